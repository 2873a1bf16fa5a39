using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ErrorCatalog.Site.Html;

/// <summary>
/// Turns the Markdown of a catalog into markup that is safe on the page: CommonMark and pipe tables, no HTML, links
/// only where <see cref="LinkPolicy"/> allows them, pictures as their text, headings below those of the page.
/// </summary>
internal static class SafeMarkdown
{
    private const int DeepestHeading = 6;

    // Not UseAdvancedExtensions: generic attributes and media links write script and frames even with HTML off.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    [ThreadStatic]
    private static SafeRenderer? _spare;

    /// <summary>Markdown as markup.</summary>
    public static HtmlFragment Render(string markdown, int sectionLevel, Func<string, string?>? rewrite = null, bool withAnchors = false)
    {
        HtmlWriter html = new();
        Write(html, markdown, sectionLevel, rewrite, withAnchors);
        return html.ToFragment();
    }

    /// <summary>Writes Markdown as markup; text that nests too deep to be read is shown as it is.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="markdown">The source.</param>
    /// <param name="sectionLevel">Level of the heading that the text stands under.</param>
    /// <param name="rewrite">
    /// Turns an allowed address into the one that is right on the page, or into null to show the text alone; null to keep all.
    /// </param>
    /// <param name="withAnchors">True to give every heading an <c>id</c> made of its words; for pages with one such text only.</param>
    public static void Write(HtmlWriter html, string markdown, int sectionLevel, Func<string, string?>? rewrite, bool withAnchors = false)
    {
        string source = SafeText.Clean(markdown);
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException)
        {
            // How Markdig reports that its depth limit is reached.
            html.Write($"<pre>{source}</pre>\n");
            return;
        }

        FitHeadings(document, sectionLevel);
        if (withAnchors)
        {
            HeadingAnchors.AddTo(document);
        }

        // A renderer costs more than most texts, so each thread keeps one; a failed one is dropped, whatever its state.
        SafeRenderer renderer = _spare ?? new SafeRenderer();
        _spare = null;
        renderer.Output.Clear();
        renderer.Links.Rewrite = rewrite;
        renderer.Render(document);
        renderer.Links.Rewrite = null;

        // Clean again, because character references such as &#x202E; become characters only here.
        html.WriteClean(renderer.Output.Written);
        _spare = renderer;
    }

    private sealed class SafeRenderer : HtmlRenderer
    {
        public SafeRenderer()
            : this(new CharBuffer())
        {
        }

        private SafeRenderer(CharBuffer output)
            : base(output)
        {
            Output = output;
            Pipeline.Setup(this);
            ObjectRenderers.Replace<LinkInlineRenderer>(Links);
            ObjectRenderers.Replace<AutolinkInlineRenderer>(new SafeAutolinkRenderer());
        }

        public CharBuffer Output { get; }

        public SafeLinkRenderer Links { get; } = new();
    }

    private sealed class SafeLinkRenderer : HtmlObjectRenderer<LinkInline>
    {
        public Func<string, string?>? Rewrite { get; set; }

        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            string? address = link.GetDynamicUrl?.Invoke() ?? link.Url;
            address = link.IsImage || !LinkPolicy.Allows(address) ? null : Rewrite is { } rewrite ? rewrite(address) : address;
            if (address is null)
            {
                renderer.WriteChildren(link);
                return;
            }

            OpenLink(renderer, address);
            renderer.WriteChildren(link);
            CloseLink(renderer, address);
        }
    }

    private sealed class SafeAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            string address = link.IsEmail ? "mailto:" + link.Url : link.Url;
            if (!LinkPolicy.Allows(address))
            {
                renderer.WriteEscape(link.Url);
                return;
            }

            OpenLink(renderer, address);
            renderer.WriteEscape(link.Url);
            renderer.Write("</a>");
        }
    }

    // The shallowest heading comes right below the section, and none is more than one level below the one before it:
    // a reader who moves by headings must not meet gaps.
    private static void FitHeadings(MarkdownDocument document, int sectionLevel)
    {
        HeadingBlock[] headings = [.. document.Descendants<HeadingBlock>()];
        int shift = headings.Length == 0 ? 0 : sectionLevel + 1 - headings.Min(heading => heading.Level);
        int previous = sectionLevel;
        foreach (HeadingBlock heading in headings)
        {
            heading.Level = Math.Min(Math.Min(heading.Level + shift, previous + 1), DeepestHeading);
            previous = heading.Level;
        }
    }

    private static void OpenLink(HtmlRenderer renderer, string address)
    {
        renderer.Write("<a href=\"").WriteEscapeUrl(address).Write('"');
        if (LinkPolicy.HostOf(address) is not null)
        {
            renderer.Write(" rel=\"external noopener noreferrer\"");
        }

        renderer.Write('>');
    }

    private static void CloseLink(HtmlRenderer renderer, string address)
    {
        renderer.Write("</a>");

        // The text of a link may lie about where it leads.
        if (LinkPolicy.HostOf(address) is { } host)
        {
            renderer.Write(" <small>(").WriteEscape(host).Write(")</small>");
        }
    }
}
