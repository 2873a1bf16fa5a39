namespace ErrorCatalog.Site.Documents;

/// <summary>Turns links between Markdown files into links between their pages.</summary>
/// <param name="documents">All pages.</param>
/// <param name="document">The page with the links.</param>
/// <param name="up">What leads from the page to the top of the site.</param>
internal sealed class DocumentLinks(SiteDocuments documents, SiteDocument document, string up)
{
    /// <summary>The address on the page; null for a link that would lead nowhere, of which only the text is shown.</summary>
    public string? Rewrite(string address)
    {
        if (address[0] == '#' || Uri.TryCreate(address, UriKind.Absolute, out _))
        {
            return address;
        }

        int end = address.AsSpan().IndexOfAny('#', '?');
        string path = end < 0 ? address : address[..end], rest = end < 0 ? "" : address[end..];
        if (Resolve(document.Folder, Uri.UnescapeDataString(path)) is { } source && documents.Find(source) is { } other)
        {
            return up + other.Address + rest;
        }

        return documents.SourceAddress is { } root ? new Uri(new Uri(root, document.Source), address).AbsoluteUri : null;
    }

    // Null when the path leaves the folder.
    private static string? Resolve(string folder, string path)
    {
        List<string> parts = [];
        foreach (string part in (folder + path).Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count == 0)
            {
                return null;
            }
            else
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return string.Join('/', parts);
    }
}
