using System.Runtime.CompilerServices;
using System.Text.Json;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>The DIDComm v2 comment that is bound to an entry's code in one language; made once per pattern.</summary>
internal sealed class StaticComment
{
    private static readonly ConditionalWeakTable<MessageTemplate, StaticComment> Known = [];

    private StaticComment(string text, string locale)
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

        return Known.TryGetValue(found.Template, out StaticComment? known) ? known : Make(descriptor, found.Template, found.Locale);
    }

    // Apart, so that finding a known comment does not allocate this closure.
    private static StaticComment Make(ProblemDescriptor descriptor, MessageTemplate template, string locale) =>
        Known.GetValue(template, pattern => new StaticComment(PositionalTemplate.FromMessage(pattern, descriptor.Parameters), locale));
}
