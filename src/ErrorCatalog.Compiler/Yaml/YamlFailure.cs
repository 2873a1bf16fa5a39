namespace ErrorCatalog.Compiler;

/// <summary>Where and why the parser gave up.</summary>
/// <param name="Offset">Where the parser says it is.</param>
/// <param name="LastGood">Start of the last thing that was read.</param>
/// <param name="Reason">The parser's words.</param>
/// <param name="IsDepth">True when it was stopped because the file nests too deep.</param>
internal sealed record YamlFailure(int Offset, int LastGood, string Reason, bool IsDepth = false);
