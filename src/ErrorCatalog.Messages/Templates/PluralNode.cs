namespace ErrorCatalog.Messages;

/// <summary><c>{name, plural, …}</c> or <c>{name, selectordinal, …}</c>: one of several branches, chosen by a number.</summary>
public sealed class PluralNode : PlaceholderNode
{
    /// <summary>Makes the node.</summary>
    /// <param name="name">The argument that chooses.</param>
    /// <param name="kind">Amount (<c>plural</c>) or rank (<c>selectordinal</c>).</param>
    /// <param name="cases">The branches; one of them is the category <see cref="PluralCategory.Other"/>.</param>
    /// <param name="start">Where it begins in the pattern.</param>
    /// <param name="length">How much of the pattern it covers.</param>
    /// <exception cref="ArgumentException">There is no branch <c>other</c>.</exception>
    public PluralNode(string name, PluralKind kind, IReadOnlyList<PluralCase> cases, int start, int length)
        : base(name, start, length)
    {
        Kind = kind;
        Branches = (cases ?? throw new ArgumentNullException(nameof(cases))).ToArray();
        Other = Array.Find(Branches, branch => branch is { ExactValue: null, Category: PluralCategory.Other })
            ?? throw new ArgumentException("Expected a branch for 'other' but there is none. Add one.", nameof(cases));
    }

    /// <summary>Amount (<c>plural</c>) or rank (<c>selectordinal</c>).</summary>
    public PluralKind Kind { get; }

    /// <summary>The branches in the order of the pattern.</summary>
    public IReadOnlyList<PluralCase> Cases => Branches;

    /// <summary>The branch taken when no other fits.</summary>
    public PluralCase Other { get; }

    /// <summary>The same branches, for loops that must not allocate.</summary>
    internal PluralCase[] Branches { get; }
}
