using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Search;
using ErrorCatalog.Site.Texts;
using ErrorCatalog.Site.Theming;

namespace ErrorCatalog.Site.Pages;

/// <summary>
/// A page is made of named parts. A theme may have a template for any of them; the others are written by the page
/// itself. Both see the same page.
/// </summary>
internal abstract class Page(PageContext context)
{
    private readonly Stack<string> _open = new();
    private PageModel? _model;

    /// <summary>Where parts are written to.</summary>
    protected HtmlWriter Html { get; private set; } = null!;

    /// <summary>The page.</summary>
    public PageContext Context => context;

    /// <summary>Title of the page, without the name of the site.</summary>
    public abstract string Title { get; }

    /// <summary>The address to keep, inside the root.</summary>
    public virtual string Canonical => context.Path;

    /// <summary>One or two sentences for previews, or null.</summary>
    public virtual string? Description => null;

    /// <summary>False for pages that search engines shall leave out.</summary>
    public virtual bool IsIndexed => true;

    /// <summary>True for pages with a large search in their middle, which need none in their header.</summary>
    protected virtual bool HasOwnSearch => false;

    /// <summary>Address of the same page in a language, inside the root.</summary>
    public abstract string AddressIn(string locale);

    /// <summary>Renders the page.</summary>
    public byte[] Render()
    {
        Html = HtmlWriter.Rent();
        Part("page");
        return Html.Return();
    }

    /// <summary>A part as markup, for templates. Inside its own template, a part is what the site itself would write.</summary>
    public HtmlFragment Fragment(string part)
    {
        HtmlWriter outer = Html;
        Html = new HtmlWriter();
        try
        {
            Part(part);
            return Html.ToFragment();
        }
        finally
        {
            Html = outer;
        }
    }

    /// <summary>More members of the model that templates see.</summary>
    public virtual void Describe(Dictionary<string, object?> model)
    {
    }

    /// <summary>More elements of the head.</summary>
    public virtual void WriteHead(HtmlWriter html)
    {
    }

    /// <summary>Writes a part, by the theme's template when it has one.</summary>
    protected void Part(string name)
    {
        if (context.Site.Options.Theme?.Find(name) is { } template && !_open.Contains(name))
        {
            _open.Push(name);
            template.Render(Html, _model ??= new PageModel(this));
            _open.Pop();
        }
        else
        {
            WritePart(name);
        }
    }

    /// <summary>Writes a part as the site itself does.</summary>
    protected virtual void WritePart(string name)
    {
        switch (name)
        {
            case "page":
                PageFrame.WriteOpening(Html, this);
                Part("header");
                Html.Write($"<main id=\"content\" tabindex=\"-1\">\n");
                Part("main");
                Html.Write($"</main>\n");
                Part("footer");
                Html.Write($"</body>\n</html>\n");
                break;
            case "header":
                PageFrame.WriteHeader(Html, this, () => Part("search"));
                break;
            case "search" when !HasOwnSearch:
                SearchForm.WriteInHeader(Html, context);
                break;
            case "main":
                WriteMain();
                break;
            case "footer":
                PageFrame.WriteFooter(Html, context);
                break;
        }
    }

    /// <summary>Writes what is between header and footer.</summary>
    protected abstract void WriteMain();

    protected void OpenSection(string name, string cssClass = "") =>
        Html.Write($"<section aria-labelledby=\"{name}\"{new HtmlFragment(cssClass)}>\n<h2 id=\"{name}\">{context.Word(name)}</h2>\n");

    protected void CloseSection() => Html.Write($"</section>\n");

    /// <summary>True when a text is in another language than the page; another region of the same language is none.</summary>
    protected bool IsForeign(PageText text) => !LocaleNames.SameLanguage(text.Locale, context.Locale);
}
