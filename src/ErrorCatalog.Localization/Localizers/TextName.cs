using ErrorCatalog.Compiler;

namespace ErrorCatalog.Localization;

/// <summary>
/// The name of one text for a string localizer: an entry and one of its texts with a dot between them, for example
/// <c>cant-find-route.explain</c>. The entry may be named by its key, code or an alias.
/// </summary>
/// <param name="Entry">The entry.</param>
/// <param name="Field">The text.</param>
internal readonly record struct TextName(ProblemDescriptor Entry, TextField Field)
{
    private const char Separator = '.';

    /// <summary>The fields, in order.</summary>
    public static IReadOnlyList<TextField> Fields { get; } = Enum.GetValues<TextField>();

    /// <summary>Reads a name; null when the catalog has no such entry or text.</summary>
    public static TextName? Find(ProblemCatalog catalog, string name) =>
        Split(name) is (string entry, TextField field) && catalog.Find(entry) is { } found ? new TextName(found, field) : null;

    /// <summary>True for a name that ends like one of ours, whether or not there is such an entry.</summary>
    public static bool IsShaped(string name) => Split(name) is not null;

    /// <summary>The key of a text in catalog files.</summary>
    public static string Token(TextField field) => CatalogVocabulary.PatternKeys[(int)field];

    /// <inheritdoc/>
    public override string ToString() => Entry.Key + Separator + Token(Field);

    private static (string Entry, TextField Field)? Split(string name)
    {
        int dot = name.LastIndexOf(Separator);
        foreach (TextField field in Fields)
        {
            if (dot > 0 && name.AsSpan(dot + 1).SequenceEqual(Token(field)))
            {
                return (name[..dot], field);
            }
        }

        return null;
    }
}
