using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>
/// Writes a catalog file in its one canonical layout: members in the order of the format, two spaces for each level, texts in double
/// quotes, braces and lists on one line, at most one blank line. Comments move with what they stand at. Entries and parameters keep
/// their order, and what is written in braces or as a block stays so.
/// </summary>
public sealed class CatalogFormatter
{
    private const string Indent = "  ";

    // Fields whose values are sentences for people.
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "title", "explain", "fix-hint", "rule", "note", "cause", "check", "reason",
    };

    private readonly SourceFile _file;
    private readonly FileComments _comments;
    private readonly StringBuilder _text = new();

    private CatalogFormatter(SourceFile file, YamlNode root)
    {
        _file = file;
        _comments = new FileComments(file, root);
    }

    /// <summary>The file in canonical layout; formatting it again changes nothing.</summary>
    /// <param name="path">Path for findings.</param>
    /// <param name="text">Content of the file.</param>
    /// <param name="findings">The errors of the file, because of which it is not formatted.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The text, or null when the file has errors, or uses a form that cannot be laid out without changing what it says.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static string? Format(string path, string text, out EquatableArray<CatalogDiagnostic> findings, CancellationToken cancellationToken = default)
    {
        CatalogFile before = CatalogFileParser.Parse(path, text, cancellationToken);
        findings = new EquatableArray<CatalogDiagnostic>(before.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Error).ToArray());
        if (findings.Count > 0 || Root(path, text, cancellationToken) is not { } source)
        {
            return null;
        }

        CatalogFormatter formatter = new(source.File, source.Root);
        formatter.File(source.Root);
        string result = formatter._text.ToString();

        // A layout that would say something else, or lose a comment, is none.
        return Root(path, result, cancellationToken) is { } target
            && Equals(CatalogFileParser.Parse(path, result, cancellationToken).Model, before.Model)
            && FileComments.All(source.File, source.Root).OrderBy(comment => comment, StringComparer.Ordinal).SequenceEqual(FileComments.All(target.File, target.Root).OrderBy(comment => comment, StringComparer.Ordinal))
                ? result
                : null;
    }

    private static (SourceFile File, YamlMapping Root)? Root(string path, string text, CancellationToken cancellationToken)
    {
        SourceFile file = new(path, text);
        return YamlReader.Read(new Findings(file), "errors", cancellationToken) is YamlMapping root ? (file, root) : null;
    }

    private void File(YamlMapping root)
    {
        Members(root, 0, CatalogTokens.FileKeys, 0, _file.LineOf(_file.Text.Length) + 1, path: []);
        string rest = _text.ToString().TrimEnd() + "\n";
        _text.Clear().Append(rest);
    }

    private void Members(YamlMapping mapping, int depth, string[]? order, int from, int endLine, string[] path)
    {
        int column = mapping.Pairs.Count == 0 ? 0 : Column(mapping.Pairs[0].Key);
        StringBuilder[] written = new StringBuilder[mapping.Pairs.Count];
        for (int i = 0; i < mapping.Pairs.Count; i++)
        {
            YamlPair pair = mapping.Pairs[i];
            int line = _file.LineOf(pair.Key.Start);
            int next = i + 1 < mapping.Pairs.Count ? _file.LineOf(mapping.Pairs[i + 1].Key.Start) : endLine;
            List<string> above = _comments.TakeLines(from, line, 0, keepsLastBlank: true);
            int start = _text.Length;
            Lines(above, depth, isFirst: start == 0);
            Member(pair, depth, next, path);
            string own = _text.ToString(start, _text.Length - start);
            _text.Length = start;
            written[i] = new StringBuilder(own);
            from = _file.LineOf(FileComments.ContentEnd(_file, pair)) + 1;
        }

        IEnumerable<int> sequence = Enumerable.Range(0, written.Length);
        if (order is not null)
        {
            sequence = sequence.OrderBy(i => Rank(order, mapping.Pairs[i].Key));
        }

        foreach (int i in sequence)
        {
            _text.Append(written[i]);
        }

        // Comments below the last member that stand as far right as it does.
        Lines(_comments.TakeLines(from, endLine, depth == 0 ? 0 : column, keepsLastBlank: false), depth, isFirst: false);
    }

    private static int Rank(string[] order, YamlNode key)
    {
        int rank = key is YamlScalar scalar ? Array.IndexOf(order, scalar.Value) : -1;
        return rank < 0 ? order.Length : rank;
    }

    private void Member(YamlPair pair, int depth, int endLine, string[] path)
    {
        string name = pair.Key is YamlScalar key ? key.Value : string.Empty;
        Pad(depth).Append(Slice(pair.Key)).Append(':');
        Value(pair.Value, name, depth, endLine, [.. path, name], _file.LineOf(pair.Key.Start));
    }

    private void Value(YamlNode node, string name, int depth, int endLine, string[] path, int line)
    {
        switch (node)
        {
            case YamlMapping { IsFlow: false, Pairs.Count: > 0 } mapping:
                Behind(line);
                Members(mapping, depth + 1, OrderOf(path), line + 1, endLine, path);
                break;
            case YamlSequence { IsFlow: false, Items.Count: > 0 } sequence:
                Behind(line);
                Items(sequence, depth + 1, line + 1, endLine, path);
                break;
            case YamlScalar { IsNothing: true }:
                Behind(line);
                break;
            case YamlScalar scalar when FileComments.IsBlock(scalar):
                Block(scalar, depth + 1);
                break;
            default:
                _text.Append(' ').Append(Inline(node, name));
                Behind(_file.LineOf(Math.Max(node.Start, node.End - 1)));
                break;
        }
    }

    private void Items(YamlSequence sequence, int depth, int from, int endLine, string[] path)
    {
        for (int i = 0; i < sequence.Items.Count; i++)
        {
            YamlNode item = sequence.Items[i];
            int line = _file.LineOf(item.Start);
            int next = i + 1 < sequence.Items.Count ? _file.LineOf(sequence.Items[i + 1].Start) : endLine;
            Lines(_comments.TakeLines(from, line, 0, keepsLastBlank: true), depth, isFirst: false);
            Pad(depth).Append('-');
            Value(item, string.Empty, depth, next, path, line);
            from = _file.LineOf(FileComments.ContentEnd(_file, item)) + 1;
        }
    }

    // Names that people chose have no order of the format: entries, parameters, causes.
    private static string[]? OrderOf(string[] path) => path.Length switch
    {
        2 when path[0] == "errors" => CatalogTokens.EntryKeys,
        4 when path[2] == "params" => CatalogTokens.ParameterKeys,
        4 when path[2] == "causes" => CatalogTokens.CauseKeys,
        3 when path[2] is "retired" or "deprecated" => CatalogTokens.RetiredKeys,
        _ => null,
    };

    private string Inline(YamlNode node, string name)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return scalar.IsPlain && !Texts.Contains(name) ? Slice(scalar) : YamlQuoting.Quote(scalar.Value);
            case YamlMapping mapping when !_comments.HasIn(mapping.Start, mapping.End):
                return mapping.Pairs.Count == 0 ? "{}" : "{ " + string.Join(", ", mapping.Pairs.Select(pair => Slice(pair.Key) + ": " + Inline(pair.Value, pair.Key is YamlScalar key ? key.Value : string.Empty))) + " }";
            case YamlSequence sequence when !_comments.HasIn(sequence.Start, sequence.End):
                return sequence.Items.Count == 0 ? "[]" : "[ " + string.Join(", ", sequence.Items.Select(item => Inline(item, string.Empty))) + " ]";
            default:
                _comments.TakeIn(node.Start, node.End);
                return _file.Text.Substring(node.Start, node.End - node.Start);
        }
    }

    private void Block(YamlScalar scalar, int depth)
    {
        int signLine = _file.LineOf(scalar.Start);
        int end = FileComments.ContentEnd(_file, scalar);
        string[] lines = _file.Text.Substring(scalar.Start, end - scalar.Start).Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        string sign = lines[0].Split(' ')[0];
        _text.Append(' ').Append(sign);
        Behind(signLine);
        int indent = lines.Skip(1).Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart(' ').Length).DefaultIfEmpty(0).Min();
        foreach (string line in lines.Skip(1))
        {
            if (line.Trim().Length == 0)
            {
                _text.Append('\n');
            }
            else
            {
                Pad(depth).Append(line, indent, line.Length - indent).Append('\n');
            }
        }
    }

    private void Lines(List<string> lines, int depth, bool isFirst)
    {
        bool isStart = isFirst;
        foreach (string line in lines)
        {
            if (line.Length > 0)
            {
                Pad(depth).Append(line).Append('\n');
            }
            else if (!isStart)
            {
                _text.Append('\n');
            }

            isStart = false;
        }
    }

    private void Behind(int line)
    {
        if (_comments.TakeBehind(line) is { } comment)
        {
            _text.Append(' ').Append(comment);
        }

        _text.Append('\n');
    }

    private StringBuilder Pad(int depth)
    {
        for (int i = 0; i < depth; i++)
        {
            _text.Append(Indent);
        }

        return _text;
    }

    private int Column(YamlNode node) => node.Start - _file.LineStart(_file.LineOf(node.Start));

    private string Slice(YamlNode node) => node is YamlScalar { IsPlain: false } scalar ? YamlQuoting.Quote(scalar.Value) : _file.Text.Substring(node.Start, node.End - node.Start).TrimEnd();
}
