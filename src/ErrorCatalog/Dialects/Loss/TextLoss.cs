using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>What becomes of the words: the text in the language that is written, and the texts in other languages.</summary>
internal static class TextLoss
{
    private const string OneLanguage = "The form has one language; ask for the other one and send it apart.";

    public static void Find(LossScan scan)
    {
        FindIn(scan, TextField.Title, "Title");
        FindIn(scan, TextField.Explain, "Explain");
        FindIn(scan, TextField.FixHint, "FixHint");
    }

    private static void FindIn(LossScan scan, TextField field, string name)
    {
        TextChoice main = ProblemTexts.Choose(scan.Problem, field, scan.Options.Locale, scan.Options.Audience);
        if (main.IsMissing)
        {
            return;
        }

        string? reason = ReasonFor(scan, field, main);
        bool hasNoPlace = reason == NoPlace(field);
        if (reason is not null)
        {
            // Words that are sent, if changed, win over the receiver's catalog; only where none are sent the catalog's stand.
            scan.Add(name, reason, (hasNoPlace || scan.Form == ProblemForm.DidComm20) && IsInCatalog(scan, main));
        }

        List<TextChoice> lost = [.. Others(scan, field, main).Where(text => hasNoPlace || IsLost(scan, field, text))];
        if (lost.Count > 0)
        {
            scan.Add(
                name + ".Locales",
                hasNoPlace ? reason! : scan.Form == ProblemForm.DidComm20 ? ReasonFor(scan, field, lost[0])! : IsByLanguage(scan) ? "A text of unknown language is sent as English, because agents read only that." : OneLanguage,
                lost.TrueForAll(text => IsInCatalog(scan, text)));
        }
    }

    /// <summary>Why the text in the written language is not read as it was; null when it is.</summary>
    private static string? ReasonFor(LossScan scan, TextField field, TextChoice text)
    {
        string words = Print(scan, text);
        return scan.Form switch
        {
            ProblemForm.Hipe201811 or ProblemForm.Hipe201812 or ProblemForm.Aries10 => field == TextField.Title ? NoPlace(field) : null,
            ProblemForm.ConnectionsProblemCode => field == TextField.Explain ? null : NoPlace(field),
            ProblemForm.Rfc9457Xml => ProblemDetailsXmlWriter.WithoutForbidden(words) == words ? null : "XML has no place for control characters.",
            ProblemForm.Grpc or ProblemForm.GrpcBytes => field == TextField.Title ? NoPlace(field) : BreaksAtBlankLine(scan, field, words) ? "A blank line parts what happened from what to do, and the text has one." : null,
            ProblemForm.DidComm20 => field != TextField.Explain ? NoPlace(field) : CommentReason(scan, text, words),
            _ => null,
        };
    }

    private static string NoPlace(TextField field) => field == TextField.Title ? "The form has no title." : "The form has no fix hint.";

    private static string? CommentReason(LossScan scan, TextChoice text, string words)
    {
        ProblemDescriptor descriptor = scan.Problem.Descriptor;
        string? comment = DidCommComments.PassedOn(scan.Problem).Find(text.Locale) ?? StaticComment.Of(descriptor, text.Locale)?.Text;
        return comment is null || (text.Template is null && DidCommComments.PassedOn(scan.Problem).Count == 0)
            ? "A comment is bound to its code; words of one occurrence have no place."
            : PositionalTemplate.Fill(comment, scan.Problem.Arguments, scan.Options.Audience) == words ? null
            : "A comment has plain positions: no plural, no format and no name for a value that is kept back.";
    }

    /// <summary>What happened and what to do are one message in gRPC; a blank line inside them moves words from one to the other.</summary>
    private static bool BreaksAtBlankLine(LossScan scan, TextField field, string words)
    {
        var report = new ReceivedReport(scan.Form, ProblemReadOptions.Default, new RemarkList());
        RpcStatusContent.Of(scan.Problem, scan.Options).ApplyTexts(report);
        LocalizedTextMap read = field == TextField.Explain ? report.Explain : report.FixHint;
        string shown = read.FindBest(scan.Options.Locale ?? scan.Problem.Descriptor.Catalog?.SourceLocale ?? "en")?.Value
            ?? read.Select(text => text.Value).FirstOrDefault(string.Empty);
        return !string.Equals(shown, words, StringComparison.Ordinal);
    }

    /// <summary>The texts in other languages that a receiver should get: asked for, or part of the occurrence.</summary>
    private static IEnumerable<TextChoice> Others(LossScan scan, TextField field, TextChoice main)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { main.Locale };
        if (IsUndetermined(main) && IsByLanguage(scan))
        {
            yield return main;
        }

        foreach (string locale in scan.Options.AdditionalLocales)
        {
            TextChoice choice = ProblemTexts.Choose(scan.Problem, field, locale, scan.Options.Audience);
            if (!choice.IsFallback && !choice.IsMissing && seen.Add(choice.Locale))
            {
                yield return choice;
            }
        }

        foreach (KeyValuePair<string, string> own in ProblemTexts.Own(scan.Problem, field))
        {
            if (seen.Add(own.Key))
            {
                yield return new TextChoice(ProblemTexts.Fill(scan.Problem, field, own.Value, scan.Options.Audience), null, own.Key, false);
            }
        }
    }

    /// <summary>True for the forms whose texts are objects by language, with English among them.</summary>
    private static bool IsByLanguage(LossScan scan) => scan.IsHipe || scan.Form == ProblemForm.Aries10;

    private static bool IsLost(LossScan scan, TextField field, TextChoice text) => scan.Form switch
    {
        ProblemForm.DidComm20 => ReasonFor(scan, field, text) is not null,
        ProblemForm.Grpc or ProblemForm.GrpcBytes => field != TextField.Explain || !string.Equals(text.Locale, "en", StringComparison.OrdinalIgnoreCase),
        ProblemForm.Hipe201811 or ProblemForm.Hipe201812 or ProblemForm.Aries10 => field == TextField.Explain && IsUndetermined(text) && IsOnlyEnglish(scan),
        _ => true,
    };

    /// <summary>True when a text of unknown language has to stand in for the English one.</summary>
    private static bool IsOnlyEnglish(LossScan scan)
    {
        TextChoice english = ProblemTexts.Choose(scan.Problem, TextField.Explain, "en", scan.Options.Audience);
        return english.IsFallback || !OutgoingTexts.IsEnglish(english.Locale);
    }

    private static bool IsUndetermined(TextChoice text) => string.Equals(text.Locale, LocalizedTextMap.UndeterminedLocale, StringComparison.OrdinalIgnoreCase);

    /// <summary>A catalog text is rendered again by the receiver, who sees the same as long as every value in it comes back.</summary>
    private static bool IsInCatalog(LossScan scan, TextChoice text)
    {
        if (text.Template is not { } template)
        {
            return false;
        }

        ProblemArguments arguments = scan.Problem.Arguments;
        for (int i = 0; i < arguments.DeclaredCount; i++)
        {
            string name = arguments[i].Name;
            if (!ArgumentLoss.ComesBack(scan, i) && template.Placeholders.Any(placeholder => string.Equals(placeholder.Name, name, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    private static string Print(LossScan scan, TextChoice text)
    {
        var words = new System.Text.StringBuilder();
        ProblemTexts.Print(words, text, scan.Problem, scan.Options.Audience);
        return words.ToString();
    }
}
