namespace ErrorCatalog.AspNetCore.Sites;

/// <summary>Which paths can be files of a site.</summary>
internal static class SitePaths
{
    private const int Longest = 1024;

    /// <summary>True when a path stays inside the folder of its site on every system.</summary>
    public static bool IsInside(string path)
    {
        if (path.Length is 0 or > Longest || path.AsSpan().ContainsAny('\\', ':', '\0'))
        {
            return false;
        }

        foreach (Range segment in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(segment) is "" or "." or "..")
            {
                return false;
            }
        }

        return true;
    }
}
