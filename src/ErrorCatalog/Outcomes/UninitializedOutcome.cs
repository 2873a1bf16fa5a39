namespace ErrorCatalog;

/// <summary>How outcomes that hold neither a value nor a problem are reported.</summary>
internal static class UninitializedOutcome
{
    public const string Text = "(uninitialized outcome)";

    public static InvalidOperationException Error(Type? value) => new(
        $"Expected an outcome made from {(value is null ? "Outcome.Success" : $"a {value.Name} value")} or a problem but got default({(value is null ? "Outcome" : $"Outcome<{value.Name}>")}). "
        + "Return a value or a problem on every path, and do not read array elements or fields before they are set.");
}
