namespace ErrorCatalog;

/// <summary>Collects what is odd about a report; bounded, because a hostile report could be odd in a million places.</summary>
internal sealed class RemarkList
{
    private const int MaxRemarks = 64;
    private const int MaxQuoted = 80;

    private readonly List<string> _remarks = [];

    public void Add(string remark)
    {
        if (_remarks.Count < MaxRemarks)
        {
            _remarks.Add(remark);
        }
        else if (_remarks.Count == MaxRemarks)
        {
            _remarks.Add("More remarks were left out.");
        }
    }

    public void Unexpected(string member, string expected, string found) =>
        Add($"Expected {expected} in '{Quote(member)}' but got {found}. It was ignored.");

    public IReadOnlyList<string> ToList() => _remarks.AsReadOnly();

    /// <summary>A piece of foreign text, short enough and free of control characters, to be shown inside a sentence.</summary>
    public static string Quote(string text)
    {
        ReadOnlySpan<char> shown = text.AsSpan(0, Math.Min(text.Length, MaxQuoted));
        if (shown.Length > 0 && shown.Length < text.Length && char.IsHighSurrogate(shown[^1]))
        {
            shown = shown[..^1];
        }

        string clean = string.Create(shown.Length, text, static (target, source) =>
        {
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = char.IsControl(source[i]) ? '\uFFFD' : source[i];
            }
        });
        return shown.Length < text.Length ? clean + "…" : clean;
    }
}
