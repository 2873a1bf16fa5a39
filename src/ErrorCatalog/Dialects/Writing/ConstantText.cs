using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>A text of the catalog that has no placeholders, as most titles and many hints; encoded once.</summary>
internal sealed class ConstantText
{
    private static readonly ConditionalWeakTable<MessageTemplate, ConstantText> Known = [];

    private readonly JsonEncodedText? _encoded;

    private ConstantText(MessageTemplate template)
    {
        if (template.Placeholders.Count == 0 && MessageFormatter.Format(template, LocalizedTextMap.UndeterminedLocale, default(ProblemArguments)) is { Length: > 0 } text)
        {
            _encoded = WireEncoder.Encode(text);
        }
    }

    /// <summary>The encoded text, if the pattern is the same for every problem.</summary>
    public static bool TryGet(MessageTemplate template, [NotNullWhen(true)] out JsonEncodedText? encoded)
    {
        encoded = Known.GetValue(template, static pattern => new ConstantText(pattern))._encoded;
        return encoded is not null;
    }
}
