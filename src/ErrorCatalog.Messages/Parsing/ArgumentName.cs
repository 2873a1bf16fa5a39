namespace ErrorCatalog.Messages;

/// <summary>The shape of argument names and select keys.</summary>
public static class ArgumentName
{
    /// <summary>True for <c>[A-Za-z_][A-Za-z0-9_]*</c>, the names on which all MessageFormat engines agree.</summary>
    /// <param name="name">The name to look at.</param>
    public static bool IsValid(string? name)
    {
        if (string.IsNullOrEmpty(name) || name![0] is >= '0' and <= '9')
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!IsNameCharacter(c))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool IsNameCharacter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_';
}
