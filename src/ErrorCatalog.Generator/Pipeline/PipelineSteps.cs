namespace ErrorCatalog.Generator;

/// <summary>Names of the pipeline's steps, so that tests can hold each to what an edit may re-run.</summary>
public static class PipelineSteps
{
    /// <summary>One catalog file parsed, with positions and findings.</summary>
    public const string CatalogFile = nameof(CatalogFile);

    /// <summary>What one catalog file declares, without positions.</summary>
    public const string CatalogPart = nameof(CatalogPart);

    /// <summary>The names that one catalog file gives, without texts.</summary>
    public const string CatalogNames = nameof(CatalogNames);

    /// <summary>Which entries of the project collide.</summary>
    public const string Collisions = nameof(Collisions);

    /// <summary>All catalogs of the project, merged.</summary>
    public const string Catalogs = nameof(Catalogs);

    /// <summary>A stretch of the entries of a catalog.</summary>
    public const string Chunk = nameof(Chunk);

    /// <summary>What translations are held against: keys, parameters and placeholders, without texts.</summary>
    public const string Frames = nameof(Frames);

    /// <summary>The source texts of one chunk, as their translations are compared with them.</summary>
    public const string Sources = nameof(Sources);

    /// <summary>One merged catalog that has one chunk, with everything its code depends on.</summary>
    public const string CatalogCode = nameof(CatalogCode);

    /// <summary>One chunk of a large catalog, with everything its code depends on.</summary>
    public const string ChunkCode = nameof(ChunkCode);

    /// <summary>What lies around the chunks of a large catalog.</summary>
    public const string FrameCode = nameof(FrameCode);

    /// <summary>One locale file parsed, with positions and findings.</summary>
    public const string LocaleFile = nameof(LocaleFile);

    /// <summary>One lock file parsed, with findings.</summary>
    public const string LockFile = nameof(LockFile);

    /// <summary>Which catalog has which languages.</summary>
    public const string LocaleTags = nameof(LocaleTags);

    /// <summary>One locale file held against the frame of its catalog.</summary>
    public const string CheckedLocale = nameof(CheckedLocale);

    /// <summary>What belongs to one language of one catalog, put together.</summary>
    public const string LocaleInput = nameof(LocaleInput);

    /// <summary>The texts of one chunk judged in one language.</summary>
    public const string JudgedTexts = nameof(JudgedTexts);

    /// <summary>One language of one catalog judged: the texts that readers see, and findings.</summary>
    public const string LocaleOutcome = nameof(LocaleOutcome);

    /// <summary>One language of one catalog with everything its data depends on.</summary>
    public const string LocaleCode = nameof(LocaleCode);

    /// <summary>Project options that generated code depends on.</summary>
    public const string Settings = nameof(Settings);

    /// <summary>Whether bad translations break the build.</summary>
    public const string Strictness = nameof(Strictness);

    /// <summary>The catalogs that are registered as string localizers; none without the localization package.</summary>
    public const string Localization = nameof(Localization);

    /// <summary>The catalogs that are registered for HTTP; none without the package for ASP.NET Core.</summary>
    public const string Http = nameof(Http);

    /// <summary>Findings that only show across files.</summary>
    public const string CrossFileFindings = nameof(CrossFileFindings);

    /// <summary>The newest baseline, parsed.</summary>
    public const string Baseline = nameof(Baseline);

    /// <summary>Promises of the newest baseline that the catalogs break, without places.</summary>
    public const string BrokenPromises = nameof(BrokenPromises);

    /// <summary>Promises of the newest baseline that the catalogs break.</summary>
    public const string ContractFindings = nameof(ContractFindings);
}
