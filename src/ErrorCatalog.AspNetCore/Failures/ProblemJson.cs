using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ErrorCatalog.AspNetCore;

/// <summary>How the few values are written that no writer of the runtime writes.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class ProblemJson : JsonSerializerContext;
