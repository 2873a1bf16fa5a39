namespace ErrorCatalog.AspNetCore.Sites;

/// <summary>Content types of the files of a site, by their names.</summary>
internal static class MediaTypes
{
    public const string Html = "text/html; charset=utf-8";
    public const string Json = "application/json";
    public const string ProblemJson = "application/problem+json";

    public static string Of(string path) => Path.GetExtension(path) switch
    {
        ".html" => Html,
        ".json" => Json,
        ".md" => "text/markdown; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".xml" => "application/xml",
        ".atom" => "application/atom+xml",
        ".webmanifest" => "application/manifest+json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        _ => "application/octet-stream",
    };
}
