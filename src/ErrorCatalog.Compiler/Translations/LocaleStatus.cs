using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Asks <see cref="StatusRule"/> about every text of one catalog in one language: the way by which generator, tool and site come to the same answer.</summary>
internal sealed class LocaleStatus
{
    private readonly string _locale;
    private readonly string _sourceLocale;
    private readonly Dictionary<string, EntryText> _good;
    private readonly Dictionary<string, EntryText>[] _parents;
    private readonly LockIndex _rows;

    /// <param name="locale">BCP 47 tag in canonical case.</param>
    /// <param name="sourceLocale">Tag of the catalog's own language.</param>
    /// <param name="written">What the locale files have.</param>
    /// <param name="fitting">Which of these texts fit.</param>
    /// <param name="locks">Lock files of this catalog and language.</param>
    /// <param name="parents">Fitting texts of the languages that this one inherits from, see <see cref="Parents"/>.</param>
    internal LocaleStatus(
        string locale,
        string sourceLocale,
        WrittenTexts written,
        LocaleModel fitting,
        IReadOnlyList<LockFile> locks,
        IReadOnlyList<LocaleModel> parents)
    {
        _locale = locale;
        _sourceLocale = sourceLocale;
        Written = written;
        Fitting = fitting;
        _good = fitting.Entries.ToDictionary(text => text.Key, StringComparer.Ordinal);
        _parents = parents.Select(parent => parent.Entries.ToDictionary(text => text.Key, StringComparer.Ordinal)).ToArray();
        _rows = new LockIndex(locks);
    }

    /// <summary>Which of the texts fit.</summary>
    internal LocaleModel Fitting { get; }

    /// <summary>What the locale files have.</summary>
    internal WrittenTexts Written { get; }

    /// <summary>Of all languages of a catalog those that a language inherits from, the nearest first: es-MX holds differences from es only.</summary>
    internal static LocaleModel[] Parents(string locale, IEnumerable<LocaleModel> all)
    {
        string[] chain = LocaleFallback.Chain(locale).Skip(1).ToArray();
        return chain.Length == 0
            ? []
            : all.Where(model => chain.Contains(model.Locale)).OrderBy(model => Array.IndexOf(chain, model.Locale)).ToArray();
    }

    /// <summary>The status of every source text, in their order.</summary>
    internal IEnumerable<TranslationState> Of(IReadOnlyList<SourceUnit> sources)
    {
        bool isSameLanguage = IsSameLanguage;
        bool inheritsSource = LocaleLinker.InheritsFrom(_locale, _sourceLocale);
        for (int i = 0; i < sources.Count; i++)
        {
            SourceUnit source = sources[i];
            bool isThere = Written.TryGet(source.Key, source.Field, out string? text);
            bool isInvalid = isThere
                ? !_good.TryGetValue(source.Key, out EntryText? fitting) || SourceUnits.Text(fitting, source.Field) is null
                : Written.IsBroken(source.Key);
            IReadOnlyList<LockRow> known = _rows.Of(source);
            TranslationStatus status = StatusRule.Of(source, text, isInvalid, isSameLanguage, known);
            if (status == TranslationStatus.Missing && (inheritsSource || _parents.Any(parent => IsShown(source, parent))))
            {
                status = TranslationStatus.Inherited;
            }

            yield return new TranslationState(source, text, status, StatusRule.Best(source, text, known));
        }
    }

    private bool IsSameLanguage => Language(_locale) == Language(_sourceLocale);

    private static bool IsShown(SourceUnit source, Dictionary<string, EntryText> texts) =>
        texts.TryGetValue(source.Key, out EntryText? text)
        && SourceUnits.Text(text, source.Field) is { } value
        && StatusRule.IsShown(StatusRule.Of(source, value, isInvalid: false, isSameLanguage: false, []));

    private static string Language(string locale)
    {
        int dash = locale.IndexOf('-');
        return dash < 0 ? locale : locale.Substring(0, dash);
    }
}
