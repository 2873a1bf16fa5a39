using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ErrorCatalog.Site.Html;

/// <summary>Names for headings, spelled as on GitHub, so that a link into a file works on its page.</summary>
internal static class HeadingAnchors
{
    // Taken by the frame of every page.
    private const string MainContent = "content";

    public static void AddTo(MarkdownDocument document)
    {
        Dictionary<string, int> taken = new(StringComparer.Ordinal) { [MainContent] = 1 };
        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>())
        {
            string anchor = Anchor(heading);
            if (anchor.Length == 0)
            {
                continue;
            }

            taken[anchor] = taken.TryGetValue(anchor, out int count) ? count + 1 : 1;
            heading.GetAttributes().Id = count == 0 ? anchor : string.Create(CultureInfo.InvariantCulture, $"{anchor}-{count}");
        }
    }

    private static string Anchor(HeadingBlock heading)
    {
        StringBuilder anchor = new();
        foreach (Inline inline in heading.Inline?.Descendants() ?? [])
        {
            string text = inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                _ => "",
            };
            foreach (char c in text)
            {
                if (char.IsLetterOrDigit(c) || c is '-' or '_')
                {
                    anchor.Append(char.ToLowerInvariant(c));
                }
                else if (c == ' ')
                {
                    anchor.Append('-');
                }
            }
        }

        return anchor.ToString();
    }
}
