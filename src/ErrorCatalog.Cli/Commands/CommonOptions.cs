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

    /// <summary>The folder where most projects have their catalogs, else the current one.</summary>
    public static string UsualFolder => Directory.Exists("catalog") ? "catalog" : ".";
}
