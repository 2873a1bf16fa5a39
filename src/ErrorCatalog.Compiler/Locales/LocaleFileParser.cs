using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Parses <c>locales/TAG/CATALOG.yaml</c>: translatable strings only.</summary>
public static class LocaleFileParser
{
    private const string Folder = "locales";
    private const string Extension = ".yaml";

    /// <summary>True when the path has the shape <c>…/locales/TAG/NAME.yaml</c> (either slash); tells locale and catalog.</summary>
    /// <param name="path">The path of a file.</param>
    public static bool IsLocalePath(string path) => Split(path) is not null;

    /// <summary>
    /// Parses <paramref name="text"/>. Never throws on content. Texts that YAML damaged or that are no message patterns are
    /// reported and left out; empty ones count as not translated.
    /// </summary>
    /// <param name="path">A path for which <see cref="IsLocalePath"/> is true; otherwise locale and catalog are empty.</param>
    /// <param name="text">Content of the file.</param>
    /// <param name="cancellationToken">Stops the parsing.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LocaleFile Parse(string path, string text, CancellationToken cancellationToken = default)
    {
        Findings findings = new(new SourceFile(path, text), CatalogSeverity.Warning);
        (string tag, string catalog) = Split(path) ?? (string.Empty, string.Empty);
        string locale = ReadTag(tag, findings);
        List<NamedPosition> positions = [];
        List<EntryText> entries = [];
        YamlNode? root = YamlReader.Read(findings, entriesKey: null, cancellationToken);
        if (root is YamlMapping mapping)
        {
            LocaleTextReader reader = new(findings, positions);
            foreach (YamlPair pair in mapping.Pairs.Take(CatalogLimits.MaxEntries))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (reader.Read(pair) is { } entry)
                {
                    entries.Add(entry);
                }
            }
        }
        else if (root is not (null or YamlRefused))
        {
            findings.Report(CatalogRules.WrongNode, root, "entry keys with texts below them", root.Description, "Write 'key:' lines with the texts indented below.");
        }

        return new LocaleFile(
            path,
            catalog,
            locale,
            new EquatableArray<EntryText>(entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray()),
            new EquatableArray<NamedPosition>(positions.ToArray()),
            findings.ToArray());
    }

    private static (string Tag, string Catalog)? Split(string path)
    {
        int name = LastSlash(path, path.Length);
        int tag = LastSlash(path, name);
        int folder = LastSlash(path, tag);
        if (name < 0 || tag < 0
            || path.Substring(folder + 1, tag - folder - 1) != Folder
            || name - tag < 2
            || !path.EndsWith(Extension, StringComparison.Ordinal)
            || CatalogFileParser.IsCatalogPath(path)
            || path.Length - name - 1 <= Extension.Length)
        {
            return null;
        }

        return (path.Substring(tag + 1, name - tag - 1), path.Substring(name + 1, path.Length - name - 1 - Extension.Length));
    }

    private static int LastSlash(string path, int before) => before <= 0 ? -1 : path.LastIndexOfAny(['/', '\\'], before - 1);

    private static string ReadTag(string tag, Findings findings)
    {
        bool isKnown = LocaleTag.TryNormalize(tag, out string canonical) && PluralRules.IsKnownLocale(canonical);
        if (!isKnown || canonical != tag)
        {
            findings.Report(
                CatalogRules.BadLocaleFolder,
                0,
                0,
                isKnown ? $"the folder 'locales/{canonical}'" : "a folder named by a language tag that CLDR knows",
                FindingText.Quote("locales/" + tag),
                isKnown ? "Rename the folder." : "Use a BCP 47 tag like 'es', 'pt-BR' or 'zh-Hant'; the file is ignored.");
        }

        return isKnown ? canonical : string.Empty;
    }
}
