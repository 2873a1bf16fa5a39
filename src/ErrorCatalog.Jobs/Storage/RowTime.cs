using System.Data.Common;

namespace ErrorCatalog.Jobs;

/// <summary>Times of rows: milliseconds since 1970.</summary>
internal static class RowTime
{
    public static DateTimeOffset Read(DbDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    public static DateTimeOffset? ReadOptional(DbDataReader row, int column) => row.IsDBNull(column) ? null : Read(row, column);
}
