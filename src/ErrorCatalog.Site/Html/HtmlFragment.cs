namespace ErrorCatalog.Site.Html;

/// <summary>Markup that is known to be safe, so that <see cref="HtmlWriter"/> writes it as it is.</summary>
internal readonly record struct HtmlFragment(string Html);
