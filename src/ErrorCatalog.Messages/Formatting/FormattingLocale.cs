using System.Globalization;

namespace ErrorCatalog.Messages;

/// <summary>All that formatting needs to know about the language of a pattern; made once per language.</summary>
internal sealed class FormattingLocale
{
    private static readonly BoundedCache<FormattingLocale> _known = new(tag => new FormattingLocale(tag));

    // Nearly all messages of a process are in one language, so the one printed last saves the look-up.
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

        FormattingLocale found = _known.Get(tag);
        Volatile.Write(ref _latest, found);
        return found;
    }
}
