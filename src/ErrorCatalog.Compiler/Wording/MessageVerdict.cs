namespace ErrorCatalog.Compiler;

/// <summary>What a message says and what it lacks.</summary>
/// <param name="Shape">The message as a whole.</param>
/// <param name="Expected">How it says what was expected.</param>
/// <param name="Actual">How it says what happened.</param>
/// <param name="Evidence">The words that decided, for example <c>must be positive</c>; empty when none did.</param>
/// <param name="Lack">What to add, as the end of "Add …"; empty when nothing is missing.</param>
public sealed record MessageVerdict(MessageShape Shape, MessageHalf Expected, MessageHalf Actual, string Evidence, string Lack)
{
    /// <summary>Whether a careful reader asks for a change.</summary>
    public bool IsFaulty => Shape is MessageShape.ExpectedMissing or MessageShape.ActualMissing or MessageShape.BothMissing or MessageShape.Filler or MessageShape.NoText;

    /// <summary>Whether a deed that failed lacks its reason or the thing it was done to, rather than a rule the value that broke it.</summary>
    public bool AsksForReason { get; init; }

    internal static MessageVerdict Silent(MessageShape shape) => new(shape, MessageHalf.Missing, MessageHalf.Missing, string.Empty, string.Empty);
}
