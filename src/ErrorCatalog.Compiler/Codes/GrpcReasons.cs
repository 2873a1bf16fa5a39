using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Derives reasons for google.rpc.ErrorInfo: <c>[A-Z][A-Z0-9_]+[A-Z0-9]</c>, at most 63 characters.</summary>
internal static class GrpcReasons
{
    internal const int MaxLength = 63;

    /// <summary>
    /// The descriptors of a DIDComm code in upper snake case, else the key, else catalog and key; null when none of them has
    /// the right length. Sorter and scope are left out, because they may differ between reports of the same error.
    /// </summary>
    internal static string? Derive(DidCommCode? code, string key, string? catalog)
    {
        string? reason = code is null ? null : UpperSnake(string.Join("-", code.Descriptors));
        if (IsReason(reason))
        {
            return reason;
        }

        reason = UpperSnake(key);
        if (IsReason(reason))
        {
            return reason;
        }

        reason = catalog is null ? null : UpperSnake(catalog + "-" + key);
        return IsReason(reason) ? reason : null;
    }

    private static bool IsReason(string? reason) =>
        reason is { Length: >= 3 and <= MaxLength }
        && reason[0] is >= 'A' and <= 'Z'
        && reason[reason.Length - 1] != '_';

    private static string UpperSnake(string name)
    {
        StringBuilder result = new(name.Length);
        foreach (char c in name)
        {
            result.Append(c is '-' or '.' ? '_' : char.ToUpperInvariant(c));
        }

        return result.ToString();
    }
}
