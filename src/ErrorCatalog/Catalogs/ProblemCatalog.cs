namespace ErrorCatalog;

/// <summary>
/// A catalog at run time: finds entries by position, key, code, alias or number, and makes their texts. Entries are decoded
/// when first asked for, so a catalog of thousands costs nothing until it is used. Safe for use by many threads.
/// </summary>
public sealed class ProblemCatalog
{
    private readonly CatalogData _data;
    private readonly ProblemDescriptor?[] _entries;
    private readonly Lazy<CatalogIndex> _index;
    private readonly Lazy<Dictionary<Type, int>> _types;
    private readonly Lock _layering = new();
    private CatalogTextLayer[] _layers = [];
    private CatalogTexts _texts;

    /// <summary>Wraps the data of a catalog; decodes nothing yet.</summary>
    public ProblemCatalog(CatalogData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        _data = data;
        _entries = new ProblemDescriptor?[data.Count];
        _index = new Lazy<CatalogIndex>(() => new CatalogIndex(this));
        _types = new Lazy<Dictionary<Type, int>>(IndexTypes);
        _texts = new CatalogTexts(this, data);
        BaseUri = data.BaseUri is { } address ? new Uri(address, UriKind.Absolute) : null;
    }

    /// <summary>The catalog's name, for example <c>agent</c>.</summary>
    public string Name => _data.Name;

    /// <summary>Where its site is published, ending in <c>/</c>, or null.</summary>
    public Uri? BaseUri { get; }

    /// <summary>BCP 47 tag of the source language.</summary>
    public string SourceLocale => _data.SourceLocale;

    /// <summary>BCP 47 tags of the languages besides the source language, those that only a layer of texts has included.</summary>
    public IReadOnlyList<string> Locales => Texts.Locales;

    /// <summary>False for a catalog that a stranger published; see <see cref="CatalogData.IsTrusted"/>.</summary>
    public bool IsTrusted => _data.IsTrusted;

    /// <summary>Number of entries.</summary>
    public int Count => _entries.Length;

    /// <summary>The entry at a position.</summary>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is not below <see cref="Count"/>.</exception>
    public ProblemDescriptor this[int index]
    {
        get
        {
            ProblemDescriptor? entry = Volatile.Read(ref _entries[index]);
            return entry ?? Interlocked.CompareExchange(ref _entries[index], Decode(index), null) ?? _entries[index]!;
        }
    }

    internal CatalogTexts Texts => Volatile.Read(ref _texts);

    /// <summary>Adds an empty layer of texts on top of those there are; see <see cref="CatalogTextLayer"/>.</summary>
    public CatalogTextLayer AddTextLayer()
    {
        var layer = new CatalogTextLayer(this);
        lock (_layering)
        {
            _layers = [.. _layers, layer];
        }

        return layer;
    }

    /// <summary>Finds an entry by its key, code or one of its aliases; case is ignored.</summary>
    public ProblemDescriptor? Find(string keyOrCode)
    {
        ArgumentNullException.ThrowIfNull(keyOrCode);
        return _index.Value.ByName.TryGetValue(keyOrCode, out int index) ? this[index] : null;
    }

    /// <summary>Finds an entry by its number.</summary>
    public ProblemDescriptor? FindByNumber(int number) =>
        _index.Value.ByNumber.TryGetValue(number, out int index) ? this[index] : null;

    /// <summary>
    /// Finds the entry that a generated class stands for, for example <c>typeof(CantFindRoute)</c>. The first call loads the classes of
    /// all entries; meant for descriptions of interfaces, not for handling problems, which know their <see cref="Problem.Descriptor"/>.
    /// </summary>
    public ProblemDescriptor? Find(Type problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return _types.Value.TryGetValue(problem, out int index) ? this[index] : null;
    }

    /// <summary>
    /// Finds the entry that fits a received code best: the same code or alias, else the longest dot-aligned prefix
    /// (DIDComm v2, problem codes), else the same descriptors under another sorter or scope.
    /// </summary>
    public ProblemDescriptor? Match(string code) => Match(code, out _);

    /// <summary>Finds the entry that fits best and tells how well it does.</summary>
    internal ProblemDescriptor? Match(string code, out CodeFit fit)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _index.Value.ByCode.TryMatch(code, out int index, out fit) ? this[index] : null;
    }

    /// <summary>Makes the typed problem of an entry of this catalog.</summary>
    internal Problem Create(ProblemState state) => _data.CreateProblem(state);

    /// <summary>Changes what a layer says and shows it to readers at once.</summary>
    /// <exception cref="ObjectDisposedException">The layer was withdrawn.</exception>
    internal void ChangeLayer(CatalogTextLayer layer, Action change)
    {
        lock (_layering)
        {
            ObjectDisposedException.ThrowIf(!_layers.Contains(layer), layer);
            change();
            Volatile.Write(ref _texts, _texts.With(_layers));
        }
    }

    internal void RemoveLayer(CatalogTextLayer layer)
    {
        lock (_layering)
        {
            _layers = [.. _layers.Where(other => other != layer)];
            Volatile.Write(ref _texts, _texts.With(_layers));
        }
    }

    internal ReadOnlySpan<byte> EntryBytes(int index) => _data.GetEntry(index);

    // Asking the generated data keeps this free of reflection.
    private Dictionary<Type, int> IndexTypes()
    {
        var types = new Dictionary<Type, int>(Count);
        for (int i = 0; i < Count; i++)
        {
            types.TryAdd(Create(new ProblemState(this, i)).GetType(), i);
        }

        types.Remove(typeof(Problem));
        return types;
    }

    private ProblemDescriptor Decode(int index) => CatalogDataReader.ReadEntry(this, index, EntryBytes(index));
}
