namespace ErrorCatalog.Compiler;

/// <summary>What the translations of one entry are held against.</summary>
/// <param name="Key">Key of the entry.</param>
/// <param name="Parameters">Its parameters, without notes and examples.</param>
/// <param name="Texts">Its texts, in the order of the format.</param>
/// <param name="MaxLengths">Most characters of single texts.</param>
public sealed record FrameEntry(string Key, EquatableArray<ParameterModel> Parameters, EquatableArray<FrameText> Texts, EquatableArray<TextLimit> MaxLengths);
