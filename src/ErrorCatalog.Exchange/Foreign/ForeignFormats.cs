using ErrorCatalog.Exchange.Didcomm;
using ErrorCatalog.Exchange.ErrorCodesNet;
using ErrorCatalog.Exchange.FirstClass;
using ErrorCatalog.Exchange.Kafka;
using ErrorCatalog.Exchange.Postgres;
using ErrorCatalog.Exchange.Records;
using ErrorCatalog.Exchange.Resources;
using ErrorCatalog.Exchange.Smithy;
using ErrorCatalog.Exchange.Snyk;
using ErrorCatalog.Exchange.Spark;
using ErrorCatalog.Exchange.Tidb;
using ErrorCatalog.Exchange.TypeScript;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>The formats that can be imported. Readers hold no state.</summary>
internal static class ForeignFormats
{
    private static readonly SortedDictionary<string, IForeignReader> Readers = new(StringComparer.Ordinal)
    {
        ["csv"] = new RecordReader(isCsv: true),
        ["didcomm"] = new DidcommReader(),
        ["errorcodes-net"] = new ErrorCodesNetReader(),
        ["first-class-errors"] = new FirstClassReader(),
        ["json"] = new RecordReader(isCsv: false),
        ["kafka"] = new KafkaReader(),
        ["postgresql"] = new PostgresReader(),
        ["resx"] = new ResxReader(),
        ["smithy"] = new SmithyReader(),
        ["snyk"] = new SnykReader(),
        ["spark"] = new SparkReader(),
        ["tidb"] = new TidbReader(),
        ["typescript"] = new TypeScriptReader(),
    };

    public static IReadOnlyList<string> Names { get; } = [.. Readers.Keys];

    public static IForeignReader? Find(string format) => Readers.GetValueOrDefault(format);
}
