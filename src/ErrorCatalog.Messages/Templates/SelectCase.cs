namespace ErrorCatalog.Messages;

/// <summary>One branch of a <see cref="SelectNode"/>.</summary>
public sealed class SelectCase
{
    /// <summary>The key of the branch that is taken when no other fits.</summary>
    public const string OtherKey = "other";

    /// <summary>Makes a branch.</summary>
    /// <param name="key">The value that chooses this branch, or <see cref="OtherKey"/>.</param>
    /// <param name="nodes">What the branch prints.</param>
    public SelectCase(string key, IReadOnlyList<MessageNode> nodes)
    {
        Key = key ?? throw new ArgumentNullException(nameof(key));
        Body = MessageNodeList.Copy(nodes);
    }

    /// <summary>The value that chooses this branch, or <see cref="OtherKey"/>.</summary>
    public string Key { get; }

    /// <summary>
    /// True when this branch is for <paramref name="value"/>. Keys cannot hold a hyphen, so <c>wrong_type</c> also names the
    /// value <c>wrong-type</c>.
    /// </summary>
    public bool IsFor(string value)
    {
        if (value is null || value.Length != Key.Length)
        {
            return false;
        }

        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] != Key[i] && !(value[i] == '-' && Key[i] == '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the branch prints.</summary>
    public IReadOnlyList<MessageNode> Nodes => Body;

    /// <summary>The same nodes, for loops that must not allocate.</summary>
    internal MessageNode[] Body { get; }
}
