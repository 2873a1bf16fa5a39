using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Parses <c>locales/TAG/CATALOG.yaml</c>: translatable strings only.</summary>
public static class LocaleFileParser
{
    /// <summary>True when the path has the shape <c>…/locales/TAG/NAME.yaml</c> (either slash); tells locale and catalog.</summary>
    /// <param name="path">The path of a file.</param>
    public static bool IsLocalePath(string path) => TranslationPaths.SplitLocale(path) is not null;

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
        Findings findings = Findings.OfTranslation(new SourceFile(path, text));
        (_, string tag, string catalog) = TranslationPaths.SplitLocale(path) ?? (string.Empty, string.Empty, string.Empty);
        string locale = ReadTag(tag, findings);
        List<NamedPosition> positions = [];
        List<EntryText> entries = [];
        List<RejectedText> rejected = [];
        List<string> broken = [];
        YamlNode? root = YamlReader.Read(findings, entriesKey: null, cancellationToken);
        if (root is YamlMapping mapping)
        {
            LocaleTextReader reader = new(findings, positions, rejected, broken);
            foreach (YamlPair pair in FieldReader.Limit(mapping.Pairs, pair => pair.Key, "entries in one file", CatalogLimits.MaxEntries, findings))
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
            findings.ToArray())
        {
            Text = text,
            Rejected = new EquatableArray<RejectedText>(rejected.ToArray()),
            BrokenKeys = new EquatableArray<string>(broken.ToArray()),
        };
    }

    private static string ReadTag(string tag, Findings findings)
    {
        bool isKnown = LocaleTag.TryNormalize(tag, out string canonical) && PluralRules.IsKnownLocale(canonical);
        if (!isKnown)
        {
            findings.Report(
                CatalogRules.BadLocaleFolder,
                0,
                0,
                "a folder named by a language tag that CLDR knows",
                FindingText.Quote("locales/" + tag),
                "Use a BCP 47 tag like 'es', 'pt-BR' or 'zh-Hant'; the file is ignored.");
            return string.Empty;
        }

        if (canonical != tag)
        {
            bool isSpelling = string.Equals(tag.Replace('_', '-'), canonical, StringComparison.OrdinalIgnoreCase);
            findings.Report(
                isSpelling ? CatalogRules.LocaleFolderSpelling : CatalogRules.LocaleFolderAlias,
                0,
                0,
                $"the folder 'locales/{canonical}'",
                FindingText.Quote("locales/" + tag),
                isSpelling
                    ? $"Rename the folder to '{canonical}': a tag has hyphens, and capitals only for regions and scripts."
                    : $"Rename the folder to '{canonical}': '{tag}' is another name of that language.");
        }

        return canonical;
    }
}
