namespace ErrorCatalog.Jobs.Tests;

public enum StoreKind
{
    Sqlite,
    PostgreSql,
}
