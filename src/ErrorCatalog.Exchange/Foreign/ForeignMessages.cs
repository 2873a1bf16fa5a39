using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>
/// Collects the messages of a foreign catalog by code. Records that share a code become one entry: the first counts, and the names
/// and texts of the others are kept with it.
/// </summary>
internal sealed class ForeignMessages
{
    private readonly Dictionary<string, ForeignMessage> _byCode = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>Records that were added.</summary>
    public int Records { get; private set; }

    /// <summary>The messages, in the order of their first record.</summary>
    public IReadOnlyList<ForeignMessage> ToList() => [.. _order.Select(code => _byCode[code])];

    /// <summary>Adds a record.</summary>
    public void Add(ForeignMessage message, (int Line, int Column) position, ExchangeFindings findings)
    {
        Records++;
        if (!_byCode.TryGetValue(message.Code, out ForeignMessage? first))
        {
            _byCode.Add(message.Code, message);
            _order.Add(message.Code);
            return;
        }

        string[] texts = [.. new[] { message.Title?.Text, message.Explain?.Text, message.Doc }.OfType<string>().Where(text => text != first.Explain?.Text && text != first.Title?.Text && text != first.Doc)];
        _byCode[message.Code] = first with
        {
            Aliases = [.. first.Aliases.Concat(message.Aliases).Distinct(StringComparer.Ordinal)],
            Doc = ForeignValues.Doc([first.Doc, .. texts]),
        };
        findings.Warning(position.Line, position.Column, "each code once", $"{ExchangeFindings.Quote(message.Code)} again", "Both became one entry; what this one says otherwise stands in its 'doc'.");
    }
}
