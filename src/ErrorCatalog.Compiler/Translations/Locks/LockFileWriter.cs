using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Writes lock files in their one canonical form: a line per text, sorted, so that branches merge line by line.</summary>
public static class LockFileWriter
{
    private const string Heading = "# Written by 'errorcatalog l10n sync', which also repairs it after a merge. Do not edit.\n";

    /// <summary>The content of a lock file; of several rows with one id the first stays.</summary>
    /// <param name="rows">The rows, in any order.</param>
    public static string Write(IEnumerable<LockRow> rows)
    {
        StringBuilder text = new(Heading);
        string last = string.Empty;
        foreach (LockRow row in rows.OrderBy(row => row.Id, StringComparer.Ordinal))
        {
            if (row.Id != last)
            {
                text.Append(row.Id).Append('\t').Append(row.SourceHash).Append('\t').Append(row.TargetHash).Append('\t').Append(row.Placeholders).Append('\n');
                last = row.Id;
            }
        }

        return text.ToString();
    }
}
