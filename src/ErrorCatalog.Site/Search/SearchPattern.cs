using ErrorCatalog.Messages;

namespace ErrorCatalog.Site.Search;

/// <summary>
/// A message pattern as it is searched. Branches stay a tree, so that the index does not grow with their combinations; the
/// combinations are made only for the few messages that are compared with a text.
/// </summary>
internal sealed class SearchPattern
{
    /// <summary>More combinations than this are not tried one by one: further choices match any text.</summary>
    public const int MaximumVariants = 64;

    private IReadOnlyList<SearchVariant>? _variants;

    private SearchPattern(IReadOnlyList<SearchPart> parts) => Parts = parts;

    public IReadOnlyList<SearchPart> Parts { get; }

    /// <summary>Every text that the pattern can make, values left open.</summary>
    public IReadOnlyList<SearchVariant> Variants => _variants ??= [.. Expand(Parts, [new SearchVariant()]).Select(variant => variant.Complete())];

    /// <summary>Reads a pattern; one that cannot be read is one literal.</summary>
    /// <param name="pattern">ICU MessageFormat.</param>
    /// <param name="parameters">The names of the entry's values; names that are missing are added.</param>
    public static SearchPattern Read(string pattern, List<string> parameters) =>
        MessageParser.Parse(pattern).Template is { } template ? new(Convert(template.Nodes, parameters)) : new([SearchPart.OfLiteral(pattern)]);

    /// <summary>All literals, of every branch.</summary>
    public IEnumerable<string> Literals => LiteralsOf(Parts);

    private static IEnumerable<string> LiteralsOf(IReadOnlyList<SearchPart> parts) => parts.SelectMany(part =>
        part.Literal is { } literal ? [literal] : part.Branches is { } branches ? branches.SelectMany(branch => LiteralsOf(branch.Parts)) : []);

    private static List<SearchPart> Convert(IReadOnlyList<MessageNode> nodes, List<string> parameters)
    {
        List<SearchPart> parts = new(nodes.Count);
        foreach (MessageNode node in nodes)
        {
            parts.Add(node switch
            {
                TextNode text => SearchPart.OfLiteral(text.Text),
                PluralNode plural => SearchPart.OfChoice(NumberOf(plural.Name), [.. plural.Cases.Select(branch => new SearchBranch(KeyOf(branch), Convert(branch.Nodes, parameters)))]),
                SelectNode select => SearchPart.OfChoice(NumberOf(select.Name), [.. select.Cases.Select(branch => new SearchBranch(branch.Key, Convert(branch.Nodes, parameters)))]),
                PlaceholderNode value => SearchPart.OfValue(NumberOf(value.Name)),
                _ => throw new InvalidOperationException($"Expected a known kind of message node but got {node.GetType().Name}. Teach the search about it."),
            });
        }

        return parts;

        int NumberOf(string name)
        {
            int number = parameters.IndexOf(name);
            if (number < 0)
            {
                number = parameters.Count;
                parameters.Add(name);
            }

            return number;
        }
    }

    private static string KeyOf(PluralCase branch) => branch.ExactValue is { } exact
        ? SearchBranch.Exact + exact.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : SearchBranch.Category + branch.Category.ToString().ToLowerInvariant();

    private static List<SearchVariant> Expand(IReadOnlyList<SearchPart> parts, List<SearchVariant> variants)
    {
        foreach (SearchPart part in parts)
        {
            if (part.Branches is null)
            {
                variants = [.. variants.Select(variant => part.Literal is { } literal ? variant.WithLiteral(literal) : variant.WithValue(part.Parameter))];
                continue;
            }

            List<SearchVariant> chosen = [];
            foreach (SearchVariant variant in variants)
            {
                foreach (SearchBranch branch in Allowed(variant, part))
                {
                    chosen.AddRange(Expand(branch.Parts, [variant.WithChoice(part.Parameter, branch.Key)]));
                }
            }

            variants = chosen.Count <= MaximumVariants ? chosen : [.. variants.Select(variant => variant.WithValue(SearchVariant.Anything))];
        }

        return variants;
    }

    // A value that chose a branch once chooses the same branch again.
    private static IEnumerable<SearchBranch> Allowed(SearchVariant variant, SearchPart part) =>
        variant.ChoiceOf(part.Parameter) is { } key && part.Branches!.FirstOrDefault(branch => branch.Key == key) is { } same ? [same] : part.Branches!;
}
