using System.Net;
using System.Text;
using System.Text.Json;

namespace ErrorCatalog.Samples.IssuerClient;

/// <summary>What the service answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string? MediaType, byte[] Body)
{
    /// <summary>The typed problem, or null when it went well.</summary>
    public Problem? Problem => MediaType == "application/problem+json" ? Catalogs.Read(Body) : null;

    public JsonElement Json => JsonElement.Parse(Body);

    public string Text => Encoding.UTF8.GetString(Body);
}
