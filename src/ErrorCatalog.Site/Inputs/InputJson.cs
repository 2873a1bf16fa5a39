using System.Text.Json.Serialization;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Inputs;

/// <summary>Writes models whole, to be hashed and never read: the generator sees every property that a model has.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CatalogModel))]
[JsonSerializable(typeof(EntryModel))]
[JsonSerializable(typeof(EntryText))]
internal sealed partial class InputJson : JsonSerializerContext;
