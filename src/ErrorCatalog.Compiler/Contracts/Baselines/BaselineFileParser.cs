namespace ErrorCatalog.Compiler;

/// <summary>Parses baselines. They are JSON, which YAML can read; so there is one parser, with positions.</summary>
public static class BaselineFileParser
{
    /// <summary>Longest baseline that is read, in UTF-16 code units; one of 5,000 entries has about 4 million.</summary>
    public const int MaxLength = 32 * 1024 * 1024;

    internal const string FormatKey = "errorcatalog-baseline";

    private static readonly string[] FileKeys = [FormatKey, "version", "catalogs"];

    /// <summary>Parses <paramref name="text"/>. Never throws on content: every problem is a diagnostic.</summary>
    /// <param name="path">Path for positions; not opened.</param>
    /// <param name="text">Content of the file.</param>
    /// <param name="cancellationToken">Stops the parsing.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BaselineFile Parse(string path, string text, CancellationToken cancellationToken = default)
    {
        Findings findings = new(new SourceFile(path, text));
        string version = string.Empty;
        ContractCatalog[] catalogs = [];
        if (text.Length > MaxLength)
        {
            YamlReader.ReportTooLarge(findings, MaxLength);
        }
        else if (Root(findings, cancellationToken) is { } root)
        {
            // The members of another format are not those of this one.
            if (IsReadable(root, findings))
            {
                FieldReader fields = new(root, FileKeys, "a baseline", findings);
                version = fields.Scalar("version", "a version")?.Value ?? string.Empty;
                catalogs = BaselineReader.Catalogs(fields, findings, cancellationToken);
                CheckVersion(path, version, root, findings);
            }
        }

        return new BaselineFile(path, version, findings.HasErrors ? default : new EquatableArray<ContractCatalog>(catalogs), findings.ToArray());
    }

    /// <summary>Parses the baseline of the highest version; null when there is none.</summary>
    /// <param name="sources">Files of any kind; what is no baseline by its path is left out.</param>
    /// <param name="cancellationToken">Stops the parsing.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BaselineFile? ParseNewest(IEnumerable<CatalogSource> sources, CancellationToken cancellationToken = default) => sources
        .Select(source => (Source: source, Version: BaselinePaths.VersionOf(source.Path) ?? string.Empty))
        .Where(item => item.Version.Length > 0)
        .OrderByDescending(item => item.Version, VersionOrder.Instance)
        .ThenBy(item => item.Source.Path, StringComparer.Ordinal)
        .Take(1)
        .Select(item => Parse(item.Source.Path, item.Source.Text, cancellationToken))
        .FirstOrDefault();

    private static YamlMapping? Root(Findings findings, CancellationToken cancellationToken)
    {
        YamlTree tree = YamlTreeBuilder.Build(findings.File.Text, 0, findings, cancellationToken);
        if (tree.Failure is { } failure)
        {
            findings.Report(
                CatalogRules.BaselineUnreadable,
                Math.Min(failure.LastGood, findings.File.Text.Length),
                Math.Min(failure.Offset + 1, findings.File.Text.Length),
                "a baseline as 'errorcatalog baseline accept' writes it",
                FindingText.Quote(findings.File.Text.Substring(Math.Min(failure.LastGood, findings.File.Text.Length))),
                "Restore the file from version control; of an unresolved merge, keep the lines of both sides.");
            return null;
        }

        if (tree.Root is YamlMapping mapping)
        {
            return mapping;
        }

        findings.Report(
            CatalogRules.BaselineUnreadable,
            0,
            0,
            "a baseline as 'errorcatalog baseline accept' writes it",
            tree.Root?.Description ?? "nothing",
            "Restore the file from version control, or accept the version again.");
        return null;
    }

    private static bool IsReadable(YamlMapping root, Findings findings)
    {
        YamlNode? node = root.Pairs.Where(pair => pair.Key is YamlScalar { Value: FormatKey }).Select(pair => pair.Value).FirstOrDefault();
        if (node is YamlScalar { IsPlain: true } format && int.TryParse(format.Value, out int number))
        {
            if (number <= BaselineFileWriter.Format)
            {
                return true;
            }

            findings.Report(
                CatalogRules.BaselineTooNew,
                format,
                $"format {FindingText.Number(BaselineFileWriter.Format)} of a baseline",
                FindingText.Number(number),
                "Update the package and the tool: a newer version wrote the file.");
            return false;
        }

        findings.Report(
            CatalogRules.BaselineUnreadable,
            root.Start,
            root.Start + 1,
            $"\"{FormatKey}\" with the number of the format",
            "none",
            "Restore the file from version control, or accept the version again.");
        return false;
    }

    private static void CheckVersion(string path, string version, YamlMapping root, Findings findings)
    {
        if (version.Length > 0 && BaselinePaths.VersionOf(path) is { } named && named != version)
        {
            findings.Report(
                CatalogRules.BaselineEdited,
                root.Start,
                root.Start + 1,
                $"the version {named} that the file name says",
                FindingText.Quote(version),
                "Rename the file: its content tells the version.");
        }
    }
}
