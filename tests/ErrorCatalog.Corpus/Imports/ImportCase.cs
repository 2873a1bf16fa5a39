using System.Text.Json;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Corpus.Imports;

/// <summary>One foreign catalog and how many records its own file has, counted without the importer.</summary>
/// <param name="Name">Name of the catalog.</param>
/// <param name="Format">Its format.</param>
/// <param name="Files">Its files.</param>
/// <param name="Expected">How many records there are.</param>
internal sealed record ImportCase(string Name, string Format, string[] Files, int Expected)
{
    public string[] Languages { get; init; } = [];

    public string? Mapping { get; init; }

    /// <summary>The cases whose folders exist.</summary>
    public static IReadOnlyList<ImportCase> In(string root)
    {
        string Path(string name) => System.IO.Path.Combine(root, name);
        string spark = Path("spark/error-conditions.json");
        string pyspark = Path("spark/pyspark-error-conditions.json");
        string[] kafkaOfSpark = [Path("spark/kafka-error-conditions.json"), Path("spark/kafka-token-provider-error-conditions.json")];
        ImportCase[] all =
        [
            new("aws", "smithy", [Path("aws-smithy-errors/errors.jsonl")], Lines(Path("aws-smithy-errors/errors.jsonl"), line => line.Length > 0)),
            new("dapr", "json", [Path("dapr/errorcodes.json")], Items(Path("dapr/errorcodes.json"))) { Mapping = """{ "code": "code", "key": "const", "explain": "doc", "aliases": "grpcCode", "file": "category", "doc": "section", "syntax": "plain" }""" },
            new("didcomm", "didcomm", [Path("didcomm-problem-codes/aries-0043-catalog.json"), Path("didcomm-problem-codes/problem-code-descriptors.json")], Items(Path("didcomm-problem-codes/aries-0043-catalog.json")) + Items(Path("didcomm-problem-codes/problem-code-descriptors.json"))),
            new("kafka", "kafka", [Path("kafka/errors.json")], Items(Path("kafka/errors.json"))),
            new("postgresql", "postgresql", [Path("postgresql/errcodes.txt")], Lines(Path("postgresql/errcodes.txt"), line => line.Length > 5 && line[0] != '#' && char.IsWhiteSpace(line[5]) && !line.StartsWith("Section", StringComparison.Ordinal))),
            new("snyk", "snyk", [Path("snyk/errors.json")], Items(Path("snyk/errors.json"))),
            new("spark", "spark", [spark, Path("spark/error-states.json"), Path("spark/error-classes.json")], Conditions(spark)),
            new("spark-kafka", "spark", kafkaOfSpark, kafkaOfSpark.Sum(Conditions)),
            new("pyspark", "spark", [pyspark], Conditions(pyspark)),
            new("tidb", "tidb", [Path("tidb/errors.toml")], Lines(Path("tidb/errors.toml"), line => line.StartsWith("[\"", StringComparison.Ordinal))),
            new("tidb-br", "tidb", [Path("tidb/br-errors.toml")], Lines(Path("tidb/br-errors.toml"), line => line.StartsWith('['))),
            new("typescript", "typescript", [Path("typescript/diagnosticMessages.json")], Items(Path("typescript/diagnosticMessages.json"))) { Languages = Directory.Exists(Path("typescript/locales")) ? Directory.GetFiles(Path("typescript/locales")) : [] },
        ];
        return [.. all.Where(item => item.Files.All(File.Exists))];
    }

    /// <summary>What is imported, into a folder in memory.</summary>
    public ForeignImportRequest Request(IReadOnlyDictionary<string, string> files) => new()
    {
        Format = Format,
        Files = [.. Files.Select(Read)],
        Languages = [.. Languages.Order(StringComparer.Ordinal).Select(Read)],
        Mapping = Mapping is null ? null : new ForeignFile("map.json", System.Text.Encoding.UTF8.GetBytes(Mapping)),
        Name = Name,
        Folder = "/p/catalog",
        CatalogFiles = [.. files.Keys.Where(path => path.EndsWith(".errors.yaml", StringComparison.Ordinal))],
        Content = path => files.GetValueOrDefault(path),
    };

    private static ForeignFile Read(string path) => new(path, File.ReadAllBytes(path));

    private static int Lines(string path, Func<string, bool> counts) => File.Exists(path) ? File.ReadLines(path).Count(counts) : 0;

    private static int Items(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        return json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.GetArrayLength() : json.RootElement.EnumerateObject().Count();
    }

    private static int Conditions(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        return json.RootElement.EnumerateObject().Sum(condition => 1
            + (condition.Value.TryGetProperty("subClass", out JsonElement sub) || condition.Value.TryGetProperty("sub_class", out sub) ? sub.EnumerateObject().Count() : 0));
    }
}
