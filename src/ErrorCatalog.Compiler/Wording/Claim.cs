namespace ErrorCatalog.Compiler;

/// <summary>What some words of a clause say.</summary>
/// <param name="Kind">What they say.</param>
/// <param name="Start">Their first token.</param>
/// <param name="Mark">The token after the deciding words: what follows is the measure, the bound or the thing.</param>
/// <param name="End">The token after the last one that belongs to it.</param>
/// <param name="IsProhibition">A deed that is never possible in the given state, rather than one that was tried and failed.</param>
/// <param name="ExplainsItself">The thing's form is known to every reader, so that a verdict on it implies the measure.</param>
internal readonly record struct Claim(ClaimKind Kind, int Start, int Mark, int End, bool IsProhibition = false, bool ExplainsItself = false);
