namespace ErrorCatalog.Compiler;

/// <summary>
/// Names of single texts: <c>cant-find-route.explain</c>, <c>cant-find-route.causes.moved.check</c>. Keys and cause ids have no
/// dots, so the name leads back to key and field; it is a valid XLIFF id (NMTOKEN), PO context and ARB-like key.
/// </summary>
public static class UnitId
{
    /// <summary>The name of a text.</summary>
    /// <param name="key">Key of the entry.</param>
    /// <param name="field">Field below it, for example <c>explain</c> or <c>causes/moved/check</c>.</param>
    public static string Of(string key, string field) => key + "." + field.Replace('/', '.');

    /// <summary>Takes a name apart; slashes are taken for dots too.</summary>
    /// <param name="id">The name of a text, or a key alone.</param>
    /// <param name="key">Key of the entry.</param>
    /// <param name="field">Field below it with slashes, or null when <paramref name="id"/> is a key alone.</param>
    /// <returns>False when it has not the shape of a name.</returns>
    public static bool TryParse(string id, out string key, out string? field)
    {
        string[] parts = (id ?? string.Empty).Replace('/', '.').Split('.');
        key = parts[0];
        field = parts.Length == 1 ? null : string.Join("/", parts, 1, parts.Length - 1);
        return key.Length > 0 && (field is null || IsField(field));
    }

    /// <summary>True for <c>title</c>, <c>explain</c>, <c>fix-hint</c>, <c>rule</c>, <c>doc</c> and <c>causes/ID/cause</c>, <c>causes/ID/check</c>.</summary>
    /// <param name="field">The part below the key.</param>
    public static bool IsField(string field)
    {
        string[] parts = (field ?? string.Empty).Split('/');
        return parts.Length == 1
            ? parts[0] != CausesField && CatalogTokens.TranslationKeys.Contains(parts[0])
            : parts.Length == 3 && parts[0] == CausesField && parts[1].Length > 0 && CatalogTokens.TranslatedCauseKeys.Contains(parts[2]);
    }

    internal const string CausesField = "causes";

    internal static string CauseField(string cause, string name) => $"{CausesField}/{cause}/{name}";
}
