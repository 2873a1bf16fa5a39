using System.Collections.Immutable;
using System.Text;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Generator;

/// <summary>
/// Compiles error catalogs among the additional files to typed problem factories. What code depends on and where findings are
/// travel apart, so that a comment or a moved line emits nothing again.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ErrorCatalogGenerator : IIncrementalGenerator
{
    private const string LocalizationAssembly = "ErrorCatalog.Localization";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<CatalogFile> catalogFiles = context.AdditionalTextsProvider
            .Where(static text => CatalogFileParser.IsCatalogPath(text.Path))
            .Select(static (text, cancellation) => CatalogFileParser.Parse(text.Path, Content(text, cancellation), cancellation))
            .WithTrackingName(PipelineSteps.CatalogFile);

        IncrementalValuesProvider<LocaleFile> localeFiles = context.AdditionalTextsProvider
            .Where(static text => LocaleFileParser.IsLocalePath(text.Path))
            .Select(static (text, cancellation) => LocaleFileParser.Parse(text.Path, Content(text, cancellation), cancellation))
            .WithTrackingName(PipelineSteps.LocaleFile);

        IncrementalValueProvider<GeneratorSettings> settings = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? name) && name.Length > 0 ? name : "ErrorCatalogs")
            .Combine(context.ParseOptionsProvider.Select(static (options, _) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 }))
            .Select(static (pair, _) => new GeneratorSettings(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.Settings);

        IncrementalValueProvider<EquatableArray<CatalogModel>> catalogs = catalogFiles
            .Select(static (file, _) => new CatalogPart(file.Path, file.Model))
            .WithTrackingName(PipelineSteps.CatalogPart)
            .Collect()
            .Select(static (parts, _) => CatalogLinker.Merge(InPathOrder(parts)))
            .WithTrackingName(PipelineSteps.Catalogs);

        IncrementalValueProvider<EquatableArray<CatalogModel>> frames = catalogs
            .Select(static (all, _) => new EquatableArray<CatalogModel>(all.Select(LocaleLinker.Frame)))
            .WithTrackingName(PipelineSteps.Frames);

        EmitCatalogs(context, catalogs, localeFiles, settings);
        EmitLocales(context, catalogs, frames, localeFiles, settings);
        EmitLocalization(context, catalogs, settings);
        ReportFindings(context, frames, catalogFiles, localeFiles);
    }

    private static void EmitCatalogs(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<CatalogModel>> catalogs,
        IncrementalValuesProvider<LocaleFile> localeFiles,
        IncrementalValueProvider<GeneratorSettings> settings)
    {
        IncrementalValueProvider<EquatableArray<LocaleTag>> tags = localeFiles
            .Where(static file => file.Locale.Length > 0)
            .Select(static (file, _) => new LocaleTag(file.Catalog, file.Locale))
            .Collect()
            .Select(static (all, _) => new EquatableArray<LocaleTag>(
                all.Distinct().OrderBy(tag => tag.Catalog, StringComparer.Ordinal).ThenBy(tag => tag.Locale, StringComparer.Ordinal)))
            .WithTrackingName(PipelineSteps.LocaleTags);

        IncrementalValuesProvider<CatalogCode> code = catalogs.Combine(tags).Combine(settings)
            .SelectMany(static (all, _) => all.Left.Left.Select(catalog => new CatalogCode(
                catalog,
                new EquatableArray<string>(all.Left.Right
                    .Where(tag => tag.Catalog == catalog.Name && tag.Locale != catalog.SourceLocale)
                    .Select(tag => tag.Locale)),
                all.Right)))
            .WithTrackingName(PipelineSteps.CatalogCode);

        context.RegisterSourceOutput(code, static (output, catalog) =>
            output.AddSource(catalog.Names.HintPrefix + ".g.cs", SourceText.From(CatalogEmitter.Emit(catalog), Encoding.UTF8)));
    }

    private static void EmitLocales(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<CatalogModel>> catalogs,
        IncrementalValueProvider<EquatableArray<CatalogModel>> frames,
        IncrementalValuesProvider<LocaleFile> localeFiles,
        IncrementalValueProvider<GeneratorSettings> settings)
    {
        IncrementalValueProvider<EquatableArray<CatalogNames>> names = catalogs
            .Combine(settings)
            .Select(static (pair, _) => new EquatableArray<CatalogNames>(pair.Left.Select(catalog => CatalogNames.Of(catalog, pair.Right))));

        IncrementalValuesProvider<LocaleCode> code = localeFiles
            .Where(static file => file.Locale.Length > 0)
            .Select(static (file, _) => new LocalePart(file.Path, file.Catalog, file.Locale, file.Entries))
            .WithTrackingName(PipelineSteps.LocalePart)
            .Combine(frames)
            .SelectMany(static (pair, _) => Fit(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.LocaleTexts)
            .Collect()
            .Combine(names)
            .Combine(settings)
            .SelectMany(static (all, _) => LocaleCode.Merge(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(PipelineSteps.LocaleCode);

        context.RegisterSourceOutput(code, static (output, locale) =>
            output.AddSource(locale.Names.HintPrefix + "." + locale.Texts.Locale + ".g.cs", SourceText.From(LocaleEmitter.Emit(locale), Encoding.UTF8)));
    }

    private static void EmitLocalization(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<CatalogModel>> catalogs,
        IncrementalValueProvider<GeneratorSettings> settings)
    {
        // Asked of the references and not of the compilation, which is another one after every edit.
        IncrementalValueProvider<bool> isReferenced = context.MetadataReferencesProvider
            .Where(static reference => NameOf(reference) == LocalizationAssembly)
            .Collect()
            .Select(static (all, _) => all.Length > 0);

        IncrementalValueProvider<EquatableArray<CatalogNames>> names = catalogs
            .Combine(settings)
            .Combine(isReferenced)
            .Select(static (all, _) => all.Right
                ? new EquatableArray<CatalogNames>(all.Left.Left.Select(catalog => CatalogNames.Of(catalog, all.Left.Right)))
                : default)
            .WithTrackingName(PipelineSteps.Localization);

        context.RegisterSourceOutput(names, static (output, all) =>
        {
            if (all.Count > 0)
            {
                output.AddSource(LocalizationEmitter.HintName, SourceText.From(LocalizationEmitter.Emit(all), Encoding.UTF8));
            }
        });
    }

    private static string? NameOf(MetadataReference reference) => reference switch
    {
        CompilationReference project => project.Compilation.AssemblyName,
        PortableExecutableReference { FilePath: { } path } => Path.GetFileNameWithoutExtension(path),
        _ => null,
    };

    private static IEnumerable<LocaleTexts> Fit(LocalePart part, EquatableArray<CatalogModel> catalogs) =>
        catalogs
            .Where(catalog => catalog.Name == part.Catalog && part.Locale != catalog.SourceLocale)
            .Select(catalog => new LocaleTexts(part.Path, LocaleLinker.Merge(catalog, part.Locale, part.Entries)));

    private static void ReportFindings(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<CatalogModel>> frames,
        IncrementalValuesProvider<CatalogFile> catalogFiles,
        IncrementalValuesProvider<LocaleFile> localeFiles)
    {
        context.RegisterSourceOutput(catalogFiles, static (output, file) => Report(output, file.Diagnostics));

        IncrementalValueProvider<EquatableArray<CatalogDiagnostic>> crossFile = catalogFiles
            .Collect()
            .Select(static (files, _) => CatalogLinker.Check(files.OrderBy(file => file.Path, StringComparer.Ordinal)))
            .WithTrackingName(PipelineSteps.CrossFileFindings);
        context.RegisterSourceOutput(crossFile, static (output, findings) => Report(output, findings));

        IncrementalValueProvider<EquatableArray<DeclaredKeys>> declared = catalogFiles
            .Collect()
            .Combine(frames)
            .Select(static (pair, _) => new EquatableArray<DeclaredKeys>(
                pair.Right.Select(catalog => new DeclaredKeys(catalog.Name, LocaleLinker.DeclaredKeys(catalog.Name, pair.Left)))));
        context.RegisterSourceOutput(localeFiles.Combine(frames).Combine(declared), static (output, all) =>
        {
            LocaleFile file = all.Left.Left;
            Report(output, file.Diagnostics);
            CatalogModel? catalog = all.Left.Right.FirstOrDefault(known => known.Name == file.Catalog);
            Report(output, catalog is null
                ? LocaleLinker.Check(all.Left.Right, file)
                : LocaleLinker.Check(catalog, file, all.Right.First(keys => keys.Catalog == catalog.Name).Keys));
        });

        IncrementalValueProvider<EquatableArray<CatalogDiagnostic>> localeSet = localeFiles
            .Collect()
            .Select(static (files, _) => LocaleLinker.CheckRepeats(files.OrderBy(file => file.Path, StringComparer.Ordinal)));
        context.RegisterSourceOutput(localeSet, static (output, findings) => Report(output, findings));
    }

    private static void Report(SourceProductionContext output, EquatableArray<CatalogDiagnostic> findings)
    {
        foreach (CatalogDiagnostic finding in findings)
        {
            output.ReportDiagnostic(RoslynDiagnostics.Of(finding));
        }
    }

    // Build systems list files in an order of their own; the path decides which of two colliding entries stays.
    private static IEnumerable<CatalogModel> InPathOrder(ImmutableArray<CatalogPart> parts) =>
        parts.OrderBy(part => part.Path, StringComparer.Ordinal).Where(part => part.Model is not null).Select(part => part.Model!);

    private static string Content(AdditionalText text, CancellationToken cancellation) =>
        text.GetText(cancellation)?.ToString() ?? string.Empty;

    private sealed record CatalogPart(string Path, CatalogModel? Model);
}
