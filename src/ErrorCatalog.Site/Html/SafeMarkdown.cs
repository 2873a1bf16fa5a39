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
    // Not UseAdvancedExtensions: generic attributes and media links write script and frames even with HTML off.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>Renders Markdown; text that nests too deep to be read is shown as it is.</summary>
    /// <param name="markdown">The source.</param>
    /// <param name="headingOffset">What is added to the level of each heading.</param>
    public static HtmlFragment Render(string markdown, int headingOffset)
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
            HtmlWriter html = new();
            html.Write($"<pre>{source}</pre>\n");
            return html.ToFragment();
        }

        using StringWriter output = new() { NewLine = "\n" };
        HtmlRenderer renderer = new(output);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new SafeLinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new SafeAutolinkRenderer());
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new ShiftedHeadingRenderer(headingOffset));
        renderer.Render(document);

        // Again, because character references such as &#x202E; become characters only here.
        return new HtmlFragment(SafeText.Clean(output.ToString()));
    }

    private sealed class SafeLinkRenderer : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            string? address = link.GetDynamicUrl?.Invoke() ?? link.Url;
            if (link.IsImage || !LinkPolicy.Allows(address))
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

    private sealed class ShiftedHeadingRenderer(int offset) : HtmlObjectRenderer<HeadingBlock>
    {
        private const int DeepestLevel = 6;

        protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
        {
            string tag = Math.Min(heading.Level + offset, DeepestLevel) switch { 1 => "h1", 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" };
            renderer.Write('<').Write(tag).Write('>');
            renderer.WriteLeafInline(heading);
            renderer.Write("</").Write(tag).Write('>');
            renderer.EnsureLine();
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
