using ErrorCatalog.Compiler;

namespace ErrorCatalog.Localization;

/// <summary>A compiled catalog as the compiler's model, as far as translations are held against it: keys, parameters and source texts.</summary>
internal static class CatalogFrame
{
    public static CatalogModel Of(ProblemCatalog catalog) => new(
        catalog.Name,
        null,
        catalog.SourceLocale,
        catalog.BaseUri?.AbsoluteUri,
        new EquatableArray<EntryModel>(Enumerable.Range(0, catalog.Count).Select(i => Entry(catalog[i]))));

    private static EntryModel Entry(ProblemDescriptor entry) => new()
    {
        Key = entry.Key,
        Code = entry.Code,
        GrpcStatus = string.Empty,
        GrpcReason = string.Empty,
        CSharpName = string.Empty,
        Parameters = new EquatableArray<ParameterModel>(entry.Parameters.Select(Parameter)),
        Text = new EntryText(entry.Key, entry.TitlePattern, entry.ExplainPattern, entry.FixHintPattern, entry.RulePattern, default, null),
    };

    // The enums of runtime and compiler have the same members; a test holds them to it.
    private static ParameterModel Parameter(ProblemParameter parameter) => new(
        parameter.Name,
        (Compiler.ParameterType)parameter.Type,
        parameter.IsOptional,
        parameter.Example,
        null,
        (Compiler.ParameterSensitivity)parameter.Sensitivity,
        new EquatableArray<string>(parameter.EnumValues));
}
