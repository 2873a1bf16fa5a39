using System.Text.Json;

namespace ErrorCatalog;

/// <summary>The DIDComm v2 comment that is bound to an entry's code in one language; made once per pattern.</summary>
internal sealed class StaticComment
{
    public StaticComment(string text, string locale)
    {
        Text = text;
        Locale = locale;
        Encoded = WireEncoder.Encode(text);
        EncodedLocale = WireEncoder.Encode(locale);
    }

    public string Text { get; }

    public string Locale { get; }

    public JsonEncodedText Encoded { get; }

    public JsonEncodedText EncodedLocale { get; }

    /// <summary>
    /// The comment in a language: null and <c>und</c> mean the source language. Null when no catalog declares the code or it has
    /// nothing in that language.
    /// </summary>
    public static StaticComment? Of(ProblemDescriptor descriptor, string? locale)
    {
        string? wanted = string.Equals(locale, LocalizedTextMap.UndeterminedLocale, StringComparison.OrdinalIgnoreCase) ? null : locale;
        if (descriptor.Catalog?.Texts.Find(descriptor, TextField.Explain, wanted) is not { IsFallback: false } found)
        {
            return null;
        }

        return found.Text.CommentFor(descriptor.Parameters, found.Locale);
    }
}
