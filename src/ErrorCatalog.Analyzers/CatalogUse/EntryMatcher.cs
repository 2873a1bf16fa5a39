using System.Text;
using ErrorCatalog.Compiler;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Analyzers;

/// <summary>Finds the entry that says what a message says: the same words around the same holes, whatever the case and punctuation.</summary>
internal sealed class EntryMatcher
{
    private const int FewestWords = 3;
    private const char Hole = '\u0001';

    private readonly Dictionary<string, List<(CatalogEntry Entry, string[] Parameters)>> _byWords = new(StringComparer.Ordinal);

    internal EntryMatcher(IEnumerable<CatalogEntry> entries)
    {
        foreach (CatalogEntry entry in entries)
        {
            if (entry.Model is { Retired: null, Text.Explain: { } explain } && MessageParser.Parse(explain).Template is { } template && Read(template) is { } read)
            {
                if (!_byWords.TryGetValue(read.Words, out List<(CatalogEntry, string[])>? same))
                {
                    _byWords.Add(read.Words, same = []);
                }

                same.Add((entry, read.Parameters));
            }
        }
    }

    /// <summary>The entry, and for each of its parameters the hole that fills it (null for an optional one without); null when no entry says the same.</summary>
    internal (CatalogEntry Entry, MessagePiece?[] Holes)? Find(IReadOnlyList<MessagePiece> pieces)
    {
        if (Normalize(pieces.Select(piece => piece.Hole is null ? piece.Text : Hole.ToString())) is not { } words || !_byWords.TryGetValue(words, out List<(CatalogEntry Entry, string[] Parameters)>? candidates))
        {
            return null;
        }

        MessagePiece[] holes = [.. pieces.Where(piece => piece.Hole is not null)];
        foreach ((CatalogEntry entry, string[] parameters) in candidates)
        {
            if (Assign(entry, parameters, holes) is { } assigned)
            {
                return (entry, assigned);
            }
        }

        return null;
    }

    private static MessagePiece?[]? Assign(CatalogEntry entry, string[] parameters, MessagePiece[] holes)
    {
        var assigned = new MessagePiece?[entry.Model.Parameters.Count];
        for (int i = 0; i < holes.Length; i++)
        {
            int index = entry.Model.Parameters.ToList().FindIndex(parameter => parameter.Name == parameters[i]);
            if (index < 0 || (assigned[index] is { } earlier && earlier.Hole!.ToString() != holes[i].Hole!.ToString()))
            {
                return null;
            }

            assigned[index] = holes[i];
        }

        return Enumerable.Range(0, assigned.Length).All(i => assigned[i] is not null || entry.Model.Parameters[i].IsOptional) ? assigned : null;
    }

    private static (string Words, string[] Parameters)? Read(MessageTemplate template)
    {
        List<string> texts = [];
        List<string> parameters = [];
        foreach (MessageNode node in template.Nodes)
        {
            switch (node)
            {
                case TextNode text:
                    texts.Add(text.Text);
                    break;
                case ArgumentNode or NumberNode or DateTimeNode:
                    texts.Add(Hole.ToString());
                    parameters.Add(((PlaceholderNode)node).Name);
                    break;
                default:
                    return null;
            }
        }

        return Normalize(texts) is { } words ? (words, parameters.ToArray()) : null;
    }

    // Null for texts that say too little to be told apart.
    private static string? Normalize(IEnumerable<string> pieces)
    {
        StringBuilder result = new();
        int words = 0;
        bool inWord = false;
        foreach (char c in string.Concat(pieces))
        {
            if (c == Hole)
            {
                result.Append(' ').Append(Hole);
                inWord = false;
            }
            else if (char.IsLetterOrDigit(c))
            {
                if (!inWord)
                {
                    result.Append(' ');
                    words += char.IsLetter(c) ? 1 : 0;
                }

                result.Append(char.ToLowerInvariant(c));
                inWord = true;
            }
            else if (c is not ('\'' or '’') || !inWord)
            {
                inWord = false;
            }
        }

        return words >= FewestWords ? result.ToString() : null;
    }
}
