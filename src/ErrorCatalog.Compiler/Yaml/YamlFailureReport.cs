namespace ErrorCatalog.Compiler;

/// <summary>Turns a failure of the parser into the finding that helps: most are one of a few traps that people step into when they write text unquoted.</summary>
internal static class YamlFailureReport
{
    private const int LongestLookAt = 2_000;

    private const string TabReason = "tab as indentation";

    private const string QuoteFix = "Put the whole value in double quotes.";

    internal static void Report(Findings findings, YamlFailure failure, int pieceStart)
    {
        SourceFile file = findings.File;
        int at = Math.Min(failure.Offset, file.Text.Length);
        if (failure.IsDepth)
        {
            findings.Report(
                CatalogRules.NestingTooDeep,
                at,
                at + 1,
                $"at most {CatalogLimits.MaxDepth} levels of nesting",
                "one more",
                "Flatten the value.");
            return;
        }

        if (ReportTabs(findings, failure, at, pieceStart) || ReportValue(findings, at) || (failure.LastGood < at && ReportValue(findings, failure.LastGood)))
        {
            return;
        }

        if (failure.Reason.Contains("surrogates"))
        {
            findings.Report(CatalogRules.LoneSurrogate, at, at + 1, "whole characters", "an escape that is half of a surrogate pair", "Type the character itself.");
            return;
        }

        int end = Math.Min(file.Text.Length, at + 1);
        findings.Report(
            CatalogRules.YamlSyntax,
            at,
            end,
            "YAML",
            $"a syntax error: {failure.Reason}",
            "Check the indentation, brackets and quotation marks here; a value in double quotes is always safe.");
    }

    private static bool ReportTabs(Findings findings, YamlFailure failure, int at, int pieceStart)
    {
        SourceFile file = findings.File;
        int last = file.LineOf(at);
        if (failure.Reason.Contains(TabReason))
        {
            // The parser names the start of the mapping; the tab is on one of its lines.
            for (int line = last; line <= file.LineOf(file.Text.Length); line++)
            {
                if (ReportTab(findings, line))
                {
                    return true;
                }
            }
        }

        for (int line = last; line >= Math.Max(file.LineOf(pieceStart), last - 1); line--)
        {
            if (ReportTab(findings, line))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ReportTab(Findings findings, int line)
    {
        SourceFile file = findings.File;
        int i = file.LineStart(line);
        while (i < file.Text.Length && file.Text[i] == ' ')
        {
            i++;
        }

        if (i >= file.LineEnd(line) || file.Text[i] != '\t')
        {
            return false;
        }

        findings.Report(CatalogRules.TabIndentation, i, i + 1, "indentation with spaces", "a tab", "Replace the tab by spaces; two per level are usual.");
        return true;
    }

    private static bool ReportValue(Findings findings, int at)
    {
        SourceFile file = findings.File;
        string text = file.Text;
        int line = file.LineOf(at);
        int lineStart = file.LineStart(line);
        int lineEnd = Math.Min(file.LineEnd(line), lineStart + LongestLookAt);
        int start = ValueStart(text, lineStart, lineEnd);
        if (start < 0)
        {
            return false;
        }

        (CatalogRule? rule, string? found) = text[start] switch
        {
            '{' or '[' => (CatalogRules.UnquotedBrace, $"a value that starts with '{text[start]}', which YAML reads as a {(text[start] == '{' ? "mapping" : "list")}"),
            '!' => (CatalogRules.YamlTag, "a value that starts with '!', which YAML reads as a tag"),
            '&' or '*' => (CatalogRules.AnchorOrAlias, $"a value that starts with '{text[start]}', which YAML reads as an anchor or alias"),
            '%' or '@' or '`' => (CatalogRules.QuoteTheValue, $"a value that starts with '{text[start]}', which YAML keeps for itself"),
            '"' or '\'' or '|' or '>' or '#' => default((CatalogRule?, string?)),
            _ when HasColon(text, start, lineEnd) => (CatalogRules.QuoteTheValue, "an unquoted value with ': ', which YAML reads as another key"),
            _ => default,
        };
        if (rule is null)
        {
            return false;
        }

        findings.Report(rule, start, lineEnd, "a quoted text", found!, QuoteFix);
        return true;
    }

    // Start of what follows the first "key: " of the line, or -1.
    private static int ValueStart(string text, int start, int end)
    {
        for (int i = start; i < end - 1; i++)
        {
            if (text[i] is '"' or '\'' or '{' or '[' or '#')
            {
                return -1;
            }

            if (text[i] == ':' && text[i + 1] is ' ' or '\t')
            {
                for (i++; i < end; i++)
                {
                    if (text[i] is not (' ' or '\t'))
                    {
                        return i;
                    }
                }
            }
        }

        return -1;
    }

    private static bool HasColon(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text[i] == ':' && (i + 1 == end || text[i + 1] == ' '))
            {
                return true;
            }
        }

        return false;
    }
}
