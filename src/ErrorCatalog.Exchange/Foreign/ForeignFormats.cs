using ErrorCatalog.Exchange.Spark;
using ErrorCatalog.Exchange.TypeScript;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>The formats that can be imported. Readers hold no state.</summary>
internal static class ForeignFormats
{
    private static readonly SortedDictionary<string, IForeignReader> Readers = new(StringComparer.Ordinal)
    {
        ["spark"] = new SparkReader(),
        ["typescript"] = new TypeScriptReader(),
    };

    public static IReadOnlyList<string> Names { get; } = [.. Readers.Keys];

    public static IForeignReader? Find(string format) => Readers.GetValueOrDefault(format);
}
