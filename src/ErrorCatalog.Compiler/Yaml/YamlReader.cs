namespace ErrorCatalog.Compiler;

/// <summary>Reads a whole file into a tree. When the parser gives up, the file is read again piece by piece, so that one bad entry hides no other.</summary>
internal static class YamlReader
{
    /// <summary>Reads the file of <paramref name="findings"/>.</summary>
    /// <param name="findings">Takes what is wrong; its file is read.</param>
    /// <param name="entriesKey">Key of the top-level mapping whose members are pieces of their own, or null when the top-level members are.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The root, or null when there is nothing to read.</returns>
    internal static YamlNode? Read(Findings findings, string? entriesKey, CancellationToken cancellationToken)
    {
        SourceFile file = findings.File;
        int start = ReportByteOrderMark(findings);
        if (file.Text.Length > CatalogLimits.MaxFileLength)
        {
            ReportTooLarge(findings);
            return null;
        }

        CharacterCheck.CheckSource(findings, start);
        Findings whole = findings.Attempt();
        YamlTree tree = YamlTreeBuilder.Build(file.Text.Substring(start), start, whole, cancellationToken);
        if (tree.Failure is null)
        {
            findings.AddAll(whole);
            return tree.Root;
        }

        return ReadPieces(findings, start, entriesKey, tree.Failure, cancellationToken);
    }

    internal static void ReportTooLarge(Findings findings, int most = CatalogLimits.MaxFileLength) => findings.Report(
        CatalogRules.FileTooLarge,
        0,
        0,
        $"a file of at most {FindingText.Number(most)} characters",
        FindingText.Number(findings.File.Text.Length),
        "Split the catalog into several files: parts with the same name are merged.");

    internal static void ReportSecondDocument(Findings findings, int start, int end) => findings.Report(
        CatalogRules.MultipleDocuments,
        start,
        end,
        "one YAML document",
        "the start of another",
        "Remove the line, or move what follows into a file of its own.");

    private static int ReportByteOrderMark(Findings findings)
    {
        if (findings.File.Text.Length == 0 || findings.File.Text[0] != '\uFEFF')
        {
            return 0;
        }

        findings.Report(
            CatalogRules.ByteOrderMark,
            0,
            1,
            "UTF-8 without a byte order mark",
            "U+FEFF at the start",
            "Save the file as 'UTF-8 without BOM'.");
        return 1;
    }

    private static YamlMapping? ReadPieces(
        Findings findings,
        int start,
        string? entriesKey,
        YamlFailure failure,
        CancellationToken cancellationToken)
    {
        SourceFile file = findings.File;
        int before = findings.Count;
        YamlMapping root = new(start, file.Text.Length, isFlow: false);
        YamlMapping? entries = null;
        foreach (YamlPiece piece in YamlPieces.Cut(findings, start, entriesKey))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (findings.Count > CatalogLimits.MaxFindings)
            {
                break;
            }

            if (piece.Kind == YamlPieceKind.EntriesKey)
            {
                entries = new YamlMapping(piece.End, file.Text.Length, isFlow: false);
                YamlScalar key = new(piece.Start, piece.Start + entriesKey!.Length, entriesKey, YamlDotNet.Core.ScalarStyle.Plain);
                root.Pairs.Add(new YamlPair(key, entries));
                continue;
            }

            if (!ReadPiece(findings, piece, piece.Kind == YamlPieceKind.Entry && entries is not null ? entries : root, cancellationToken)
                && entriesKey is null
                && KeyOf(file, piece) is { } broken)
            {
                // The texts below the key are lost, but that there are some is known.
                root.Pairs.Add(new YamlPair(broken, new YamlRefused(piece.Start, piece.End)));
            }
        }

        if (findings.Count == before)
        {
            // Every piece is fine by itself, so the trouble lies between them.
            YamlFailureReport.Report(findings, failure, start);
        }

        return root;
    }

    private static YamlScalar? KeyOf(SourceFile file, YamlPiece piece)
    {
        int lineEnd = file.LineEnd(file.LineOf(piece.Start));
        int colon = file.Text.IndexOf(':', piece.Start, lineEnd - piece.Start);
        string key = colon < 0 ? string.Empty : file.Text.Substring(piece.Start, colon - piece.Start).Trim().Trim('"', '\'');
        return NameGrammar.IsKey(key) ? new YamlScalar(piece.Start, colon, key, YamlDotNet.Core.ScalarStyle.Plain) : null;
    }

    private static bool ReadPiece(Findings findings, YamlPiece piece, YamlMapping target, CancellationToken cancellationToken)
    {
        string text = findings.File.Text.Substring(piece.Start, piece.End - piece.Start);
        Findings attempt = findings.Attempt();
        YamlTree tree = YamlTreeBuilder.Build(text, piece.Start, attempt, cancellationToken, piece.Kind == YamlPieceKind.Entry ? 1 : 0);
        if (tree.Failure is not null)
        {
            YamlFailureReport.Report(findings, tree.Failure, piece.Start);
            return false;
        }

        findings.AddAll(attempt);
        if (tree.Root is YamlMapping mapping)
        {
            target.Pairs.AddRange(mapping.Pairs);
        }
        else if (tree.Root is not null)
        {
            findings.Report(
                CatalogRules.WrongNode,
                tree.Root,
                "'key: value'",
                tree.Root.Description,
                "Add the key and a colon, or indent the line so that it belongs to the value above.");
        }

        return true;
    }
}
