namespace ErrorCatalog.Exchange.Gettext;

/// <summary>
/// Language codes of gettext (<c>pt_BR</c>, <c>sr@latin</c>, <c>zh_CN</c>) and BCP 47 tags (<c>pt-BR</c>, <c>sr-Latn</c>,
/// <c>zh-Hans</c>). gettext has no scripts but a few names after an <c>@</c> (GNU gettext manual, "Locale Names").
/// </summary>
internal static class PoLanguage
{
    private static readonly (string Script, string Modifier)[] Scripts = [("Latn", "latin"), ("Cyrl", "cyrillic"), ("Arab", "arabic"), ("Deva", "devanagari")];

    /// <summary>What tools of gettext call a language.</summary>
    public static string FromTag(string tag)
    {
        switch (tag)
        {
            case "zh-Hans":
                return "zh_CN";
            case "zh-Hant":
                return "zh_TW";
            default:
                string[] parts = tag.Split('-');
                string? modifier = parts.Length > 1 ? Scripts.FirstOrDefault(pair => pair.Script == parts[1]).Modifier : null;
                return modifier is null ? tag.Replace('-', '_') : string.Join('_', [parts[0], .. parts[2..]]) + "@" + modifier;
        }
    }

    /// <summary>The tag for a code of gettext; not yet in canonical spelling.</summary>
    public static string ToTag(string code)
    {
        string[] halves = code.Split('@', 2);
        string language = halves[0].Split('.')[0];
        string? script = halves.Length == 2 ? Scripts.FirstOrDefault(pair => pair.Modifier == halves[1]).Script : null;
        string[] parts = language.Split('_', '-');
        return script is null ? string.Join('-', parts) : string.Join('-', [parts[0], script, .. parts[1..]]);
    }
}
