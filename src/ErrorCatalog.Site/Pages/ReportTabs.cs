using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Reports;

namespace ErrorCatalog.Site.Pages;

/// <summary>
/// The report of an entry in every form, one at a time: radio buttons and style sheet make tabs that need no script and
/// that the arrow keys walk through.
/// </summary>
internal static class ReportTabs
{
    public static void Write(HtmlWriter html, PageContext page, CatalogModel catalog, EntryModel entry)
    {
        ReportExample report = page.Site.Reports.Of(catalog, page.Site.IndexOf(entry.Key), page.Locale);
        IReadOnlyList<ProblemForm> forms = ReportExamples.Forms;
        html.Write($"<section aria-labelledby=\"reports\">\n<h2 id=\"reports\">{page.Word("reports")}</h2>\n<p class=\"quiet\">{page.Word("reports-intro")}</p>\n<fieldset class=\"tabs\">\n<legend class=\"hidden\">{page.Word("reports-form")}</legend>\n");
        for (int i = 0; i < forms.Count; i++)
        {
            string token = ProblemForms.Token(forms[i]);
            html.Write($"<input type=\"radio\" name=\"form\" id=\"f{i}\" value=\"{token}\"{new HtmlFragment(i == 0 ? " checked" : "")}><label for=\"f{i}\">{ReportExamples.NameOf(forms[i])}</label>\n");
        }

        for (int i = 0; i < forms.Count; i++)
        {
            html.Write($"<div class=\"panel\"><pre role=\"group\" tabindex=\"0\" aria-label=\"{ReportExamples.NameOf(forms[i])}\" dir=\"ltr\"><code id=\"r{i}\">");
            html.Content(report.Json(forms[i]));
            html.Write($"</code></pre><button type=\"button\" class=\"copy\" data-copy=\"r{i}\" hidden>{page.Word("copy")}</button></div>\n");
        }

        html.Write($"</fieldset>\n</section>\n");
    }
}
