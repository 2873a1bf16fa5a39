namespace ErrorCatalog.Compiler;

/// <summary>What the status of the texts of one language is worth telling, beside what is wrong with single texts.</summary>
internal sealed class TranslationFindings
{
    private const int MostKeysNamed = 10;

    private readonly LanguageTexts _language;
    private readonly string _locale;
    private readonly WrittenTexts _written;
    private readonly List<string> _missing = [];
    private string _key = string.Empty;

    internal TranslationFindings(LanguageTexts language)
    {
        _language = language;
        _locale = language.Locale;
        _written = language.Status.Written;
    }

    /// <summary>What was found so far, in the order of the entries.</summary>
    internal List<CatalogDiagnostic> Found { get; } = [];

    /// <summary>Keys of entries that the files do not have.</summary>
    internal List<string> Absent { get; } = [];

    /// <summary>Everything that is wrong with the texts of one language; nothing is told twice.</summary>
    /// <param name="language">The language.</param>
    /// <param name="judged">What was judged of its texts, in the order of the entries.</param>
    internal static EquatableArray<CatalogDiagnostic> Of(LanguageTexts language, IReadOnlyList<JudgedTexts> judged)
    {
        HashSet<(string Key, string? Field)> told = [.. judged.SelectMany(part => part.Copies.Select(copy => (copy.Key, (string?)copy.Field)))];
        List<CatalogDiagnostic> found = [.. judged.SelectMany(part => part.Diagnostics)];
        List<string> absent = [.. judged.SelectMany(part => part.Absent)];

        // Entries that the file does not have are told together: there is no place for each, and there can be thousands.
        if (absent.Count > 0)
        {
            string more = absent.Count > MostKeysNamed ? $" and {FindingText.Number(absent.Count - MostKeysNamed)} more" : string.Empty;
            found.Add(Missing(
                language,
                new SourceRange(language.Files[0].File.Path, 0, 0, 0, 0, 0, 0),
                $"texts of {string.Join(", ", absent.Take(MostKeysNamed).Select(key => $"'{key}'"))}{more} in '{language.Locale}'"));
        }

        // A copy of the source has the plural cases of another language, and whatever else is said of it is said by that.
        IEnumerable<CatalogDiagnostic> problems = language.Files
            .SelectMany(file => file.Problems)
            .Where(problem => !told.Contains((problem.Key, problem.Field)))
            .Select(problem => problem.Diagnostic);
        return new EquatableArray<CatalogDiagnostic>(DiagnosticOrder.Sort(problems.Concat(found.Take(CatalogLimits.MaxFindings))));
    }

    /// <summary>The finding about a language that must have every text and has no file; null when it has one.</summary>
    /// <param name="catalog">Name of the catalog.</param>
    /// <param name="tag">The tag in <c>complete</c>.</param>
    /// <param name="range">Where that is.</param>
    internal static CatalogDiagnostic NoFile(string catalog, string tag, SourceRange range) => Finding(
        CatalogRules.TranslationMissing,
        CatalogSeverity.Error,
        range,
        $"the file 'locales/{tag}/{catalog}.yaml', because '{tag}' is in 'complete'",
        "none",
        $"Run 'errorcatalog l10n sync --add {tag}' and translate the texts, or take the language off the list.");

    /// <summary>Takes how a text stands; those of an entry one after the other.</summary>
    internal void Add(TranslationState state)
    {
        SourceUnit source = state.Source;
        if (source.Key != _key)
        {
            Flush();
            _key = source.Key;
        }

        switch (state.Status)
        {
            case TranslationStatus.Missing when !source.IsRetired:
                _missing.Add(source.Field);
                break;
            case TranslationStatus.Untranslated:
                Tell(
                    source,
                    CatalogRules.TranslationIsCopy,
                    $"a text in '{_locale}'",
                    "a copy of the source text",
                    "Translate it. When it is the same word in every language, add the field to 'same' of the entry.");
                break;
            case TranslationStatus.Stale:
                Tell(
                    source,
                    CatalogRules.TranslationIsStale,
                    "a translation of the source text as it is now",
                    "one of an earlier wording",
                    $"Translate it again; when it still says the same, run 'errorcatalog l10n accept --minor {source.Id}'.");
                break;
        }

        if (state.Target is not null && StatusRule.IsShown(state.Status))
        {
            CheckOuterSpace(source, state.Target);
        }
    }

    /// <summary>Tells what the last entry lacks.</summary>
    internal void Flush()
    {
        if (_missing.Count == 0)
        {
            return;
        }

        if (_written.Place(_key, null) is { } place)
        {
            Found.Add(Missing(_language, place, FindingText.Choice(_missing.Select(field => $"'{field}'").ToArray()) + $" of '{_key}' in '{_locale}'"));
        }
        else
        {
            Absent.Add(_key);
        }

        _missing.Clear();
    }

    private static CatalogDiagnostic Missing(LanguageTexts language, SourceRange range, string expected) => Finding(
        CatalogRules.TranslationMissing,
        language.IsComplete ? CatalogSeverity.Error : CatalogRules.TranslationMissing.Severity,
        range,
        expected,
        "none",
        language.IsComplete
            ? $"Add them: the catalog '{language.Catalog}' has '{language.Locale}' in 'complete'."
            : "Add them when you can; until then readers see another language.");

    private void CheckOuterSpace(SourceUnit source, string target)
    {
        if (!source.IsPattern)
        {
            return;
        }

        (int Leading, int Trailing) wanted = OuterSpace(source.Text);
        (int Leading, int Trailing) written = OuterSpace(target);
        if (SpaceBefore(source.Text, wanted) == SpaceBefore(target, written) && SpaceAfter(source.Text, wanted) == SpaceAfter(target, written))
        {
            return;
        }

        Tell(
            source,
            CatalogRules.TranslationOuterSpace,
            Describe(SpaceBefore(source.Text, wanted), SpaceAfter(source.Text, wanted)) + ", as in the source text",
            Describe(SpaceBefore(target, written), SpaceAfter(target, written)),
            "Make both the same; a block with '|' or '>' ends without a line break when it is written '|-' or '>-'.");
    }

    // One line break at the end is how YAML blocks end, and counts for nothing, as in hashes.
    private static (int Leading, int Trailing) OuterSpace(string text)
    {
        int end = text.Length;
        end -= end > 0 && text[end - 1] == '\n' ? 1 : 0;
        int leading = 0;
        while (leading < end && char.IsWhiteSpace(text[leading]))
        {
            leading++;
        }

        int trailing = end;
        while (trailing > leading && char.IsWhiteSpace(text[trailing - 1]))
        {
            trailing--;
        }

        return (leading, end - trailing);
    }

    private static string SpaceBefore(string text, (int Leading, int Trailing) space) => text.Substring(0, space.Leading);

    private static string SpaceAfter(string text, (int Leading, int Trailing) space)
    {
        int end = text.Length;
        end -= end > 0 && text[end - 1] == '\n' ? 1 : 0;
        return text.Substring(end - space.Trailing, space.Trailing);
    }

    private static string Describe(string before, string after) => (before.Length, after.Length) switch
    {
        (0, 0) => "no white space at start and end",
        (_, 0) => $"{FindingText.Quote(before)} at the start",
        (0, _) => $"{FindingText.Quote(after)} at the end",
        _ => $"{FindingText.Quote(before)} at the start and {FindingText.Quote(after)} at the end",
    };

    private void Tell(SourceUnit source, CatalogRule rule, string expected, string found, string fix)
    {
        if (_written.Place(source.Key, source.Field) is { } place)
        {
            Found.Add(Finding(rule, rule.Severity, place, expected, found, fix));
        }
    }

    private static CatalogDiagnostic Finding(CatalogRule rule, CatalogSeverity severity, SourceRange range, string expected, string found, string fix) =>
        new(rule.Id, severity, FindingText.Compose(expected, found, fix), range);
}
