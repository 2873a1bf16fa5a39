namespace ErrorCatalog.Compiler;

/// <summary>Places in a locale file by name.</summary>
internal static class LocalePositions
{
    internal static Dictionary<string, SourceRange> Index(LocaleFile file)
    {
        Dictionary<string, SourceRange> index = new(StringComparer.Ordinal);
        foreach (NamedPosition position in file.Positions)
        {
            index[position.Name] = position.Range;
        }

        return index;
    }
}
