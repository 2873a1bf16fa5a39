using System.Diagnostics.CodeAnalysis;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>
/// Everything that is the same for all problems of one kind: the catalog entry at run time. A code that no known catalog
/// declares has a descriptor too, with <see cref="Catalog"/> null and nothing but the code.
/// </summary>
public sealed class ProblemDescriptor
{
    internal ProblemDescriptor(ProblemCatalog? catalog, int index, string key, string code)
    {
        Catalog = catalog;
        Index = index;
        Key = key;
        Code = code;
    }

    /// <summary>The catalog that declares it, or null for a code that no known catalog declares.</summary>
    public ProblemCatalog? Catalog { get; }

    /// <summary>True when a catalog declares it.</summary>
    [MemberNotNullWhen(true, nameof(Catalog))]
    public bool IsCatalogued => Catalog is not null;

    /// <summary>Position in the catalog, or -1.</summary>
    public int Index { get; }

    /// <summary>Permanent key, kebab-case; the code itself for an unknown code.</summary>
    public string Key { get; }

    /// <summary>Wire code.</summary>
    public string Code { get; }

    /// <summary>Other codes that mean the same.</summary>
    public IReadOnlyList<string> Aliases { get; internal init; } = [];

    /// <summary>Number for peers that want one, or null.</summary>
    public int? Number { get; internal init; }

    /// <summary>Error or warning.</summary>
    public ProblemSeverity Severity { get; internal init; }

    /// <summary>What it is about.</summary>
    public ProblemCategory Category { get; internal init; }

    /// <summary>Rejection or exception.</summary>
    public ProblemKind Kind { get; internal init; } = ProblemKind.Exception;

    /// <summary>How much of the conversation is spoiled; null for an unknown code that does not tell.</summary>
    public ProblemImpact? Impact { get; internal init; }

    /// <summary>Who should try again; null for an unknown code.</summary>
    public RetryParty? Retry { get; internal init; }

    /// <summary>Where the problem usually sits, or null.</summary>
    public ProblemLocation? Where { get; internal init; }

    /// <summary>HTTP status, or null.</summary>
    public int? HttpStatus { get; internal init; }

    /// <summary>google.rpc code, or null.</summary>
    public GrpcStatusCode? GrpcStatus { get; internal init; }

    /// <summary>google.rpc.ErrorInfo reason (AIP-193: upper snake case, at most 63 characters), or null for an unknown code.</summary>
    public string? GrpcReason { get; internal init; }

    /// <summary>Parameters in positional order.</summary>
    public IReadOnlyList<ProblemParameter> Parameters => Declared;

    /// <summary>First version that has the entry, or null.</summary>
    public string? Since { get; internal init; }

    /// <summary>Tombstone, or null while the entry lives.</summary>
    public RetiredEntry? Retired { get; internal init; }

    /// <summary>Title in the source language as an ICU pattern, or null.</summary>
    public string? TitlePattern => Source.Title;

    /// <summary>Explain text in the source language as an ICU pattern; null for an unknown code.</summary>
    public string? ExplainPattern => Source.Explain;

    /// <summary>Fix hint in the source language as an ICU pattern; null for an unknown code.</summary>
    public string? FixHintPattern => Source.FixHint;

    /// <summary>Rule behind the error in the source language as an ICU pattern, or null.</summary>
    public string? RulePattern => Source.Rule;

    /// <summary>
    /// The permanent address of the entry's page, <c>BASE/error-codes/KEY/</c>: the RFC 9457 <c>type</c>; null when the
    /// catalog is not published.
    /// </summary>
    public Uri? Link => Catalog?.BaseUri is { } root ? field ??= new Uri(root, "error-codes/" + System.Uri.EscapeDataString(Key) + "/") : null;

    /// <summary><see cref="Parameters"/> as they are looked up for every value that is printed.</summary>
    internal ProblemParameter[] Declared { get; init; } = [];

    internal EntryTexts Source { get; init; } = EntryTexts.None;

    /// <summary>What writers of JSON need of this entry, encoded once.</summary>
    internal EncodedDescriptor Encoded => field ??= new EncodedDescriptor(this);

    /// <summary>The descriptor of a code that no known catalog declares; severity and impact are read off the code's grammar.</summary>
    public static ProblemDescriptor Unknown(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        ProblemCode parsed = ProblemCode.Parse(code);
        return new ProblemDescriptor(null, -1, code, code)
        {
            Severity = parsed.Severity ?? ProblemSeverity.Error,
            Impact = parsed.Impact,
        };
    }

    /// <summary>The position of the parameter <paramref name="name"/> (ordinal), or -1.</summary>
    public int IndexOfParameter(string name)
    {
        ProblemParameter[] declared = Declared;
        for (int i = 0; i < declared.Length; i++)
        {
            if (string.Equals(declared[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// The pattern of a text in the best language there is: the one asked for, else its CLDR parents, else the source language.
    /// Null when the entry has no such text.
    /// </summary>
    /// <param name="field">Which text.</param>
    /// <param name="locale">BCP 47 tag of the language; null for the compiled text of the source language.</param>
    public EntryPattern? FindPattern(TextField field, string? locale = null) =>
        Catalog?.Texts.Find(this, field, locale) is { } found
            ? new EntryPattern(found.Text.Template, found.Locale, found.IsFallback, found.Text.IsStale)
            : null;

    /// <summary>
    /// A problem of this entry with the example values of its parameters, for descriptions of interfaces; a parameter without an
    /// example has no value. Id and time are new, as for every problem.
    /// </summary>
    /// <exception cref="InvalidOperationException">No catalog declares the entry.</exception>
    public Problem CreateExample()
    {
        if (Catalog is null)
        {
            throw new InvalidOperationException($"Expected an entry of a catalog but '{Code}' is a code that no known catalog declares. Ask a catalog for the entry.");
        }

        var values = new MessageValue[Declared.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (Declared[i].Example is { } example)
            {
                ArgumentConverter.TryConvert(MessageValue.From(example), Declared[i].Type, out values[i]);
            }
        }

        return Catalog.Create(new ProblemState(Catalog, Index, values));
    }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
