using System.Text.Json;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>One pattern of the catalog in one language, with what writers make of it once.</summary>
internal sealed class CatalogText(MessageTemplate template, bool isStale)
{
    private StaticComment? _comment;
    private EncodedText? _constant;

    public MessageTemplate Template => template;

    /// <summary>True for a translation of an earlier wording of the source text.</summary>
    public bool IsStale => isStale;

    /// <summary>The text in JSON when it has no placeholders and so is the same for every problem, as most titles; else null.</summary>
    public JsonEncodedText? Constant => (_constant ??= new EncodedText(EncodeConstant())).Value;

    /// <summary>The DIDComm v2 comment made of this pattern.</summary>
    /// <param name="parameters">Parameters of the entry that the pattern belongs to, in positional order.</param>
    /// <param name="locale">Language of the pattern.</param>
    public StaticComment CommentFor(IReadOnlyList<ProblemParameter> parameters, string locale) =>
        _comment ??= new StaticComment(PositionalTemplate.FromMessage(template, parameters), locale);

    private JsonEncodedText? EncodeConstant() =>
        template.Placeholders.Count == 0 && MessageFormatter.Format(template, LocalizedTextMap.UndeterminedLocale, default(ProblemArguments)) is { Length: > 0 } text
            ? WireEncoder.Encode(text)
            : null;

    // Readers on other threads see the whole value or none.
    private sealed record EncodedText(JsonEncodedText? Value);
}
