using System.Reflection;
using System.Text.Json;

namespace ErrorCatalog.Site.Chrome;

/// <summary>Reads the files that are built into this assembly.</summary>
internal static class EmbeddedTexts
{
    /// <summary>The content of an embedded file, or null when there is none of that name.</summary>
    public static byte[]? TryRead(string name)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>The content of an embedded file that must exist.</summary>
    public static byte[] Read(string name) =>
        TryRead(name) ?? throw new InvalidOperationException($"Expected the embedded file '{name}' but this assembly lacks it. Build it again.");

    /// <summary>A flat JSON object of texts, or null when there is no such file.</summary>
    public static IReadOnlyDictionary<string, string>? TryReadTexts(string name)
    {
        if (TryRead(name) is not { } json)
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!);
    }
}
