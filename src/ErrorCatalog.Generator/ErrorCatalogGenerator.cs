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
    private const string HttpAssembly = "ErrorCatalog.AspNetCore";

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

        IncrementalValuesProvider<LockFile> lockFiles = context.AdditionalTextsProvider
            .Where(static text => LockFileParser.IsLockPath(text.Path))
            .Select(static (text, cancellation) => LockFileParser.Parse(text.Path, Content(text, cancellation), cancellation))
            .WithTrackingName(PipelineSteps.LockFile);

        IncrementalValueProvider<GeneratorSettings> settings = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => CSharpNames.DefaultNamespace(options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? name) ? name : null))
            .Combine(context.ParseOptionsProvider.Select(static (options, _) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 }))
            .Select(static (pair, _) => new GeneratorSettings(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.Settings);

        // By names alone, so that an edited text looks for no collision.
        IncrementalValueProvider<Collisions> collisions = catalogFiles
            .Where(static file => file.Model is not null)
            .Select(static (file, _) => new NamesOfFile(file.Path, EntryNames.Of(file.Model!)))
            .WithTrackingName(PipelineSteps.CatalogNames)
            .Collect()
            .Select(static (files, _) => Collisions.Of(files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Names)))
            .WithTrackingName(PipelineSteps.Collisions);

        IncrementalValueProvider<EquatableArray<CatalogModel>> catalogs = catalogFiles
            .Select(static (file, _) => new CatalogPart(file.Path, file.Model))
            .WithTrackingName(PipelineSteps.CatalogPart)
            .Collect()
            .Combine(collisions)
            .Select(static (pair, _) => CatalogLinker.Merge([.. InPathOrder(pair.Left)], pair.Right))
            .WithTrackingName(PipelineSteps.Catalogs);

        IncrementalValuesProvider<CatalogChunk> chunks = catalogs
            .SelectMany(static (all, _) => all.SelectMany(CatalogChunk.Of))
            .WithTrackingName(PipelineSteps.Chunk);

        IncrementalValueProvider<EquatableArray<CatalogHead>> heads = catalogs
            .Select(static (all, _) => new EquatableArray<CatalogHead>(all.Select(CatalogHead.Of)));

        IncrementalValuesProvider<CheckedLocale> checkedLocales = CheckLocales(catalogFiles, chunks, localeFiles);
        IncrementalValuesProvider<LocaleOutcome> outcomes = JudgeLocales(heads, chunks, checkedLocales, lockFiles);
        EmitCatalogs(context, heads, chunks, localeFiles, settings);
        EmitLocales(context, heads, outcomes, settings);
        EmitRegistration(context, CatalogsFor(LocalizationAssembly, PipelineSteps.Localization, context, heads, settings), LocalizationEmitter.HintName, LocalizationEmitter.Emit);
        EmitRegistration(context, CatalogsFor(HttpAssembly, PipelineSteps.Http, context, heads, settings), HttpEmitter.HintName, HttpEmitter.Emit);
        ReportFindings(context, catalogFiles, localeFiles, collisions);
        ReportTranslations(context, heads, localeFiles, lockFiles, outcomes);
        ReportContract(context, catalogFiles, chunks);
    }

    private static IncrementalValuesProvider<CheckedLocale> CheckLocales(
        IncrementalValuesProvider<CatalogFile> catalogFiles,
        IncrementalValuesProvider<CatalogChunk> chunks,
        IncrementalValuesProvider<LocaleFile> localeFiles)
    {
        IncrementalValueProvider<EquatableArray<TranslationFrame>> frames = chunks
            .Select(static (chunk, _) => TranslationFrame.Of(chunk.Catalog))
            .Collect()
            .Select(static (all, _) => new EquatableArray<TranslationFrame>(TranslationFrame.Join(all)))
            .WithTrackingName(PipelineSteps.Frames);

        IncrementalValueProvider<EquatableArray<DeclaredKeys>> declared = catalogFiles
            .Where(static file => file.Model is not null)
            .Select(static (file, _) => new DeclaredKeys(file.Model!.Name, LocaleLinker.DeclaredKeys(file.Model.Name, [file])))
            .Collect()
            .Combine(frames)
            .Select(static (pair, _) => new EquatableArray<DeclaredKeys>(
                pair.Right.Select(frame => new DeclaredKeys(frame.Catalog, DeclaredKeys.Join(frame.Catalog, pair.Left)))));

        // A file in the source language is what translation platforms start from; the inline texts count.
        return localeFiles
            .Where(static file => file.Locale.Length > 0)
            .Combine(frames)
            .Combine(declared)
            .SelectMany(static (all, _) => all.Left.Right
                .Where(frame => frame.Catalog == all.Left.Left.Catalog && frame.SourceLocale != all.Left.Left.Locale)
                .Select(frame => LocaleLinker.Check(frame, all.Left.Left, all.Right.First(keys => keys.Catalog == frame.Catalog).Keys)))
            .WithTrackingName(PipelineSteps.CheckedLocale);
    }

    private static IncrementalValuesProvider<LocaleOutcome> JudgeLocales(
        IncrementalValueProvider<EquatableArray<CatalogHead>> heads,
        IncrementalValuesProvider<CatalogChunk> chunks,
        IncrementalValuesProvider<CheckedLocale> checkedLocales,
        IncrementalValuesProvider<LockFile> lockFiles)
    {
        // Nothing is computed of catalogs that nobody translates.
        IncrementalValuesProvider<TranslationSources> sources = chunks
            .Combine(checkedLocales.Select(static (file, _) => file.File.Catalog).Collect().Select(static (names, _) => new EquatableArray<string>(names.Distinct())))
            .Where(static pair => pair.Right.Contains(pair.Left.Catalog.Name))
            .Select(static (pair, _) => TranslationSources.Of(pair.Left.Catalog))
            .WithTrackingName(PipelineSteps.Sources);

        IncrementalValueProvider<ImmutableArray<LanguageTexts>> languages = heads.Combine(checkedLocales.Collect()).Combine(lockFiles.Collect())
            .SelectMany(static (all, _) => LocaleInput.Group(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(PipelineSteps.LocaleInput)
            .Collect();

        // A chunk in a language is judged again when one of the two changed.
        return languages.Combine(sources.Collect())
            .SelectMany(static (all, _) => all.Left.SelectMany(language => all.Right.Where(part => part.Catalog == language.Catalog).Select(part => new LocalePart(language, part))))
            .Select(static (part, _) => part.Judge())
            .WithTrackingName(PipelineSteps.JudgedTexts)
            .Collect()
            .Combine(languages)
            .SelectMany(static (all, _) =>
            {
                ILookup<(string, string), JudgedTexts> judged = all.Left.ToLookup(part => (part.Catalog, part.Locale));
                return all.Right.Select(language => LocaleOutcome.Of(language, [.. judged[(language.Catalog, language.Locale)]]));
            })
            .WithTrackingName(PipelineSteps.LocaleOutcome);
    }

    private static void EmitCatalogs(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<CatalogHead>> heads,
        IncrementalValuesProvider<CatalogChunk> chunks,
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

        IncrementalValuesProvider<CatalogCode> code = chunks.Where(static chunk => chunk.IsWhole).Combine(tags).Combine(settings)
            .Select(static (all, _) => new CatalogCode(all.Left.Left.Catalog, LocaleTag.Of(all.Left.Right, all.Left.Left.Catalog.Name, all.Left.Left.Catalog.SourceLocale), all.Right))
            .WithTrackingName(PipelineSteps.CatalogCode);
        context.RegisterSourceOutput(code, static (output, catalog) =>
            output.AddSource(catalog.Names.HintPrefix + ".g.cs", SourceText.From(CatalogEmitter.Emit(catalog), Encoding.UTF8)));

        IncrementalValuesProvider<ChunkCode> parts = chunks.Where(static chunk => !chunk.IsWhole).Combine(settings)
            .Select(static (pair, _) => new ChunkCode(CatalogNames.Of(pair.Left.Catalog, pair.Right), pair.Left.Number, pair.Left.Catalog.Entries, pair.Right))
            .WithTrackingName(PipelineSteps.ChunkCode);
        context.RegisterSourceOutput(parts, static (output, chunk) =>
            output.AddSource(FormattableString.Invariant($"{chunk.Names.HintPrefix}.{chunk.Number}.g.cs"), SourceText.From(LargeCatalogEmitter.EmitChunk(chunk), Encoding.UTF8)));

        IncrementalValuesProvider<FrameCode> frames = chunks.Where(static chunk => !chunk.IsWhole)
            .Select(static (chunk, _) => (chunk.Catalog.Name, chunk.Catalog.Entries.Count))
            .Collect()
            .Combine(heads)
            .Combine(tags)
            .Combine(settings)
            .SelectMany(static (all, _) => FramesOf(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right))
            .WithTrackingName(PipelineSteps.FrameCode);
        context.RegisterSourceOutput(frames, static (output, catalog) =>
            output.AddSource(catalog.Names.HintPrefix + ".g.cs", SourceText.From(LargeCatalogEmitter.EmitFrame(catalog), Encoding.UTF8)));
    }

    private static IEnumerable<FrameCode> FramesOf(ImmutableArray<(string Catalog, int Count)> chunks, EquatableArray<CatalogHead> heads, EquatableArray<LocaleTag> tags, GeneratorSettings settings) => heads
        .Select(head => (Head: head, Counts: new EquatableArray<int>(chunks.Where(chunk => chunk.Catalog == head.Name).Select(chunk => chunk.Count))))
        .Where(item => item.Counts.Count > 0)
        .Select(item => new FrameCode(item.Head, CatalogNames.Of(item.Head.Name, item.Head.Namespace, settings), item.Counts, LocaleTag.Of(tags, item.Head.Name, item.Head.SourceLocale)));

    private static void EmitLocales(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<CatalogHead>> heads,
        IncrementalValuesProvider<LocaleOutcome> outcomes,
        IncrementalValueProvider<GeneratorSettings> settings)
    {
        IncrementalValueProvider<EquatableArray<CatalogNames>> names = heads
            .Combine(settings)
            .Select(static (pair, _) => new EquatableArray<CatalogNames>(pair.Left.Select(catalog => CatalogNames.Of(catalog.Name, catalog.Namespace, pair.Right))));

        IncrementalValuesProvider<LocaleCode> code = outcomes
            .Select(static (outcome, _) => outcome.Texts)
            .Combine(names)
            .Combine(settings)
            .Select(static (all, _) => new LocaleCode(all.Left.Left, all.Left.Right.First(name => name.Catalog == all.Left.Left.Catalog), all.Right))
            .WithTrackingName(PipelineSteps.LocaleCode);

        context.RegisterSourceOutput(code, static (output, locale) =>
            output.AddSource(locale.Names.HintPrefix + "." + locale.Texts.Locale + ".g.cs", SourceText.From(LocaleEmitter.Emit(locale), Encoding.UTF8)));
    }

    // The catalogs of a project that references one of our libraries; none for other projects.
    private static IncrementalValueProvider<EquatableArray<CatalogNames>> CatalogsFor(
        string library,
        string step,
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<CatalogHead>> heads,
        IncrementalValueProvider<GeneratorSettings> settings)
    {
        // Asked of the references and not of the compilation, which is another one after every edit.
        IncrementalValueProvider<bool> isReferenced = context.MetadataReferencesProvider
            .Where(reference => NameOf(reference) == library)
            .Collect()
            .Select(static (all, _) => all.Length > 0);

        return heads
            .Combine(settings)
            .Combine(isReferenced)
            .Select(static (all, _) => all.Right
                ? new EquatableArray<CatalogNames>(all.Left.Left.Select(catalog => CatalogNames.Of(catalog.Name, catalog.Namespace, all.Left.Right)))
                : default)
            .WithTrackingName(step);
    }

    private static void EmitRegistration(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<CatalogNames>> names,
        string hintName,
        Func<EquatableArray<CatalogNames>, string> emit) =>
        context.RegisterSourceOutput(names, (output, all) =>
        {
            if (all.Count > 0)
            {
                output.AddSource(hintName, SourceText.From(emit(all), Encoding.UTF8));
            }
        });

    private static string? NameOf(MetadataReference reference) => reference switch
    {
        CompilationReference project => project.Compilation.AssemblyName,
        PortableExecutableReference { FilePath: { } path } => Path.GetFileNameWithoutExtension(path),
        _ => null,
    };

    private static void ReportFindings(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<CatalogFile> catalogFiles,
        IncrementalValuesProvider<LocaleFile> localeFiles,
        IncrementalValueProvider<Collisions> collisions)
    {
        context.RegisterSourceOutput(catalogFiles, static (output, file) => Report(output, file.Diagnostics, isStrict: false));

        IncrementalValueProvider<EquatableArray<LocaleTag>> tags = localeFiles
            .Select(static (file, _) => new LocaleTag(file.Catalog, file.Locale))
            .Collect()
            .Select(static (all, _) => new EquatableArray<LocaleTag>(all));
        IncrementalValueProvider<EquatableArray<CatalogDiagnostic>> crossFile = catalogFiles
            .Collect()
            .Combine(tags)
            .Combine(collisions)
            .Select(static (all, _) =>
            {
                CatalogFile[] files = [.. all.Left.Left.OrderBy(file => file.Path, StringComparer.Ordinal)];
                return new EquatableArray<CatalogDiagnostic>(
                    CatalogLinker.Check(files, all.Right).Concat(LocaleLinker.CheckComplete(files, all.Left.Right.Select(tag => (tag.Catalog, tag.Locale)))));
            })
            .WithTrackingName(PipelineSteps.CrossFileFindings);
        context.RegisterSourceOutput(crossFile, static (output, findings) => Report(output, findings, isStrict: false));
    }

    private static void ReportTranslations(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<CatalogHead>> heads,
        IncrementalValuesProvider<LocaleFile> localeFiles,
        IncrementalValuesProvider<LockFile> lockFiles,
        IncrementalValuesProvider<LocaleOutcome> outcomes)
    {
        IncrementalValueProvider<bool> isStrict = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => options.GlobalOptions.TryGetValue("build_property.ErrorCatalogTranslations", out string? setting) && TranslationStrictness.IsStrict(setting))
            .WithTrackingName(PipelineSteps.Strictness);

        context.RegisterSourceOutput(localeFiles.Select(static (file, _) => file.Diagnostics).Combine(isStrict), Report);
        context.RegisterSourceOutput(lockFiles.Select(static (file, _) => file.Diagnostics).Combine(isStrict), Report);
        context.RegisterSourceOutput(outcomes.Select(static (outcome, _) => outcome.Diagnostics).Combine(isStrict), Report);

        IncrementalValueProvider<EquatableArray<string>> names = heads.Select(static (all, _) => new EquatableArray<string>(all.Select(catalog => catalog.Name)));
        IncrementalValueProvider<EquatableArray<CatalogDiagnostic>> localeSet = localeFiles
            .Collect()
            .Combine(names)
            .Select(static (pair, _) => new EquatableArray<CatalogDiagnostic>(
            [
                .. LocaleLinker.CheckRepeats(pair.Left.OrderBy(file => file.Path, StringComparer.Ordinal)),
                .. pair.Left.Where(file => !pair.Right.Contains(file.Catalog)).Select(file => LocaleLinker.UnknownCatalog(pair.Right, file)),
            ]));
        context.RegisterSourceOutput(localeSet.Combine(isStrict), Report);
    }

    private static void ReportContract(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<CatalogFile> catalogFiles,
        IncrementalValuesProvider<CatalogChunk> chunks)
    {
        IncrementalValueProvider<BaselineFile?> baseline = context.AdditionalTextsProvider
            .Where(static text => BaselinePaths.VersionOf(text.Path) is not null)
            .Select(static (text, cancellation) => new CatalogSource(text.Path, Content(text, cancellation, BaselineFileParser.MaxLength)))
            .Collect()
            .Select(static (sources, cancellation) => BaselineFileParser.ParseNewest(sources, cancellation))
            .WithTrackingName(PipelineSteps.Baseline);

        // What was promised is compared without texts and places; both change with every letter.
        IncrementalValueProvider<EquatableArray<ContractChange>> broken = chunks
            .Select(static (chunk, _) => ContractCatalog.WithoutTexts(new EquatableArray<CatalogModel>([chunk.Catalog]))[0])
            .Collect()
            .Combine(baseline)
            .Select(static (pair, _) => ContractFindings.Broken(new EquatableArray<ContractCatalog>(ContractCatalog.Join(pair.Left)), pair.Right))
            .WithTrackingName(PipelineSteps.BrokenPromises);

        IncrementalValueProvider<EquatableArray<CatalogDiagnostic>> findings = catalogFiles.Collect().Combine(broken).Combine(baseline)
            .Select(static (all, _) => ContractFindings.Check([.. all.Left.Left.OrderBy(file => file.Path, StringComparer.Ordinal)], all.Left.Right, all.Right))
            .WithTrackingName(PipelineSteps.ContractFindings);
        context.RegisterSourceOutput(findings, static (output, all) => Report(output, all, isStrict: false));
    }

    private static void Report(SourceProductionContext output, (EquatableArray<CatalogDiagnostic> Findings, bool IsStrict) all) =>
        Report(output, all.Findings, all.IsStrict);

    private static void Report(SourceProductionContext output, EquatableArray<CatalogDiagnostic> findings, bool isStrict)
    {
        foreach (CatalogDiagnostic finding in findings)
        {
            output.ReportDiagnostic(RoslynDiagnostics.Of(finding, isStrict));
        }
    }

    // Build systems list files in an order of their own; the path decides which of two colliding entries stays.
    private static IEnumerable<CatalogModel> InPathOrder(ImmutableArray<CatalogPart> parts) =>
        parts.OrderBy(part => part.Path, StringComparer.Ordinal).Where(part => part.Model is not null).Select(part => part.Model!);

    // One character more than the compiler takes is enough for it to refuse the file, however large that is.
    private static string Content(AdditionalText text, CancellationToken cancellation, int most = CatalogLimits.MaxFileLength) => text.GetText(cancellation) switch
    {
        null => string.Empty,
        { } large when large.Length > most => large.ToString(new TextSpan(0, most + 1)),
        { } whole => whole.ToString(),
    };

    private sealed record CatalogPart(string Path, CatalogModel? Model);

    private sealed record NamesOfFile(string Path, CatalogEntryNames Names);
}
