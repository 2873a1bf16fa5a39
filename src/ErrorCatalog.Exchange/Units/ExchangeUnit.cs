namespace ErrorCatalog.Exchange;

/// <summary>One text to translate, as any exchange format carries it.</summary>
/// <param name="Id">Its id, <c>KEY.field</c>: <c>msgctxt</c> of PO, <c>id</c> of XLIFF, key of ARB.</param>
/// <param name="Source">The text in the source language; empty when the file does not say it (ARB of other tools).</param>
/// <param name="Target">The translation, or null when there is none.</param>
/// <param name="State">How far the translation has come.</param>
public sealed record ExchangeUnit(string Id, string Source, string? Target, ExchangeState State)
{
    /// <summary>The source text that an outdated translation was made from, or null when it is not known or not outdated.</summary>
    public string? PreviousSource { get; init; }

    /// <summary>Notes for the translator, one per line.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The placeholders that the text may use.</summary>
    public IReadOnlyList<ExchangeParameter> Parameters { get; init; } = [];

    /// <summary>Most characters the translation should have, or null.</summary>
    public int? MaxLength { get; init; }

    /// <summary>True when source and translation have no placeholders but bare <c>{name}</c>s, and at least one (spec l10n section 4).</summary>
    public bool HasOnlyBareNames { get; init; }

    /// <summary>Line of the unit in the file that it was read from, counted from 1; 0 when it was not read.</summary>
    public int Line { get; init; }

    /// <summary>Column of the unit, counted from 1; 0 when it was not read.</summary>
    public int Column { get; init; }
}
