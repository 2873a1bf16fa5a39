namespace ErrorCatalog.Compiler;

/// <summary>The least step of Semantic Versioning 2.0 that tells readers of a version number what changed.</summary>
public enum ContractBump
{
    /// <summary>Nothing changed.</summary>
    None,

    /// <summary>Words changed.</summary>
    Patch,

    /// <summary>Something was added or announced.</summary>
    Minor,

    /// <summary>A promise was withdrawn.</summary>
    Major,
}
