namespace ErrorCatalog.Compiler;

/// <summary>Compares the headers of the files of one catalog, and the classes of all catalogs.</summary>
internal static class HeaderComparison
{
    internal static void Check(CatalogFile[] files, LinkFindings findings)
    {
        Dictionary<string, int> firsts = new(StringComparer.Ordinal);
        for (int i = 0; i < files.Length; i++)
        {
            CatalogModel model = files[i].Model!;
            if (!firsts.TryGetValue(model.Name, out int first))
            {
                firsts.Add(model.Name, i);
            }
            else
            {
                Compare(files, first, i, "locale", part => part.SourceLocale, findings);
            }
        }

        foreach (string name in firsts.Keys)
        {
            CompareOptional(files, name, "namespace", part => part.Namespace, findings);
            CompareOptional(files, name, "base-uri", part => part.BaseUri, findings);
        }

        CheckClasses(files, firsts, findings);
    }

    // Only one file has to say it; those that do must agree.
    private static void CompareOptional(CatalogFile[] files, string catalog, string field, Func<CatalogModel, string?> value, LinkFindings findings)
    {
        int[] parts = Enumerable.Range(0, files.Length)
            .Where(i => files[i].Model!.Name == catalog && value(files[i].Model!) is not null)
            .ToArray();
        foreach (int part in parts.Skip(1))
        {
            Compare(files, parts[0], part, field, value, findings);
        }
    }

    private static void Compare(
        CatalogFile[] files,
        int first,
        int part,
        string field,
        Func<CatalogModel, string?> value,
        LinkFindings findings)
    {
        string? expected = value(files[first].Model!);
        string? found = value(files[part].Model!);
        if (expected != found)
        {
            findings.Report(
                CatalogRules.HeadersDisagree,
                part,
                [field, "catalog"],
                $"{FindingText.Quote(expected!)} for '{field}', as {files[first].Path} has it",
                FindingText.Quote(found!),
                "Make the files of a catalog agree, or give this one another catalog name.");
        }
    }

    private static void CheckClasses(CatalogFile[] files, Dictionary<string, int> firsts, LinkFindings findings)
    {
        Dictionary<(string Namespace, string Class), int> classes = [];
        foreach (int part in firsts.Values.OrderBy(part => part))
        {
            CatalogModel model = files[part].Model!;
            string scope = files.Select(file => file.Model!).Where(other => other.Name == model.Name)
                .Select(other => other.Namespace).FirstOrDefault(value => value is not null) ?? string.Empty;
            (string, string) name = (scope, CSharpNames.CatalogClass(model.Name));
            if (!classes.TryGetValue(name, out int other))
            {
                classes.Add(name, part);
                continue;
            }

            findings.Report(
                CatalogRules.CatalogClassDeclaredTwice,
                part,
                ["catalog"],
                "a catalog name with a C# class of its own",
                $"'{model.Name}', which becomes '{name.Item2}' like '{files[other].Model!.Name}' in {files[other].Path}",
                "Rename one of the two, or give them different namespaces.");
        }
    }
}
