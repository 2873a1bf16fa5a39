using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Inputs;

/// <summary>
/// Hashes models whole. It names every property itself, because finding them out while the program runs takes longer than most
/// builds do; a test changes each property that there is and sees to it that the hash changes.
/// </summary>
internal static class ModelHash
{
    /// <summary>A catalog without its entries.</summary>
    public static InputHash OfCatalog(CatalogModel catalog) => AddList(
        InputHasher.Rent().Add(catalog.Name).Add(catalog.Namespace).Add(catalog.SourceLocale).Add(catalog.BaseUri), catalog.Complete).Hash();

    /// <summary>An entry with its texts in the source language.</summary>
    public static InputHash Of(EntryModel entry) => InputHasher.Rent().Add(OfFacts(entry)).Add(Of(entry.Text)).Hash();

    /// <summary>An entry without its texts.</summary>
    public static InputHash OfFacts(EntryModel entry)
    {
        InputHasher hasher = InputHasher.Rent()
            .Add(entry.Key).Add(entry.Code).Add(entry.Number).Add((int)entry.Severity).Add((int)entry.Category).Add((int)entry.Kind)
            .Add((int)entry.Impact).Add((int)entry.WhoRetries).Add(entry.Where).Add(entry.HttpStatus).Add(entry.GrpcStatus).Add(entry.GrpcReason)
            .Add(entry.Note).Add(entry.Since).Add(entry.CSharpName);
        AddList(hasher, entry.Aliases);
        AddList(hasher, entry.SameAsSource);
        AddList(hasher, entry.Missing);
        hasher.Add(entry.Parameters.Count);
        foreach (ParameterModel parameter in entry.Parameters)
        {
            hasher.Add(parameter.Name).Add((int)parameter.Type).Add(parameter.IsOptional ? 1 : 0).Add(parameter.Example).Add(parameter.Note).Add((int)parameter.Sensitivity);
            AddList(hasher, parameter.EnumValues);
        }

        hasher.Add(entry.MaxLengths.Count);
        foreach (TextLimit limit in entry.MaxLengths)
        {
            hasher.Add(limit.Field).Add(limit.Characters);
        }

        hasher.Add(entry.Deprecated is null ? 0 : 1).Add(entry.Deprecated?.Since).Add(entry.Deprecated?.ReplacedBy).Add(entry.Deprecated?.Reason);
        return hasher.Add(entry.Retired is null ? 0 : 1).Add(entry.Retired?.Since).Add(entry.Retired?.ReplacedBy).Add(entry.Retired?.Reason).Hash();
    }

    /// <summary>The texts of an entry in one language.</summary>
    public static InputHash Of(EntryText text)
    {
        InputHasher hasher = InputHasher.Rent()
            .Add(text.Key).Add(text.Title).Add(text.Explain).Add(text.FixHint).Add(text.Rule).Add(text.Doc).Add((int)text.Stale).Add(text.Causes.Count);
        foreach (CauseModel cause in text.Causes)
        {
            hasher.Add(cause.Id).Add(cause.Cause).Add(cause.Origin).Add(cause.Check);
        }

        return hasher.Hash();
    }

    private static InputHasher AddList(InputHasher hasher, EquatableArray<string> texts)
    {
        hasher.Add(texts.Count);
        foreach (string text in texts)
        {
            hasher.Add(text);
        }

        return hasher;
    }
}
