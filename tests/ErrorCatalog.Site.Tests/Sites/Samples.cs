using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Tests.Sites;

/// <summary>Sites that use everything that a site can have.</summary>
internal static class Samples
{
    private static readonly string[] ReportNames = ["key", "locale", "url"];

    /// <summary>The sample catalog, from files on the disk, with versions, links to texts and code, and stale translations.</summary>
    public static BuiltSite WithEverything { get; } = new(Compiled(), Options(SiteLayoutKind.Nested));

    /// <summary>The same in the flat layout.</summary>
    public static BuiltSite Flat { get; } = new(Compiled(), Options(SiteLayoutKind.Flat));

    public static LinkTemplate Template(string text, IReadOnlyCollection<string> names)
    {
        Assert.True(LinkTemplate.TryParse(text, names, out LinkTemplate? template, out _));
        return template;
    }

    private static CompiledCatalogs Compiled()
    {
        CompiledCatalogs agent = SampleCatalogs.Agent();
        LocaleTranslations German(TranslationStatus status, string field) => new(
            "agent", "de", SampleCatalogs.List(
                new TranslationUnit("agent", "de", "cant-find-route", field, status) { Range = new SourceRange("catalog/locales/de/agent.yaml", 0, 1, 4, 0, 4, 1) },
                new TranslationUnit("agent", "de", "no-route", "title", TranslationStatus.Missing)),
            SampleCatalogs.List("catalog/locales/de/agent.yaml"), default);
        return agent with { Translations = SampleCatalogs.List(German(TranslationStatus.Stale, "explain")) };
    }

    private static SiteOptions Options(SiteLayoutKind layout)
    {
        CompiledCatalogs compiled = Compiled();
        return new SiteOptions
        {
            Layout = layout,
            ReportUrl = Template("https://issues.example/new?title={key}&body={url}", ReportNames),
            TextSources = new TextSources(Template("https://code.example/edit/{path}#L{line}", TextSources.Names), "catalog", [], compiled.Translations),
            RaisedPlaces = Raised(compiled),
            Baselines = [BaselineFileParser.Parse("baseline/1.0.0.json", BaselineFileWriter.Write("1.0.0", ContractCatalog.Of(new([SampleCatalogs.Catalog("agent", SampleCatalogs.BaseUri, SampleCatalogs.NoRoute())]), default)))],
        };
    }

    private static RaisedPlaces Raised(CompiledCatalogs compiled)
    {
        string folder = Directory.CreateTempSubdirectory("code-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "Sub", "bin"));
            File.WriteAllText(Path.Combine(folder, "Sub", "Router.cs"), "class Router\n{\n    // AgentErrors.Entry(old)\n    void Go() => throw AgentErrors . Entry(hops).ToException();\n}\n");
            File.WriteAllText(Path.Combine(folder, "Sub", "bin", "Built.cs"), "AgentErrors.Entry(1);");
            return RaisedPlaces.Scan(folder, compiled.Catalogs, Template("https://code.example/{path}#L{line}", RaisedPlaces.Names));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
