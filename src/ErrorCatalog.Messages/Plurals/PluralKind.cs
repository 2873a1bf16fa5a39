namespace ErrorCatalog.Messages;

/// <summary>What a number counts.</summary>
public enum PluralKind
{
    /// <summary>An amount: 1 file, 2 files.</summary>
    Cardinal,

    /// <summary>A rank: 1st, 2nd, 3rd.</summary>
    Ordinal,
}
