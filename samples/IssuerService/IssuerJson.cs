using System.Text.Json;
using System.Text.Json.Serialization;

namespace ErrorCatalog.Samples.Issuer;

/// <summary>JSON of the service, without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CredentialOrder))]
[JsonSerializable(typeof(OrderReceipt))]
[JsonSerializable(typeof(RegistryEntry))]
internal sealed partial class IssuerJson : JsonSerializerContext;
