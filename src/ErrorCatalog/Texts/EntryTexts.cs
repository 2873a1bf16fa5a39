using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>The texts of one entry in one language; patterns are parsed when first used.</summary>
internal sealed class EntryTexts(
    string? title,
    string? explain,
    string? fixHint,
    string? rule,
    CatalogDataFormat.StaleBits stale = CatalogDataFormat.StaleBits.None)
{
    private readonly CatalogText?[] _texts = new CatalogText?[4];

    public static EntryTexts None { get; } = new(null, null, null, null);

    public string? Title => title;

    public string? Explain => explain;

    public string? FixHint => fixHint;

    public string? Rule => rule;

    /// <summary>The parsed pattern, or null when there is none. The compiler let only valid patterns through.</summary>
    public CatalogText? Text(TextField field)
    {
        CatalogText? known = _texts[(int)field];
        if (known is not null)
        {
            return known;
        }

        string? pattern = field switch
        {
            TextField.Title => title,
            TextField.Explain => explain,
            TextField.FixHint => fixHint,
            _ => rule,
        };
        return pattern is not null && MessageParser.Parse(pattern).Template is { } template
            ? _texts[(int)field] = new CatalogText(template, (((int)stale >> (int)field) & 1) != 0)
            : null;
    }
}
