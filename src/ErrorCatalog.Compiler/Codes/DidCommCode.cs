namespace ErrorCatalog.Compiler;

/// <summary>A problem code of DIDComm v2: <c>sorter.scope.descriptor…</c> (DIDComm Messaging 2.x, Problem Codes).</summary>
internal sealed record DidCommCode(EntrySeverity Severity, string Scope, string[] Descriptors)
{
    /// <summary>First descriptors that the specification defines; a scope must not be one of them, or the code would be ambiguous.</summary>
    internal static readonly string[] StandardDescriptors = ["trust", "xfer", "did", "msg", "me", "req", "legal"];

    /// <summary>True when the code starts with a sorter and so has to follow the grammar.</summary>
    internal static bool HasSorter(string code) => code.Length > 1 && code[0] is 'e' or 'w' && code[1] == '.';

    /// <summary>Reads a code that has a sorter.</summary>
    /// <param name="code">The code.</param>
    /// <param name="problem">What breaks the grammar, as the second half of a message; null when it is followed.</param>
    internal static DidCommCode? TryParse(string code, out string? problem)
    {
        string[] tokens = code.Split('.');
        problem = Check(tokens);
        return problem is not null
            ? null
            : new DidCommCode(tokens[0] == "w" ? EntrySeverity.Warning : EntrySeverity.Error, tokens[1], tokens.Skip(2).ToArray());
    }

    private static string? Check(string[] tokens)
    {
        string scope = tokens[1];
        if (StandardDescriptors.Contains(scope))
        {
            return $"the descriptor '{scope}' where the scope belongs";
        }

        if (!NameGrammar.IsKey(scope))
        {
            return $"the scope {FindingText.Quote(scope)}";
        }

        if (tokens.Length < 3)
        {
            return "no descriptor";
        }

        string? bad = tokens.Skip(2).FirstOrDefault(token => !NameGrammar.IsKebab(token));
        return bad is null ? null : bad.Length == 0 ? "an empty descriptor" : $"the descriptor {FindingText.Quote(bad)}";
    }
}
