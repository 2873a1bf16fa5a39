namespace ErrorCatalog.Compiler;

/// <summary>The entries of a project that share what must differ; found by their names alone, so that an edited text finds none again.</summary>
public sealed class Collisions : IEquatable<Collisions>
{
    private Collisions(IReadOnlyList<Collision> all) => All = new EquatableArray<Collision>(all);

    internal EquatableArray<Collision> All { get; }

    /// <summary>Looks for them.</summary>
    /// <param name="parts">The names in each file, in the order that decides which of two entries stays.</param>
    public static Collisions Of(IEnumerable<CatalogEntryNames> parts) => new(CollisionScan.Run(parts));

    /// <inheritdoc/>
    public bool Equals(Collisions? other) => other is not null && All == other.All;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Collisions);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Count;
}
