using System.Collections;

namespace ErrorCatalog.Compiler;

/// <summary>Collects what is wrong with one file. The shape of every message is made here and nowhere else.</summary>
internal sealed class Findings
{
    private readonly SourceFile _file;
    private readonly bool _isTranslation;
    private readonly List<CatalogDiagnostic> _items = [];

    // One bit per character: asked for many stretches while findings still come in, in any order.
    private BitArray? _errors;

    /// <param name="file">The file that the findings are about.</param>
    /// <param name="isTranslation">True for a locale or lock file, where rules have the ids and severities of translations.</param>
    internal Findings(SourceFile file, bool isTranslation = false)
    {
        _file = file;
        _isTranslation = isTranslation;
    }

    /// <summary>Findings about a translation.</summary>
    internal static Findings OfTranslation(SourceFile file) => new(file, isTranslation: true);

    internal SourceFile File => _file;

    /// <summary>True for a locale or lock file.</summary>
    internal bool IsTranslation => _isTranslation;

    internal int Count => _items.Count;

    /// <summary>True when a rule was broken that leaves out what it concerns: an error in a catalog, a warning in a translation.</summary>
    internal bool HasErrors => _errors is not null;

    /// <summary>Reports that something else was expected at a stretch of the file.</summary>
    internal void Report(CatalogRule rule, int start, int end, string expected, string found, string fix)
    {
        if (rule.Severity == CatalogSeverity.Error || rule == CatalogRules.LocaleFileNotUtf8)
        {
            MarkLost(start);
        }

        if (_items.Count < CatalogLimits.MaxFindings)
        {
            Add(rule, start, end, FindingText.Compose(expected, found, fix));
        }
        else if (_items.Count == CatalogLimits.MaxFindings)
        {
            string text = FindingText.Compose(
                $"at most {CatalogLimits.MaxFindings} findings in one file",
                "more",
                "Fix those above first; the others show afterwards.");
            Add(CatalogRules.TooManyFindings, start, end, text);
        }
    }

    /// <summary>Reports at a node.</summary>
    internal void Report(CatalogRule rule, YamlNode node, string expected, string found, string fix) =>
        Report(rule, node.Start, node.End, expected, found, fix);

    /// <summary>True when a rule that leaves things out was broken at an offset from <paramref name="start"/> up to but not including <paramref name="end"/>.</summary>
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
    internal Findings Attempt() => new(_file, _isTranslation);

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

    /// <summary>Marks a place as one whose text is left out, where one finding speaks for many places.</summary>
    internal void MarkLost(int offset)
    {
        _errors ??= new BitArray(_file.Text.Length + 1);
        _errors[Math.Min(Math.Max(offset, 0), _file.Text.Length)] = true;
    }

    private void Add(CatalogRule rule, int start, int end, string message)
    {
        CatalogRule shown = _isTranslation ? TranslationRules.Of(rule) : rule;
        _items.Add(new CatalogDiagnostic(shown.Id, shown.Severity, message, _file.Range(start, end)));
    }
}
