using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Holds the explanation of an entry to both halves: what was expected, and what happened instead.</summary>
internal static class ExplanationCheck
{
    // A choice in a text multiplies nothing: each branch is judged once, beside the branches of the same rank.
    private const int MostVariants = 16;

    internal static void Check(MessageTemplate template, YamlScalar scalar, Findings findings)
    {
        int variants = Math.Min(MostVariants, Math.Max(1, Branches(template.Nodes)));
        for (int variant = 0; variant < variants; variant++)
        {
            List<MessagePart> parts = [];
            Collect(template.Nodes, variant, parts);
            MessageVerdict verdict = MessageWording.Judge(parts, MessageContext.Alone);
            if (verdict.IsFaulty)
            {
                Report(verdict, scalar, findings);
                return;
            }
        }
    }

    private static void Report(MessageVerdict verdict, YamlScalar scalar, Findings findings)
    {
        string evidence = verdict.Evidence.Length > 0 ? FindingText.Quote(verdict.Evidence) : FindingText.Quote(scalar.Value.Trim());
        string fix = "Add " + verdict.Lack + ", for example as 'Expected …, but got …'.";
        switch (verdict.Shape)
        {
            case MessageShape.ExpectedMissing:
                findings.Report(CatalogRules.ExplanationLacksExpected, scalar, "'explain' to say what was expected", "only what happened: " + evidence, fix);
                break;
            case MessageShape.ActualMissing:
                findings.Report(CatalogRules.ExplanationLacksActual, scalar, "'explain' to say what happened", "only what was expected: " + evidence, fix);
                break;
            default:
                findings.Report(CatalogRules.ExplanationIsVague, scalar, "'explain' to say what was expected and what happened", evidence, fix);
                break;
        }
    }

    private static int Branches(IReadOnlyList<MessageNode> nodes)
    {
        int most = 0;
        foreach (MessageNode node in nodes)
        {
            int own = node switch
            {
                PluralNode plural => Math.Max(plural.Cases.Count, plural.Cases.Max(branch => Branches(branch.Nodes))),
                SelectNode select => Math.Max(select.Cases.Count, select.Cases.Max(branch => Branches(branch.Nodes))),
                _ => 0,
            };
            most = Math.Max(most, own);
        }

        return most;
    }

    private static void Collect(IReadOnlyList<MessageNode> nodes, int variant, List<MessagePart> parts)
    {
        foreach (MessageNode node in nodes)
        {
            switch (node)
            {
                case TextNode text:
                    parts.Add(MessagePart.Literal(text.Text));
                    break;
                case PluralNode plural:
                    Collect(plural.Cases[Math.Min(variant, plural.Cases.Count - 1)].Nodes, variant, parts);
                    break;
                case SelectNode select:
                    Collect(select.Cases[Math.Min(variant, select.Cases.Count - 1)].Nodes, variant, parts);
                    break;
                case PlaceholderNode placeholder:
                    parts.Add(MessagePart.Filled(HoleKind.Value, placeholder.Name));
                    break;
            }
        }
    }
}
