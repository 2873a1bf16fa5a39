using System.Text.Json;

namespace ErrorCatalog.Samples.Agent;

/// <summary>A DIDComm-shaped plaintext message: what one agent sends to the other.</summary>
internal sealed record Letter(string Id, string Type, JsonElement Body)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static byte[] Write(string id, string type, object body) =>
        JsonSerializer.SerializeToUtf8Bytes(new { id, type, body }, Options);

    public static Letter Read(byte[] bytes) => JsonSerializer.Deserialize<Letter>(bytes, Options)!;
}
