namespace ErrorCatalog.Exchange.Arb;

/// <summary>
/// Members of ARB files (google/app-resource-bundle, "ApplicationResourceBundleSpecification"). Names of one's own begin with
/// <c>x-</c>.
/// </summary>
internal static class ArbNames
{
    public const string Locale = "@@locale";
    public const string Context = "@@context";
    public const string SourceLocale = "@@x-source-locale";
    public const string Type = "type";
    public const string Description = "description";
    public const string SourceText = "source_text";
    public const string PreviousSource = "x-previous-source-text";
    public const string State = "x-state";
    public const string MaxLength = "x-max-length";
    public const string NeedsReview = "needs-review";
    public const string Placeholders = "placeholders";
}
