namespace ErrorCatalog.Messages;

/// <summary>Finds placeholders that an apostrophe has turned into plain text.</summary>
internal static class QuotedPlaceholderScanner
{
    /// <summary>Adds every <c>{name}</c> and <c>{name,</c> between an opening apostrophe and the end of its quote.</summary>
    internal static void Scan(string pattern, int quoteStart, int quoteEnd, List<QuotedPlaceholder> found)
    {
        for (int at = quoteStart + 1; at < quoteEnd; at++)
        {
            if (pattern[at] != '{')
            {
                continue;
            }

            int nameStart = SkipWhitespace(pattern, at + 1, quoteEnd);
            int nameEnd = nameStart;
            while (nameEnd < quoteEnd && ArgumentName.IsNameCharacter(pattern[nameEnd]))
            {
                nameEnd++;
            }

            string name = pattern.Substring(nameStart, nameEnd - nameStart);
            int after = SkipWhitespace(pattern, nameEnd, quoteEnd);
            if (after < quoteEnd && (pattern[after] is '}' or ',') && ArgumentName.IsValid(name))
            {
                found.Add(new QuotedPlaceholder(name, at, (pattern[after] == '}' ? after + 1 : nameEnd) - at, quoteStart));
            }

            at = Math.Max(at, nameEnd - 1);
        }
    }

    private static int SkipWhitespace(string pattern, int at, int end)
    {
        while (at < end && PatternCursor.IsWhitespace(pattern[at]))
        {
            at++;
        }

        return at;
    }
}
