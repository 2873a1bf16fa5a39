namespace ErrorCatalog.Jobs;

/// <summary>Every step of every feature, in the order in which they run: a feature may refer to tables of those before it.</summary>
internal static class JobMigrations
{
    public static IReadOnlyList<Migration> All { get; } = [.. JobTables.Steps, .. WebhookTables.Steps];
}
