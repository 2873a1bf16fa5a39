namespace ErrorCatalog.Samples.IssuerClient;

/// <summary>An event that arrived by webhook.</summary>
/// <param name="Id">Id of the event: the same one when it arrives again.</param>
/// <param name="Type">What happened, for example <c>job.failed</c>.</param>
/// <param name="Job">To which job.</param>
/// <param name="Problem">The typed problem, or null.</param>
/// <param name="Instance">The address under which the service finds the problem again.</param>
internal sealed record Notice(string Id, string Type, string Job, Problem? Problem, string? Instance);
