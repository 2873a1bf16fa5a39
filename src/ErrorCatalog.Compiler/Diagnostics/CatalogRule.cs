namespace ErrorCatalog.Compiler;

/// <summary>A check of the compiler.</summary>
/// <param name="Id">Permanent id, <c>EC0001</c>–<c>EC0399</c>; never reused.</param>
/// <param name="Title">What the check wants, without a trailing period.</param>
/// <param name="Severity">Severity unless configured otherwise.</param>
public sealed record CatalogRule(string Id, string Title, CatalogSeverity Severity)
{
    /// <summary>Address of the rule's page.</summary>
    public string HelpLink => "https://errorcatalog.dev/rules/" + Id;
}
