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

    /// <summary>
    /// The id as a resource id, which is a name of letters, digits and <c>_</c>: <c>cant-find-route.fix-hint</c> is
    /// <c>cant_find_route__fix_hint</c>. Reversible, because keys are kebab-case; dots would make other tools nest the texts.
    /// </summary>
    public static string ToResource(string id) => id.Replace('-', '_').Replace(".", "__", StringComparison.Ordinal);

    /// <summary>The id of a text; one with dots stays as it is.</summary>
    public static string FromResource(string name) => name.Contains('.', StringComparison.Ordinal) ? name : name.Replace("__", ".", StringComparison.Ordinal).Replace('_', '-');
}
