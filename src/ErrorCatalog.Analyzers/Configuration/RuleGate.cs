using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// Whether the rules about code speak in a project. Analyzers of a package reach consumers of consumers too (NuGet excludes
/// them for nobody but those who write <c>PrivateAssets="all"</c>), and those never asked for them.
/// </summary>
public static class RuleGate
{
    /// <summary>The option of a global configuration file that opens or closes the gate whatever else is true.</summary>
    public const string EnabledOption = "errorcatalog.enabled";

    /// <summary>The property that the package's build file sets in projects that reference it directly.</summary>
    public const string DirectReferenceOption = "build_property.ErrorCatalogDirectReference";

    /// <summary>
    /// True when the project has a catalog among its additional files, references the package directly, or says
    /// <c>errorcatalog.enabled = true</c>; false when it says <c>errorcatalog.enabled = false</c>.
    /// </summary>
    public static bool IsOpen(AnalyzerOptions options)
    {
        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }

        AnalyzerConfigOptions global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        return IsSet(global, EnabledOption)
            ?? (IsSet(global, DirectReferenceOption) == true || options.AdditionalFiles.Any(file => CatalogFileParser.IsCatalogPath(file.Path)));
    }

    private static bool? IsSet(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out string? text) && bool.TryParse(text.Trim(), out bool value) ? value : null;
}
