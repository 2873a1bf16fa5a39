using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>The same text in several languages, in the order in which they were given. Immutable.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is looked up by language, so a map says what it is.")]
public sealed class LocalizedTextMap : IReadOnlyCollection<KeyValuePair<string, string>>
{
    /// <summary>Tag of a text whose language is not known (BCP 47 <c>und</c>).</summary>
    public const string UndeterminedLocale = "und";

    private readonly KeyValuePair<string, string>[] _texts;

    private LocalizedTextMap(KeyValuePair<string, string>[] texts) => _texts = texts;

    /// <summary>No text.</summary>
    public static LocalizedTextMap Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _texts.Length;

    /// <summary>One text.</summary>
    public static LocalizedTextMap Of(string locale, string text) => Empty.With(locale, text);

    /// <summary>A copy with a text added or replaced. The tag is brought to canonical form if it is one.</summary>
    public LocalizedTextMap With(string locale, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string tag = LocaleTag.TryNormalize(locale, out string canonical) ? canonical : locale;
        return new LocalizedTextMap([.. _texts.Where(known => !Same(known.Key, tag)), new(tag, text)]);
    }

    /// <summary>The text in exactly this language, or null.</summary>
    public string? Find(string locale)
    {
        foreach (KeyValuePair<string, string> text in _texts)
        {
            if (Same(text.Key, locale))
            {
                return text.Value;
            }
        }

        return null;
    }

    /// <summary>The text in this language or one of its CLDR parents, or null.</summary>
    public KeyValuePair<string, string>? FindBest(string locale)
    {
        if (_texts.Length > 0)
        {
            foreach (string tag in LocaleFallback.Chain(locale))
            {
                if (Find(tag) is { } text)
                {
                    return new KeyValuePair<string, string>(tag, text);
                }
            }
        }

        return null;
    }

    /// <summary>Enumerates locale and text.</summary>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)_texts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
