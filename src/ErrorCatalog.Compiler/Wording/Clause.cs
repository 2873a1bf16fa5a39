namespace ErrorCatalog.Compiler;

/// <summary>A stretch of a message between full stops, colons, dashes and parentheses.</summary>
internal sealed class Clause(ClauseStart start, Token[] tokens)
{
    /// <summary>What stands before it.</summary>
    internal ClauseStart Start { get; } = start;

    /// <summary>Its words, never none.</summary>
    internal Token[] Tokens { get; } = tokens;

    /// <summary>What it says, in the order of the words.</summary>
    internal List<Claim> Claims { get; } = [];

    /// <summary>Whether it holds nothing but holes.</summary>
    internal bool IsHolesOnly => Tokens.All(token => token.IsHole || token.Kind == TokenKind.Comma);

    internal bool Has(ClaimKind kind)
    {
        foreach (Claim claim in Claims)
        {
            if (claim.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    internal string Words(int start, int end)
    {
        end = Math.Min(end, Tokens.Length);
        return start >= end ? string.Empty : string.Join(" ", Tokens.Skip(start).Take(end - start).Select(token => token.IsHole ? "{" + token.Text + "}" : token.Text)).Replace(" ,", ",");
    }
}
