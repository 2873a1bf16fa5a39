namespace ErrorCatalog;

/// <summary>Who may see the value of a parameter.</summary>
public enum ParameterSensitivity
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>The own organisation; sent only when a writer is asked to.</summary>
    Internal,

    /// <summary>Nobody outside the process; never sent, shown or logged.</summary>
    Secret,
}
