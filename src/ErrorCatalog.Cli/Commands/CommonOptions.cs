using System.CommandLine;
using ErrorCatalog.Errors;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Cli.Commands;

/// <summary>Options that several commands share, so that they read the same everywhere.</summary>
internal static class CommonOptions
{
    private const string CatalogName = "--catalog";
    private const string CatalogDescription = "Folder with *.errors.yaml files, or one such file.";

    public static Option<string> Catalog() => new(CatalogName, "-c")
    {
        Description = CatalogDescription,
        HelpName = "DIR",
        Required = true,
    };

    public static Option<string?> OptionalCatalog() => new(CatalogName, "-c")
    {
        Description = CatalogDescription,
        HelpName = "DIR",
    };

    /// <summary>The catalogs of a command that can do without being told where they are.</summary>
    public static Argument<string> UsualCatalogs() => new("DIR")
    {
        Description = "Folder with *.errors.yaml files, or one such file. Default: the folder catalog, else the current one.",
        DefaultValueFactory = _ => UsualFolder,
    };

    public static Option<string[]> Locales() => new("--locale", "-l")
    {
        Description = "Language as a BCP 47 tag; repeat it for more. Default: every language that has a locale file.",
        HelpName = "TAG",
        DefaultValueFactory = _ => [],
    };

    public static Option<string?> Locale() => new("--locale", "-l")
    {
        Description = "Language of the text as a BCP 47 tag, for example es-MX.",
        HelpName = "TAG",
    };

    public static Option<string[]> Arguments() => new("--arg", "-a")
    {
        Description = "Value of a parameter; repeat it for each.",
        HelpName = "NAME=VALUE",
        DefaultValueFactory = _ => [],
    };

    public static Option<bool> IncludeInternal() => new("--include-internal") { Description = "Also pass on values that the catalog marks internal." };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON for programs." };

    /// <summary>The canonical tag, or null when none was given.</summary>
    /// <exception cref="ProblemException">The text is not a language tag.</exception>
    public static string? CanonicalLocale(string? tag) => tag is null
        ? null
        : LocaleTag.TryNormalize(tag, out string canonical) ? canonical : throw ErrorcatalogErrors.LocaleUnknown(tag).ToException();

    /// <summary>Canonical tags of languages that can be translated into, each once.</summary>
    /// <exception cref="ProblemException">One is not a language tag, or CLDR does not know its language.</exception>
    public static IReadOnlyList<string> KnownLocales(IEnumerable<string> tags) =>
        [.. tags.Select(tag => CanonicalLocale(tag) is { } known && PluralRules.IsKnownLocale(known) ? known : throw ErrorcatalogErrors.LocaleUnknown(tag).ToException()).Distinct(StringComparer.Ordinal)];

    /// <summary>The folder where most projects have their catalogs, else the current one.</summary>
    public static string UsualFolder => Directory.Exists("catalog") ? "catalog" : ".";
}
