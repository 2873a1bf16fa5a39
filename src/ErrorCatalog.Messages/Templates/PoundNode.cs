namespace ErrorCatalog.Messages;

/// <summary><c>#</c> inside a plural branch: the number that chose the branch, printed as <c>{name, number}</c> would.</summary>
public sealed class PoundNode : PlaceholderNode
{
    /// <summary>Makes the node of <c>#</c>.</summary>
    /// <param name="name">The argument of the innermost plural around it.</param>
    /// <param name="start">Where it stands in the pattern.</param>
    /// <param name="length">How much of the pattern it covers.</param>
    public PoundNode(string name, int start, int length)
        : base(name, start, length)
    {
    }
}
