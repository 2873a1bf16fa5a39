namespace ErrorCatalog.Generator;

/// <summary>The project options that generated code depends on; selected early so that nothing else invalidates it.</summary>
/// <param name="RootNamespace">Namespace of catalogs that name none.</param>
/// <param name="HasUtf8Literals">True for C# 11 and later, where data can be written as <c>u8</c> literals.</param>
internal sealed record GeneratorSettings(string RootNamespace, bool HasUtf8Literals);
