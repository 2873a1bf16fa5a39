namespace ErrorCatalog.Jobs;

/// <summary>
/// One step of the tables of a feature, from <c>Version - 1</c> to <c>Version</c>. A published step never changes: a correction is a
/// step of its own. Steps keep every row.
/// </summary>
/// <param name="Feature">Which feature owns the tables, for example <c>jobs</c>.</param>
/// <param name="Version">1, 2, 3, … within the feature.</param>
/// <param name="Statements">Statements in the words of <see cref="SqlDialect"/>, run in order in one transaction.</param>
internal sealed record Migration(string Feature, int Version, params string[] Statements);
