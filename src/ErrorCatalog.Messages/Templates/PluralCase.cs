namespace ErrorCatalog.Messages;

/// <summary>One branch of a <see cref="PluralNode"/>: a plural category, or one exact number.</summary>
public sealed class PluralCase
{
    /// <summary>Makes the branch of a category.</summary>
    /// <param name="category">The category that chooses this branch.</param>
    /// <param name="nodes">What the branch prints.</param>
    public PluralCase(PluralCategory category, IReadOnlyList<MessageNode> nodes)
    {
        Category = category;
        Body = MessageNodeList.Copy(nodes);
    }

    /// <summary>Makes the branch of <c>=number</c>.</summary>
    /// <param name="exactValue">The number that chooses this branch, whatever its category.</param>
    /// <param name="nodes">What the branch prints.</param>
    public PluralCase(long exactValue, IReadOnlyList<MessageNode> nodes)
    {
        ExactValue = exactValue;
        Category = PluralCategory.Other;
        Body = MessageNodeList.Copy(nodes);
    }

    /// <summary>The number of <c>=number</c>, or <see langword="null"/> for the branch of a category.</summary>
    public long? ExactValue { get; }

    /// <summary>The category; without meaning when <see cref="ExactValue"/> is set.</summary>
    public PluralCategory Category { get; }

    /// <summary>What the branch prints.</summary>
    public IReadOnlyList<MessageNode> Nodes => Body;

    /// <summary>The same nodes, for loops that must not allocate.</summary>
    internal MessageNode[] Body { get; }
}
