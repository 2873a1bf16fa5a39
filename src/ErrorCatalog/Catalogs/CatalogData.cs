namespace ErrorCatalog;

/// <summary>
/// The raw data of one catalog. Generated code derives from it and returns read-only data that lies in the assembly; the
/// tool derives from it for catalogs it reads from YAML. Nothing is decoded before it is asked for.
/// </summary>
public abstract class CatalogData
{
    /// <summary>The catalog's name.</summary>
    public abstract string Name { get; }

    /// <summary>BCP 47 tag of the source language.</summary>
    public abstract string SourceLocale { get; }

    /// <summary>Where the site is published, ending in <c>/</c>, or null.</summary>
    public abstract string? BaseUri { get; }

    /// <summary>BCP 47 tags of the other languages, canonical case.</summary>
    public abstract IReadOnlyList<string> Locales { get; }

    /// <summary>
    /// Start of each entry in <see cref="Entries"/>, and as last item the end of the last one; so one more item than entries.
    /// </summary>
    public abstract ReadOnlySpan<int> Offsets { get; }

    /// <summary>The entries as UTF-8 JSON arrays; see <c>CatalogDataFormat</c>.</summary>
    public abstract ReadOnlySpan<byte> Entries { get; }

    /// <summary>How many entries there are.</summary>
    public virtual int Count => Offsets.Length - 1;

    /// <summary>One entry as a UTF-8 JSON array; data that lies in several pieces has it without <see cref="Entries"/>.</summary>
    /// <param name="index">Its place, from 0.</param>
    public virtual ReadOnlySpan<byte> GetEntry(int index)
    {
        ReadOnlySpan<int> offsets = Offsets;
        return Entries[offsets[index]..offsets[index + 1]];
    }

    /// <summary>The translated entries of one language as UTF-8 JSON arrays, one a line; empty when the language is unknown.</summary>
    public virtual ReadOnlySpan<byte> GetTexts(string locale) => default;

    /// <summary>
    /// False for a catalog that a stranger published. Its texts serve like those of any other, but never in the place of what a
    /// report says: they deserve no more trust than the report that named the catalog.
    /// </summary>
    public virtual bool IsTrusted => true;

    /// <summary>Makes the typed problem of an entry.</summary>
    public virtual Problem CreateProblem(ProblemState state) => new(state);
}
