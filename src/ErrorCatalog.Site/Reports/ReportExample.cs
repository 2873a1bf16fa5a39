namespace ErrorCatalog.Site.Reports;

/// <summary>The report of an entry in one wire form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Json">The report, indented.</param>
internal readonly record struct ReportExample(ProblemForm Form, string Json);
