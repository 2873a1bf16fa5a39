using YamlDotNet.Core;

namespace ErrorCatalog.Compiler;

/// <summary>Places in a locale file. Nothing is looked up before something is asked for, because most files have no findings.</summary>
internal sealed class LocalePlaces(LocaleFile file)
{
    private readonly Lazy<Dictionary<string, SourceRange>> _byName = new(() => Index(file));
    private readonly Lazy<SourceFile> _source = new(() => new SourceFile(file.Path, file.Text));

    /// <summary>Where a key or text is.</summary>
    /// <param name="name">A key, or key and field with a slash between.</param>
    internal SourceRange Of(string name) => Find(name) ?? new SourceRange(file.Path, 0, 0, 0, 0, 0, 0);

    /// <summary>Where a key or text is, or null.</summary>
    /// <param name="name">A key, or key and field with a slash between.</param>
    internal SourceRange? Find(string name) => _byName.Value.TryGetValue(name, out SourceRange? range) ? range : null;

    /// <summary>Where something is inside of a text.</summary>
    internal SourceRange Of(EntryText text, TranslationProblem problem)
    {
        SourceRange range = Of(text.Key + "/" + problem.Field);
        if (problem.Start < 0 || SourceUnits.Text(text, problem.Field) is not { } value)
        {
            return range;
        }

        int end = range.Start + range.Length;
        (int start, int stop) = new ScalarOffsets(file.Text, new YamlScalar(range.Start, end, value, Style(range))).Map(problem.Start, problem.Length);
        return _source.Value.Range(start, stop);
    }

    private ScalarStyle Style(SourceRange range) => range.Start >= file.Text.Length
        ? ScalarStyle.Plain
        : file.Text[range.Start] switch
        {
            '"' => ScalarStyle.DoubleQuoted,
            '\'' => ScalarStyle.SingleQuoted,
            '|' => ScalarStyle.Literal,
            '>' => ScalarStyle.Folded,
            _ => ScalarStyle.Plain,
        };

    private static Dictionary<string, SourceRange> Index(LocaleFile file)
    {
        Dictionary<string, SourceRange> index = new(StringComparer.Ordinal);
        foreach (NamedPosition position in file.Positions)
        {
            index[position.Name] = position.Range;
        }

        return index;
    }
}
