using System.Collections.Concurrent;
using System.Globalization;

namespace ErrorCatalog.Messages;

/// <summary>All that formatting needs to know about the language of a pattern; made once per language.</summary>
internal sealed class FormattingLocale
{
    // Patterns come in a handful of languages; the limit only bounds memory should a caller pass made-up tags.
    private const int MaxKept = 1024;

    private static readonly ConcurrentDictionary<string, FormattingLocale> _known = new(StringComparer.Ordinal);
    private static FormattingLocale? _latest;

    private readonly string _tag;
    private readonly Lazy<NumberFormatInfo> _numbers;
    private readonly Lazy<DateTimePatterns> _dateTimes;
    private readonly Lazy<PluralRuleSet> _cardinal;
    private readonly Lazy<PluralRuleSet> _ordinal;

    private FormattingLocale(string tag)
    {
        _tag = tag;
        IsRightToLeft = TextDirectionality.Of(tag) == TextDirection.RightToLeft;
        Lazy<CultureInfo?> culture = new(() => PlatformCulture.Find(tag));
        _numbers = new(() => NumberSymbols.For(culture.Value, IsRightToLeft));
        _dateTimes = new(() => DateTimePatterns.For(culture.Value));
        _cardinal = new(() => PluralRules.Find(tag, PluralKind.Cardinal));
        _ordinal = new(() => PluralRules.Find(tag, PluralKind.Ordinal));
    }

    internal bool IsRightToLeft { get; }

    internal NumberFormatInfo Numbers => _numbers.Value;

    internal DateTimePatterns DateTimes => _dateTimes.Value;

    internal PluralRuleSet Plurals(PluralKind kind) => (kind == PluralKind.Cardinal ? _cardinal : _ordinal).Value;

    internal static FormattingLocale Get(string tag)
    {
        FormattingLocale? latest = Volatile.Read(ref _latest);
        if (latest is not null && (object)latest._tag == tag)
        {
            return latest;
        }

        if (!_known.TryGetValue(tag, out FormattingLocale? found))
        {
            found = new FormattingLocale(tag);
            if (_known.Count < MaxKept)
            {
                found = _known.GetOrAdd(tag, found);
            }
        }

        Volatile.Write(ref _latest, found);
        return found;
    }
}
