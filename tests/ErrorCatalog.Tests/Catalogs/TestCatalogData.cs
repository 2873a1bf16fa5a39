using System.Text;

namespace ErrorCatalog.Tests;

/// <summary>
/// Catalog data written by hand the way the compiler writes it: one JSON array an entry (positions in
/// <c>CatalogDataFormat</c>). Counts how often the data is read, so that tests can see what is decoded when.
/// </summary>
internal sealed class TestCatalogData(string[] entries, Dictionary<string, string>? texts = null) : CatalogData
{
    private readonly byte[] _entries = Encoding.UTF8.GetBytes(string.Join('\n', entries));
    private readonly int[] _offsets = OffsetsOf(entries);
    private readonly Dictionary<string, byte[]> _texts = (texts ?? []).ToDictionary(pair => pair.Key, pair => Encoding.UTF8.GetBytes(pair.Value));
    private int _entryReads;
    private int _textReads;

    public string CatalogName { get; init; } = "sample";

    public string? Address { get; init; } = "https://errors.example.org/sample/";

    public string Source { get; init; } = "en";

    public Func<ProblemState, Problem> Creation { get; init; } = state => new Problem(state);

    public int EntryReads => Volatile.Read(ref _entryReads);

    public int TextReads => Volatile.Read(ref _textReads);

    public override string Name => CatalogName;

    public override string SourceLocale => Source;

    public override string? BaseUri => Address;

    public override IReadOnlyList<string> Locales => [.. _texts.Keys];

    public override ReadOnlySpan<int> Offsets => _offsets;

    public override ReadOnlySpan<byte> Entries
    {
        get
        {
            Interlocked.Increment(ref _entryReads);
            return _entries;
        }
    }

    public override ReadOnlySpan<byte> GetTexts(string locale)
    {
        Interlocked.Increment(ref _textReads);
        return _texts.TryGetValue(locale, out byte[]? found) ? found : default;
    }

    public override Problem CreateProblem(ProblemState state) => Creation(state);

    private static int[] OffsetsOf(string[] entries)
    {
        var offsets = new int[entries.Length + 1];
        for (int i = 0; i < entries.Length; i++)
        {
            offsets[i + 1] = offsets[i] + Encoding.UTF8.GetByteCount(entries[i]) + (i < entries.Length - 1 ? 1 : 0);
        }

        return offsets;
    }
}
