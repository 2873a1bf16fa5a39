namespace ErrorCatalog.Compiler;

/// <summary>A key and its value.</summary>
internal readonly record struct YamlPair(YamlNode Key, YamlNode Value);
