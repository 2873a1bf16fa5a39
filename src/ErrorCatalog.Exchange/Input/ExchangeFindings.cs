using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Input;

/// <summary>Collects what is wrong with one file, up to a limit.</summary>
internal sealed class ExchangeFindings(string path)
{
    private readonly List<ExchangeFinding> _items = [];

    public bool HasErrors { get; private set; }

    /// <summary>True when nothing more is listed, so that reading on is of no use.</summary>
    public bool IsFull => _items.Count > ExchangeLimits.MaxFindings;

    public void Error(int line, int column, string expected, string found, string fix) => Add(CatalogSeverity.Error, line, column, expected, found, fix);

    public void Warning(int line, int column, string expected, string found, string fix) => Add(CatalogSeverity.Warning, line, column, expected, found, fix);

    public ExchangeFinding[] ToArray() => [.. _items];

    /// <summary>A value in quotes, cut to a readable length between two characters.</summary>
    public static string Quote(string value)
    {
        const int Longest = 60;
        if (value.Length <= Longest)
        {
            return "“" + value + "”";
        }

        int end = char.IsHighSurrogate(value[Longest - 1]) ? Longest - 1 : Longest;
        return "“" + value[..end] + "…”";
    }

    private void Add(CatalogSeverity severity, int line, int column, string expected, string found, string fix)
    {
        HasErrors |= severity == CatalogSeverity.Error;
        if (_items.Count < ExchangeLimits.MaxFindings)
        {
            _items.Add(new ExchangeFinding(path, line, column, severity, expected, found, fix));
        }
        else if (_items.Count == ExchangeLimits.MaxFindings)
        {
            _items.Add(new ExchangeFinding(path, line, column, severity, $"at most {ExchangeLimits.MaxFindings} findings in one file", "more", "Fix those above first; the others show afterwards."));
        }
    }
}
