namespace ErrorCatalog.Compiler;

/// <summary>Collects what is wrong with one file. The shape of every message is made here and nowhere else.</summary>
internal sealed class Findings
{
    private readonly SourceFile _file;
    private readonly CatalogSeverity _worst;
    private readonly List<CatalogDiagnostic> _items = [];
    private readonly List<int> _errorOffsets = [];
    private bool _errorOffsetsSorted;

    /// <param name="file">The file that the findings are about.</param>
    /// <param name="worst">No finding is worse than this, whatever its rule says: translations never break a build.</param>
    internal Findings(SourceFile file, CatalogSeverity worst = CatalogSeverity.Error)
    {
        _file = file;
        _worst = worst;
    }

    internal SourceFile File => _file;

    internal int Count => _items.Count;

    /// <summary>Reports that something else was expected at a stretch of the file.</summary>
    internal void Report(CatalogRule rule, int start, int end, string expected, string found, string fix)
    {
        CatalogSeverity severity = rule.Severity > _worst ? _worst : rule.Severity;
        if (rule.Severity == CatalogSeverity.Error)
        {
            _errorOffsets.Add(start);
            _errorOffsetsSorted = false;
        }

        if (_items.Count < CatalogLimits.MaxFindings)
        {
            _items.Add(new CatalogDiagnostic(rule.Id, severity, FindingText.Compose(expected, found, fix), _file.Range(start, end)));
        }
        else if (_items.Count == CatalogLimits.MaxFindings)
        {
            rule = CatalogRules.TooManyFindings;
            string text = FindingText.Compose(
                $"at most {CatalogLimits.MaxFindings} findings in one file",
                "more",
                "Fix those above first; the others show afterwards.");
            _items.Add(new CatalogDiagnostic(rule.Id, rule.Severity > _worst ? _worst : rule.Severity, text, _file.Range(start, end)));
        }
    }

    /// <summary>Reports at a node.</summary>
    internal void Report(CatalogRule rule, YamlNode node, string expected, string found, string fix) =>
        Report(rule, node.Start, node.End, expected, found, fix);

    /// <summary>True when a rule of severity error was broken at an offset from <paramref name="start"/> up to but not including <paramref name="end"/>.</summary>
    internal bool HasErrorIn(int start, int end)
    {
        if (!_errorOffsetsSorted)
        {
            _errorOffsets.Sort();
            _errorOffsetsSorted = true;
        }

        int index = _errorOffsets.BinarySearch(start);
        if (index < 0)
        {
            index = ~index;
        }

        return index < _errorOffsets.Count && _errorOffsets[index] < end;
    }

    /// <summary>Takes over everything that <paramref name="other"/> collected.</summary>
    internal void AddAll(Findings other)
    {
        _items.AddRange(other._items);
        _errorOffsets.AddRange(other._errorOffsets);
        _errorOffsetsSorted = false;
    }

    internal EquatableArray<CatalogDiagnostic> ToArray() => new(DiagnosticOrder.Sort(_items));
}
