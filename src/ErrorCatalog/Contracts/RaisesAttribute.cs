namespace ErrorCatalog;

/// <summary>
/// Says that a member throws or returns problems of one catalog entry. The analyzers check it both ways for members that have the
/// attribute (rules EC1208 and EC1209); members without it are not checked.
/// </summary>
/// <param name="problem">The generated type of the entry, for example <c>typeof(CantFindRoute)</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class RaisesAttribute(Type problem) : Attribute
{
    /// <summary>The generated type of the entry.</summary>
    public Type Problem { get; } = problem ?? throw new ArgumentNullException(nameof(problem));
}
