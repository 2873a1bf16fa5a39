namespace ErrorCatalog.Messages;

/// <summary>Gathers the arguments of a message, branches included.</summary>
internal static class PlaceholderCollector
{
    internal static IReadOnlyList<MessagePlaceholder> Collect(IReadOnlyList<MessageNode> nodes)
    {
        List<string> order = [];
        Dictionary<string, List<PlaceholderNode>> uses = new(StringComparer.Ordinal);
        Visit(nodes, order, uses);
        return order.ConvertAll(name => new MessagePlaceholder(name, uses[name])).ToArray();
    }

    private static void Visit(IReadOnlyList<MessageNode> nodes, List<string> order, Dictionary<string, List<PlaceholderNode>> uses)
    {
        foreach (MessageNode node in nodes)
        {
            if (node is not PlaceholderNode placeholder || node is PoundNode)
            {
                continue;
            }

            if (!uses.TryGetValue(placeholder.Name, out List<PlaceholderNode>? found))
            {
                uses.Add(placeholder.Name, found = []);
                order.Add(placeholder.Name);
            }

            found.Add(placeholder);
            switch (node)
            {
                case PluralNode plural:
                    foreach (PluralCase branch in plural.Branches)
                    {
                        Visit(branch.Body, order, uses);
                    }

                    break;
                case SelectNode select:
                    foreach (SelectCase branch in select.Branches)
                    {
                        Visit(branch.Body, order, uses);
                    }

                    break;
            }
        }
    }
}
