using System.Data.Common;

namespace ErrorCatalog.Jobs.Chaos;

/// <summary>Looks into a store that may be coming back from a crash.</summary>
internal static class Rows
{
    public static async Task<List<T>> QueryAsync<T>(this JobDatabase database, string query, Func<DbDataReader, T> read, params object?[] arguments)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return await database.ReadAsync(session => session.QueryAsync(query, read, arguments));
            }
            catch (ProblemException) when (attempt < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    public static async Task<long> CountAsync(this JobDatabase database, string query, params object?[] arguments) =>
        (await database.QueryAsync(query, static row => row.GetInt64(0), arguments))[0];

    public static Task<List<string>> TextsAsync(this JobDatabase database, string query, params object?[] arguments) =>
        database.QueryAsync(query, static row => row.GetString(0), arguments);

    /// <summary>Waits until a count is zero; false when that takes too long.</summary>
    public static async Task<bool> DrainAsync(this JobDatabase database, string query, TimeSpan patience)
    {
        for (DateTime end = DateTime.UtcNow + patience; DateTime.UtcNow < end;)
        {
            if (await database.CountAsync(query) == 0)
            {
                return true;
            }

            await Task.Delay(200);
        }

        return false;
    }
}
