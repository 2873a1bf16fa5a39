namespace ErrorCatalog.Compiler;

/// <summary>Comments by which editors find a file's JSON Schema: one for the YAML language server (VS Code and others), one for JetBrains.</summary>
public static class Modeline
{
    private const string LanguageServer = "# yaml-language-server: $schema=";
    private const string JetBrains = "# $schema: ";
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The file with the comments on its first lines, in place of those above its first member; nothing else changes.</summary>
    /// <param name="text">Content of a locale file.</param>
    /// <param name="schema">Address of the schema, relative to the file.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Put(string text, string schema)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        if (schema is null)
        {
            throw new ArgumentNullException(nameof(schema));
        }

        string mark = text.Length > 0 && text[0] == ByteOrderMark ? text.Substring(0, 1) : string.Empty;
        string newLine = text.Contains("\r\n") ? "\r\n" : "\n";
        string kept = Without(text.Substring(mark.Length));
        return mark + LanguageServer + schema + newLine + JetBrains + schema + newLine + kept;
    }

    internal static bool Is(string line) =>
        line.StartsWith(LanguageServer, StringComparison.Ordinal) || line.StartsWith(JetBrains, StringComparison.Ordinal);

    // Editors read these comments only above the first member.
    private static string Without(string text)
    {
        List<string> kept = [];
        int start = 0;
        while (start < text.Length)
        {
            int feed = text.IndexOf('\n', start);
            int end = feed < 0 ? text.Length : feed + 1;
            string line = text.Substring(start, end - start);
            if (line.Trim().Length > 0 && line[0] != '#')
            {
                break;
            }

            if (!Is(line))
            {
                kept.Add(line);
            }

            start = end;
        }

        return string.Concat(kept) + text.Substring(start);
    }
}
