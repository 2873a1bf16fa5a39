namespace ErrorCatalog.Exchange.Gettext;

/// <summary>The header entry of a PO file: lines <c>Name: value</c>.</summary>
internal sealed class PoHeader
{
    public const string Catalog = "X-ErrorCatalog";

    public const string SourceLanguage = "X-Source-Language";

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    public PoHeader(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                _fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }
    }

    /// <summary>The value of a field, or null when it is absent or empty.</summary>
    public string? this[string name] => _fields.TryGetValue(name, out string? value) && value.Length > 0 ? value : null;

    /// <summary>The character set that <c>Content-Type</c> names, or null.</summary>
    public string? Charset
    {
        get
        {
            string type = this["Content-Type"] ?? string.Empty;
            int at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
            return at < 0 ? null : type[(at + "charset=".Length)..].Split(';')[0].Trim();
        }
    }
}
