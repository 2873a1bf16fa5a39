namespace ErrorCatalog;

/// <summary>How well a registered code fits a received one.</summary>
/// <param name="Kind">In which way it fits.</param>
/// <param name="Length">How many characters of the received code it covers.</param>
internal readonly record struct CodeFit(CodeFitKind Kind, int Length)
{
    public bool IsBetterThan(CodeFit other) => Kind != other.Kind ? Kind > other.Kind : Length > other.Length;
}
