using System.Globalization;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Pages;

/// <summary>How far the translations are, as the compiler counts them.</summary>
internal sealed class TranslationsPage(PageContext context) : Page(context)
{
    /// <inheritdoc/>
    public override string Title => Context.Chrome.Plain("translations");

    /// <inheritdoc/>
    public override string? Description => Context.Chrome.Plain("translations-intro");

    /// <inheritdoc/>
    public override string AddressIn(string locale) => RootSite.TranslationState(locale);

    /// <inheritdoc/>
    protected override void WriteMain()
    {
        Html.Write($"<h1>{Context.Word("translations")}</h1>\n<p>{Context.Word("translations-intro")}</p>\n");
        foreach (CatalogModel catalog in Context.Root.Catalogs)
        {
            LocaleTranslations[] languages = [.. Context.Site.Translations.Where(language => language.Catalog == catalog.Name)];
            if (languages.Length > 0)
            {
                WriteCatalog(catalog, languages);
            }
        }
    }

    private void WriteCatalog(CatalogModel catalog, LocaleTranslations[] languages)
    {
        string id = "catalog-" + catalog.Name;
        Html.Write($"""
            <section aria-labelledby="{id}">
            <h2 id="{id}">{Context.Word("catalog")} <code>{catalog.Name}</code></h2>
            <div class="scroll" role="group" aria-labelledby="{id}" tabindex="0">
            <table class="states">
            <thead><tr><th scope="col">{Context.Word("state-language")}</th><th scope="col">{Context.Word("state-done")}</th><th scope="col">{Context.Word("state-missing")}</th><th scope="col">{Context.Word("state-stale")}</th><th scope="col">{Context.Word("state-invalid")}</th></tr></thead>
            <tbody>

            """);
        foreach (LocaleTranslations language in languages)
        {
            TranslationCounts counts = language.Counts;
            string percent = counts.Percent.ToString("0.#", CultureInfo.InvariantCulture) + " %";
            string name = LocaleNames.NativeName(language.Locale);
            Html.Write($"<tr><th scope=\"row\"><a href=\"{Context.Up}{AddressIn(language.Locale)}\" hreflang=\"{language.Locale}\" lang=\"{language.Locale}\" dir=\"{LocaleNames.Direction(language.Locale)}\">{name}</a></th>");
            Html.Write($"<td><meter min=\"0\" max=\"{counts.Total}\" value=\"{counts.Done}\" aria-label=\"{name}\">{percent}</meter> <bdi>{percent}</bdi></td><td>{counts.Missing + counts.Untranslated}</td><td>{counts.Stale}</td><td>{counts.Invalid}</td></tr>\n");
        }

        Html.Write($"</tbody>\n</table>\n</div>\n");
        WriteOpen(catalog, languages);
        Html.Write($"</section>\n");
    }

    // What is to be done in the language of the page: whoever reads it may be the one to do it.
    private void WriteOpen(CatalogModel catalog, LocaleTranslations[] languages)
    {
        if (languages.FirstOrDefault(language => language.Locale == Context.Locale) is not { } own)
        {
            return;
        }

        string[] open = [.. own.Units.Where(unit => StatusOf(unit) is not null && unit.Status != TranslationStatus.Obsolete).Select(unit => unit.Key).Distinct(StringComparer.Ordinal).Where(Context.Site.Has)];
        if (open.Length == 0)
        {
            return;
        }

        Html.Write($"<details>\n<summary>{Context.Word("state-open")}: {open.Length}</summary>\n<ul class=\"places\">\n");
        foreach (string key in open)
        {
            Html.Write($"<li><a href=\"{Context.LinkTo(key)}\"><code>{key}</code></a>");
            if (Context.Site.Options.TextSources?.AddressOf(catalog.Name, Context.Locale, key) is { } edit)
            {
                Html.Write($" <a href=\"{edit}\" rel=\"external noopener noreferrer\">{Context.Word("edit")}</a>");
            }

            Html.Write($"</li>\n");
        }

        Html.Write($"</ul>\n</details>\n");
    }

    private static TranslationStatus? StatusOf(TranslationUnit unit) =>
        unit.Source?.IsRetired == true || StatusRule.IsDone(unit.Status) ? null : unit.Status;
}
