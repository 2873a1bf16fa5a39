using System.Security.Cryptography;
using System.Text;

namespace ErrorCatalog.Samples.Issuer;

/// <summary>
/// Says whose request it is by the key that it proves to have. A real service takes its own sign-in instead; what counts is that the
/// tenant never comes from what a request merely says.
/// </summary>
internal sealed class ApiKeys
{
    private const string Scheme = "Bearer ";

    // By hash: looking a key up tells nothing about the keys by the time it takes.
    private readonly Dictionary<string, string> _tenants;

    public ApiKeys(IConfiguration keys) =>
        _tenants = keys.GetChildren().ToDictionary(key => Hash(key.Value ?? string.Empty), key => key.Key, StringComparer.Ordinal);

    /// <summary>The tenant of a request, or null: that is answered with 401.</summary>
    public string? TenantOf(HttpContext context)
    {
        string header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.Ordinal) ? _tenants.GetValueOrDefault(Hash(header[Scheme.Length..])) : null;
    }

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
