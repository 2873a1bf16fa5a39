using System.Text;
using System.Text.Json;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Tests.Foreign;

/// <summary>A folder in memory that gets the catalog of another system, in the form of TypeScript's message catalog.</summary>
internal sealed class ImportedFolder
{
    private const string Root = "imported";

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>Messages in the way of TypeScript's, made up: text, category, code.</summary>
    public static (string Text, string Category, int Code)[] Messages { get; } =
    [
        ("Cannot find colour '{0}'.", "Error", 2001),
        ("Expected {0} brushes, but got {1}.", "Error", 2002),
        ("Type '{0}' is not assignable to type '{1}'.", "Error", 2003),
        ("'{' or a frame is missing.", "Error", 2004),
        ("It's not a {shape} of '{0}'.", "Error", 2005),
        ("Found {0} errors in the picture.", "Message", 6001),
        ("Mix the colours in '{0}'", "Suggestion", 80001),
        ("Version {0}", "Message", 6002),
    ];

    /// <summary>German translations by name; one is of no message, one of an older wording, one is a copy.</summary>
    public static Dictionary<string, string> German { get; } = new(StringComparer.Ordinal)
    {
        ["Cannot_find_colour_0_2001"] = "Die Farbe \"{0}\" wurde nicht gefunden.",
        ["Expected_0_brushes_but_got_1_2002"] = "Erhalten: {1} Pinsel, erwartet: {0}.",
        ["Type_0_is_not_assignable_to_type_1_2003"] = "Der Typ '{0}' passt nicht zu '{1}'.",
        ["or_a_frame_is_missing_2004"] = "'{' oder ein Rahmen fehlt.",
        ["It_is_no_shape_of_0_2005"] = "Das ist keine Form von '{0}'.",
        ["Version_0_6002"] = "Version {0}",
        ["A_message_that_is_gone_2999"] = "Weg.",
    };

    /// <summary>Paths and contents.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    public static ForeignFile Base(params (string Text, string Category, int Code)[] messages) => new(
        "messages.json",
        JsonSerializer.SerializeToUtf8Bytes(messages.ToDictionary(message => message.Text, message => new { category = message.Category, code = message.Code })));

    public static ForeignFile Language(string name, Dictionary<string, string> texts) => new(name, JsonSerializer.SerializeToUtf8Bytes(texts));

    public static ForeignFile Raw(string name, string content) => new(name, Encoding.UTF8.GetBytes(content));

    public ForeignImportResult Plan(ForeignFile messages, params ForeignFile[] languages) => Plan("typescript", [messages], languages);

    public ForeignImportResult Plan(string format, IReadOnlyList<ForeignFile> messages, IReadOnlyList<ForeignFile> languages, string? name = null, ForeignFile? mapping = null) => ForeignImport.Plan(new ForeignImportRequest
    {
        Format = format,
        Files = messages,
        Languages = languages,
        Name = name,
        Mapping = mapping,
        Folder = Root,
        CatalogFiles = [.. _files.Keys.Where(CatalogFileParser.IsCatalogPath)],
        Content = path => _files.GetValueOrDefault(path),
    });

    /// <summary>Imports and changes the files; there must be no error.</summary>
    public ForeignImportResult Import(ForeignFile messages, params ForeignFile[] languages) => Apply(Plan(messages, languages));

    /// <summary>Imports a file of a format and changes the files; there must be no error.</summary>
    public ForeignImportResult Import(string format, ForeignFile messages) => Apply(Plan(format, [messages], []));

    private ForeignImportResult Apply(ForeignImportResult result)
    {
        Assert.False(result.HasErrors, string.Join('\n', [.. result.Findings.Select(finding => finding.Message), .. result.Diagnostics.Select(finding => finding.Message)]));
        foreach (FileChange change in result.Changes)
        {
            _files[change.Path] = change.Text!;
        }

        return result;
    }

    public void Put(string name, string content) => _files[$"{Root}/{name}"] = content;

    public CompiledCatalogs Compile()
    {
        CompiledCatalogs compiled = CatalogCompiler.Compile(_files.Select(file => new CatalogSource(file.Key, file.Value)));
        Assert.False(compiled.HasErrors);
        return compiled;
    }

    public EntryModel Entry(int number) => Compile().Catalogs.SelectMany(catalog => catalog.Entries).Single(entry => entry.Number == number);

    /// <summary>The status of every translated message of a language, by its number.</summary>
    public IEnumerable<(int Number, TranslationStatus Status)> Statuses(string locale) => Compile().Translations
        .Single(translations => translations.Locale == locale).Units
        .Select(unit => (unit.Entry!.Number!.Value, unit.Status))
        .Order();
}
