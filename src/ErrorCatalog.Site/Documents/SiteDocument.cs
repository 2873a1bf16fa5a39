namespace ErrorCatalog.Site.Documents;

/// <summary>A Markdown page that is published beside the catalogs.</summary>
/// <param name="Source">Path of its file in the folder of pages, with <c>/</c> between the parts: <c>rules/EC0001.md</c>.</param>
/// <param name="Address">Address inside the site, ending in <c>/</c>: <c>rules/EC0001/</c>.</param>
/// <param name="Title">Its first heading, or the name of its file.</param>
/// <param name="Text">Markdown, without front matter.</param>
internal sealed record SiteDocument(string Source, string Address, string Title, string Text)
{
    /// <summary>The folder of the file, empty or ending in <c>/</c>.</summary>
    public string Folder => Source[..(Source.LastIndexOf('/') + 1)];
}
