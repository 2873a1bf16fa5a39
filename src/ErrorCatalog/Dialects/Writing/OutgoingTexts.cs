using System.Text;
using System.Text.Json;

namespace ErrorCatalog;

/// <summary>
/// The words a receiver gets to read, in the languages asked for. Belongs to one thread and is used again and again, so that
/// writing a text allocates nothing.
/// </summary>
internal sealed class OutgoingTexts
{
    private readonly StringBuilder _buffer = new(256);
    private readonly List<KeyValuePair<string, string>> _texts = [];

    public static bool IsEnglish(string locale) =>
        locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (locale.Length == 2 || locale[2] == '-');

    /// <summary>
    /// One text of a problem in every language that is to be sent, the wanted language first: that one, the additional ones
    /// which exist, and all that came with the occurrence. Empty when there is none but the code and English is not required.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="field">Which text.</param>
    /// <param name="options">Languages and audience.</param>
    /// <param name="requireEnglish">True when there must be a text under <c>en</c>, because agents read no other.</param>
    /// <returns>The texts; valid until the next call.</returns>
    public IReadOnlyList<KeyValuePair<string, string>> Collect(Problem problem, TextField field, ProblemWriteOptions options, bool requireEnglish)
    {
        _texts.Clear();
        TextChoice main = ProblemTexts.Choose(problem, field, options.Locale, options.Audience);
        if (!main.IsMissing)
        {
            Add(problem, main, options.Audience);
        }

        foreach (string locale in options.AdditionalLocales)
        {
            AddIfTold(problem, field, locale, options.Audience);
        }

        foreach (KeyValuePair<string, string> own in ProblemTexts.Own(problem, field))
        {
            if (!Has(own.Key))
            {
                _texts.Add(new(own.Key, ProblemTexts.Fill(problem, field, own.Value, options.Audience)));
            }
        }

        if (!Has("en"))
        {
            AddIfTold(problem, field, "en", options.Audience);
        }

        if (requireEnglish && !Has("en"))
        {
            AddStandInForEnglish(problem);
        }

        return _texts;
    }

    /// <summary>Writes one text as a member, unless nothing but the code is known; returns its language, or null.</summary>
    public string? Write(Utf8JsonWriter json, JsonEncodedText name, Problem problem, TextField field, ProblemWriteOptions options)
    {
        TextChoice choice = ProblemTexts.Choose(problem, field, options.Locale, options.Audience);
        if (choice.IsMissing)
        {
            return null;
        }

        if (choice.Words is { } words)
        {
            OutgoingValues.WriteText(json, name, words);
            return choice.Locale;
        }

        // What is encoded once is encoded as by default.
        if (options.Encoder is null && choice.Text!.Constant is { } constant)
        {
            json.WriteString(name, constant);
            return choice.Locale;
        }

        _buffer.Clear();
        ProblemTexts.Print(_buffer, choice, problem, options.Audience);
        foreach (ReadOnlyMemory<char> chunk in _buffer.GetChunks())
        {
            if (chunk.Length == _buffer.Length)
            {
                json.WriteString(name, chunk.Span);
                return choice.Locale;
            }

            break;
        }

        OutgoingValues.WriteText(json, name, _buffer.ToString());
        return choice.Locale;
    }

    private void AddIfTold(Problem problem, TextField field, string locale, TextAudience audience)
    {
        TextChoice choice = ProblemTexts.Choose(problem, field, locale, audience);
        if (!choice.IsMissing && !choice.IsFallback && !Has(choice.Locale))
        {
            Add(problem, choice, audience);
        }
    }

    private void Add(Problem problem, in TextChoice choice, TextAudience audience)
    {
        _buffer.Clear();
        ProblemTexts.Print(_buffer, choice, problem, audience);
        _texts.Add(new(choice.Locale, _buffer.ToString()));
    }

    private void AddStandInForEnglish(Problem problem)
    {
        int standIn = _texts.FindIndex(text => IsEnglish(text.Key));
        standIn = standIn >= 0 ? standIn : _texts.FindIndex(text => IsUndetermined(text.Key));
        if (standIn >= 0 && IsUndetermined(_texts[standIn].Key))
        {
            _texts[standIn] = new("en", _texts[standIn].Value);
            return;
        }

        string words = _texts.Count == 0 ? problem.Code : _texts[Math.Max(standIn, 0)].Value;
        _texts.Add(new("en", words));
    }

    private static bool IsUndetermined(string locale) => string.Equals(locale, LocalizedTextMap.UndeterminedLocale, StringComparison.OrdinalIgnoreCase);

    private bool Has(string locale)
    {
        foreach (KeyValuePair<string, string> text in _texts)
        {
            if (string.Equals(text.Key, locale, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
