using System.Collections;

namespace ErrorCatalog.Compiler;

/// <summary>Collects what is wrong with one file. The shape of every message is made here and nowhere else.</summary>
internal sealed class Findings
{
    private readonly SourceFile _file;
    private readonly CatalogSeverity _worst;
    private readonly List<CatalogDiagnostic> _items = [];

    // One bit per character: asked for many stretches while findings still come in, in any order.
    private BitArray? _errors;

    /// <param name="file">The file that the findings are about.</param>
    /// <param name="worst">No finding is worse than this, whatever its rule says: translations never break a build.</param>
    internal Findings(SourceFile file, CatalogSeverity worst = CatalogSeverity.Error)
    {
        _file = file;
        _worst = worst;
    }

    /// <summary>Findings about a translation, which are at worst warnings.</summary>
    internal static Findings OfTranslation(SourceFile file) => new(file, CatalogSeverity.Warning);

    internal SourceFile File => _file;

    internal int Count => _items.Count;

    /// <summary>True when a rule of severity error was broken, also where it is reported as a warning.</summary>
    internal bool HasErrors => _errors is not null;

    /// <summary>Reports that something else was expected at a stretch of the file.</summary>
    internal void Report(CatalogRule rule, int start, int end, string expected, string found, string fix)
    {
        CatalogSeverity severity = rule.Severity > _worst ? _worst : rule.Severity;
        if (rule.Severity == CatalogSeverity.Error)
        {
            MarkError(start);
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
        if (_errors is null)
        {
            return false;
        }

        for (int i = start; i < end && i < _errors.Length; i++)
        {
            if (_errors[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An empty collection about the same file, to be taken over or thrown away.</summary>
    internal Findings Attempt() => new(_file, _worst);

    /// <summary>Takes over everything that <paramref name="other"/> collected about the same file.</summary>
    internal void AddAll(Findings other)
    {
        _items.AddRange(other._items.Take(Math.Max(0, CatalogLimits.MaxFindings + 1 - _items.Count)));
        if (other._errors is not null)
        {
            _errors = _errors is null ? other._errors : _errors.Or(other._errors);
        }
    }

    internal EquatableArray<CatalogDiagnostic> ToArray() => new(DiagnosticOrder.Sort(_items));

    private void MarkError(int offset)
    {
        _errors ??= new BitArray(_file.Text.Length + 1);
        _errors[Math.Min(Math.Max(offset, 0), _file.Text.Length)] = true;
    }
}
