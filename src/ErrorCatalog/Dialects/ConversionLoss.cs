namespace ErrorCatalog;

/// <summary>
/// Tells what a wire form does not carry of a problem, before it is written: what the receiver will miss or see changed, why,
/// and whether the same catalog gives it back to the receiver.
/// </summary>
public static class ConversionLoss
{
    /// <summary>The facts of <paramref name="problem"/> that do not survive <paramref name="form"/>; empty when all do.</summary>
    public static IReadOnlyList<LostField> Of(Problem problem, ProblemForm form, ProblemWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var scan = new LossScan(problem, form, options ?? ProblemWriteOptions.Default);
        FactLoss.Find(scan);
        ThreadLoss.Find(scan);
        TextLoss.Find(scan);
        ArgumentLoss.Find(scan);
        ExtensionLoss.Find(scan);
        return scan.Lost;
    }
}
