using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ErrorCatalog.Compiler;

/// <summary>
/// Builds the tree of one YAML document from parser events. Holds its own stack and stops at the depth limit, so nothing
/// recurses; never follows an alias, so nothing grows. Refuses the features of YAML that swallow or multiply text.
/// </summary>
internal sealed class YamlTreeBuilder
{
    private readonly Findings _findings;
    private readonly int _offset;
    private readonly Stack<(YamlNode Node, YamlNode? Key)> _open = new();
    private YamlNode? _root;

    private YamlTreeBuilder(Findings findings, int offset)
    {
        _findings = findings;
        _offset = offset;
    }

    /// <summary>Reads the first document of <paramref name="text"/>, which starts at <paramref name="offset"/> of the file.</summary>
    /// <returns>The root (null for an empty document), or the failure of the parser.</returns>
    internal static YamlTree Build(string text, int offset, Findings findings, CancellationToken cancellationToken)
    {
        YamlTreeBuilder builder = new(findings, offset);
        int last = offset;
        try
        {
            Parser parser = new(new Scanner(new StringReader(text), skipComments: true));
            int documents = 0;
            while (parser.MoveNext())
            {
                cancellationToken.ThrowIfCancellationRequested();
                ParsingEvent item = parser.Current!;
                last = offset + (int)item.Start.Index;
                if (item is DocumentStart && ++documents > 1)
                {
                    YamlReader.ReportSecondDocument(findings, last, offset + (int)item.End.Index);
                    break;
                }

                if (!builder.Accept(item))
                {
                    return new YamlTree(null, new YamlFailure(last, last, "nesting", IsDepth: true));
                }
            }

            return new YamlTree(builder._root, null);
        }
        catch (YamlException e)
        {
            return new YamlTree(null, new YamlFailure(offset + (int)e.Start.Index, last, Reason(e.Message)));
        }
#pragma warning disable CA1031 // The parser is known to leak InvalidOperationException and ArgumentException on broken input.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new YamlTree(null, new YamlFailure(last, last, "something that is not YAML"));
        }
    }

    private bool Accept(ParsingEvent item)
    {
        int start = _offset + (int)item.Start.Index;
        int end = _offset + (int)item.End.Index;
        switch (item)
        {
            case MappingStart mapping:
                return Open(new YamlMapping(start, end, mapping.Style == MappingStyle.Flow), mapping);
            case SequenceStart sequence:
                return Open(new YamlSequence(start, end, sequence.Style == SequenceStyle.Flow), sequence);
            case MappingEnd or SequenceEnd:
                Close(end);
                return true;
            case AnchorAlias alias:
                _findings.Report(
                    CatalogRules.AnchorOrAlias,
                    start,
                    end,
                    "a value",
                    $"the alias '*{alias.Value.Value}'",
                    "Quote the value when the text starts with '*'; otherwise write the value out: catalogs have no aliases.");
                Add(new YamlRefused(start, end));
                return true;
            case Scalar scalar:
                Add(ReportProperties(scalar, start) ? new YamlRefused(start, end) : new YamlScalar(start, end, scalar.Value, scalar.Style));
                return true;
            default:
                return true;
        }
    }

    private bool Open(YamlNode node, NodeEvent item)
    {
        ReportProperties(item, node.Start);
        Add(node);
        if (_open.Count >= CatalogLimits.MaxDepth)
        {
            return false;
        }

        _open.Push((node, null));
        return true;
    }

    private void Close(int end)
    {
        YamlNode node = _open.Pop().Node;
        bool isFlow = node is YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true };
        if (isFlow)
        {
            // The end event of a flow collection sits on its bracket.
            node.End = Math.Min(end, _findings.File.Text.Length);
            if (node.End < _findings.File.Text.Length && _findings.File.Text[node.End] is '}' or ']')
            {
                node.End++;
            }
        }
        else
        {
            node.End = LastEnd(node);
        }
    }

    private static int LastEnd(YamlNode node) => node switch
    {
        YamlMapping { Pairs.Count: > 0 } mapping => Math.Max(mapping.Pairs[mapping.Pairs.Count - 1].Key.End, mapping.Pairs[mapping.Pairs.Count - 1].Value.End),
        YamlSequence { Items.Count: > 0 } sequence => sequence.Items[sequence.Items.Count - 1].End,
        _ => node.End,
    };

    private void Add(YamlNode node)
    {
        if (_open.Count == 0)
        {
            _root ??= node;
            return;
        }

        (YamlNode parent, YamlNode? key) = _open.Pop();
        if (parent is YamlSequence sequence)
        {
            sequence.Items.Add(node);
            _open.Push((parent, null));
        }
        else if (key is null)
        {
            _open.Push((parent, node));
        }
        else
        {
            ((YamlMapping)parent).Pairs.Add(new YamlPair(key, node));
            _open.Push((parent, null));
        }
    }

    private bool ReportProperties(NodeEvent item, int start)
    {
        bool reported = false;
        if (!item.Tag.IsEmpty)
        {
            int end = EndOfWord(start);
            _findings.Report(
                CatalogRules.YamlTag,
                start,
                end,
                "a value without a YAML tag",
                FindingText.Quote(_findings.File.Text.Substring(start, end - start)) + ", which YAML swallows",
                "Quote the value when the word is text; otherwise remove it.");
            reported = true;
        }

        if (!item.Anchor.IsEmpty)
        {
            int end = EndOfWord(start);
            _findings.Report(
                CatalogRules.AnchorOrAlias,
                start,
                end,
                "a value without a YAML anchor",
                $"'&{item.Anchor.Value}', which YAML swallows",
                "Quote the value when the word is text; otherwise remove it: catalogs have no anchors.");
            reported = true;
        }

        return reported;
    }

    private int EndOfWord(int start)
    {
        string text = _findings.File.Text;
        int end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end;
    }

    private static string Reason(string message)
    {
        // Messages of the parser are sentences such as "While parsing X, did not find Y."
        string trimmed = message.Trim().TrimEnd('.');
        return trimmed.Length == 0 ? "something that is not YAML" : char.ToLowerInvariant(trimmed[0]) + trimmed.Substring(1);
    }
}
