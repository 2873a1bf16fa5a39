using ErrorCatalog.Site.Html;
using HandlebarsDotNet;

namespace ErrorCatalog.Site.Theming;

/// <summary>A template of a theme.</summary>
/// <param name="Path">Path of its file, for messages.</param>
/// <param name="Template">The compiled template.</param>
internal sealed record ThemeTemplate(string Path, HandlebarsTemplate<TextWriter, object, object> Template)
{
    /// <summary>Writes the part that the template makes.</summary>
    /// <exception cref="SiteBuildException">The template failed.</exception>
    public void Render(HtmlWriter html, PageModel model)
    {
        using StringWriter text = new() { NewLine = "\n" };
        try
        {
            Template(text, model.Members, null!);
        }
        catch (HandlebarsException failure)
        {
            throw new SiteBuildException($"Expected the template '{Path}' to make a part of a page but it failed: {failure.Message} Correct the template.", failure);
        }

        // Values were escaped on the way in, and the template itself belongs to the owner of the site.
        html.WriteClean(text.ToString());
    }
}
