using System.Text;

namespace ErrorCatalog;

/// <summary><c>google.rpc.ErrorInfo.reason</c>: upper snake case, <c>[A-Z][A-Z0-9_]+[A-Z0-9]</c>, at most 63 characters (AIP-193).</summary>
internal static class RpcReason
{
    private const int MaxLength = 63;

    /// <summary>The reason that the catalog's compiler checked, else one made from the code.</summary>
    public static string Of(ProblemDescriptor descriptor, string code)
    {
        if (descriptor.GrpcReason is { } declared)
        {
            return declared;
        }

        ProblemCode parsed = ProblemCode.Parse(code);
        string source = parsed.Descriptors.Length > 0 ? parsed.Descriptors : code;
        var reason = new StringBuilder(source.Length);
        foreach (char letter in source)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                reason.Append(char.ToUpperInvariant(letter));
            }
            else if (reason.Length > 0 && reason[^1] != '_')
            {
                reason.Append('_');
            }
        }

        if (reason.Length == 0 || !char.IsAsciiLetterUpper(reason[0]))
        {
            reason.Insert(0, "CODE_");
        }

        reason.Length = Math.Min(reason.Length, MaxLength);
        while (reason[^1] == '_')
        {
            reason.Length--;
        }

        return reason.Length < 3 ? reason.Append("_CODE").ToString() : reason.ToString();
    }
}
