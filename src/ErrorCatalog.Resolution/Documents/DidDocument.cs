using System.Text.Json;

namespace ErrorCatalog.Resolution.Documents;

/// <summary>What a resolver of references needs of a DID document (DID Core 1.0): whose it is, and its services.</summary>
/// <param name="Id">The DID that the document says it belongs to; empty when it does not say.</param>
/// <param name="Services">Its services, in order.</param>
internal sealed record DidDocument(string Id, IReadOnlyList<DidService> Services)
{
    private const int MostServices = 64;

    /// <summary>Reads a document; null when it is none.</summary>
    public static DidDocument? Read(ReadOnlyMemory<byte> json) => SafeJson.Read(json, static root =>
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("id", out JsonElement id))
        {
            return null;
        }

        List<DidService> services = [];
        if (root.TryGetProperty("service", out JsonElement list))
        {
            foreach (JsonElement item in Items(list))
            {
                if (item.ValueKind == JsonValueKind.Object)
                {
                    services.Add(new DidService(
                        SafeJson.Text(item, "id") ?? string.Empty,
                        SafeJson.Text(item, "name"),
                        item.TryGetProperty("type", out JsonElement type) ? [.. Items(type).Select(SafeJson.Text).OfType<string>()] : [],
                        item.TryGetProperty("serviceEndpoint", out JsonElement endpoint) ? [.. Items(endpoint).Select(Endpoint).OfType<Uri>().Take(4)] : []));
                }
            }
        }

        return new DidDocument(SafeJson.Text(id) ?? string.Empty, services);
    });

    /// <summary>
    /// The service that a reference asks for: by fragment with or without <c>#</c>, by whole id, or by the name of the older
    /// drafts. Without a name, the one that says it is a catalog, else the one that references before DID Core asked for.
    /// </summary>
    public DidService? Find(string? name)
    {
        if (name is null)
        {
            return Services.FirstOrDefault(service => service.Types.Contains("ErrorCatalog", StringComparer.Ordinal)) ?? Find("spec");
        }

        string fragment = "#" + name.TrimStart('#');
        return Services.FirstOrDefault(service => service.Id == name || service.Id == fragment || service.Id == Id + fragment || service.Id == $"{Id};{name}")
            ?? Services.FirstOrDefault(service => service.Name == name);
    }

    private static JsonElement[] Items(JsonElement oneOrMany) =>
        oneOrMany.ValueKind == JsonValueKind.Array ? [.. oneOrMany.EnumerateArray().Take(MostServices)] : [oneOrMany];

    /// <summary>Of the forms that an endpoint can have, those that are an address; maps are for agents.</summary>
    private static Uri? Endpoint(JsonElement endpoint) =>
        Uri.TryCreate(SafeJson.Text(endpoint), UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http" && address.UserInfo.Length == 0
            ? address
            : null;
}
