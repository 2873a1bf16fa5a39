namespace ErrorCatalog.Site.Layout;

/// <summary>The one rule about which relative paths a site may have; holds for plans and for manifests read back.</summary>
internal static class SitePath
{
    private const int MaximumLength = 1024;

    /// <summary>True when <paramref name="path"/> stays inside the output folder on every file system.</summary>
    public static bool IsSafe(string path)
    {
        if (path.Length is 0 or > MaximumLength)
        {
            return false;
        }

        foreach (Range part in path.AsSpan().Split('/'))
        {
            if (!Slug.IsPortableSegment(path.AsSpan(part)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The folders that lead to a file, the outermost first.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i] == '/')
            {
                yield return path[..i];
            }
        }
    }
}
