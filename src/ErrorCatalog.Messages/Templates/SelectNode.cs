namespace ErrorCatalog.Messages;

/// <summary><c>{name, select, …}</c>: one of several branches, chosen by the plain form of a value.</summary>
public sealed class SelectNode : PlaceholderNode
{
    /// <summary>Makes the node.</summary>
    /// <param name="name">The argument that chooses.</param>
    /// <param name="cases">The branches; one of them has the key <see cref="SelectCase.OtherKey"/>.</param>
    /// <param name="start">Where it begins in the pattern.</param>
    /// <param name="length">How much of the pattern it covers.</param>
    /// <exception cref="ArgumentException">There is no branch <c>other</c>.</exception>
    public SelectNode(string name, IReadOnlyList<SelectCase> cases, int start, int length)
        : base(name, start, length)
    {
        Branches = (cases ?? throw new ArgumentNullException(nameof(cases))).ToArray();
        Other = Array.Find(Branches, branch => branch.Key == SelectCase.OtherKey)
            ?? throw new ArgumentException("Expected a branch for 'other' but there is none. Add one.", nameof(cases));
    }

    /// <summary>The branches in the order of the pattern.</summary>
    public IReadOnlyList<SelectCase> Cases => Branches;

    /// <summary>The branch taken when no other fits.</summary>
    public SelectCase Other { get; }

    /// <summary>The same branches, for loops that must not allocate.</summary>
    internal SelectCase[] Branches { get; }
}
