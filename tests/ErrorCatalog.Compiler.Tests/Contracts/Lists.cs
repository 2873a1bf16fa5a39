namespace ErrorCatalog.Compiler.Tests.Contracts;

/// <summary>Lists with value equality out of collection expressions.</summary>
internal static class Lists
{
    public static EquatableArray<T> List<T>(T[] items)
        where T : IEquatable<T> => new(items);
}
