namespace ErrorCatalog.Compiler;

/// <summary>Changes to stretches of a text that do not overlap; offsets are those of the original text.</summary>
internal sealed class TextEdits(string text)
{
    private readonly List<(int Start, int End, string Text)> _edits = [];

    /// <summary>Puts a text in place of a stretch, or between two characters.</summary>
    internal void Replace(int start, int end, string replacement) => _edits.Add((start, end, replacement));

    /// <summary>The changed text.</summary>
    internal string Apply()
    {
        string result = text;
        foreach ((int start, int end, string replacement) in _edits.OrderByDescending(edit => edit.Start))
        {
            result = result.Substring(0, start) + replacement + result.Substring(end);
        }

        return result;
    }
}
