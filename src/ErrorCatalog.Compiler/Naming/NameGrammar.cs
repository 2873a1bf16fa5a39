namespace ErrorCatalog.Compiler;

/// <summary>The shapes of names in a catalog. ASCII on purpose: names go into URLs, C# and headers.</summary>
internal static class NameGrammar
{
    internal const string KebabFix = "Use lower-case letters and digits with single hyphens between them, starting with a letter, like 'cant-find-route'.";

    /// <summary>What <see cref="IsKey"/> takes, but for the length, as a regular expression (ECMA-262).</summary>
    internal const string KeyPattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

    /// <summary>What <see cref="IsWord"/> takes, but for the length, as a regular expression (ECMA-262).</summary>
    internal const string WordPattern = "^[A-Za-z][A-Za-z0-9_]*$";

    /// <summary>What <see cref="IsVersion"/> takes, but for the length, as a regular expression (ECMA-262).</summary>
    internal const string VersionPattern = "^(0|[1-9][0-9]{0,8})([.](0|[1-9][0-9]{0,8})){1,2}([-+][A-Za-z0-9.+-]+)?$";

    /// <summary><c>[a-z][a-z0-9]*(-[a-z0-9]+)*</c></summary>
    internal static bool IsKey(string name) => name.Length is > 0 and <= CatalogLimits.MaxNameLength && IsLower(name[0]) && IsKebab(name);

    /// <summary><c>[a-z0-9]+(-[a-z0-9]+)*</c></summary>
    internal static bool IsKebab(string name)
    {
        bool wordOpen = false;
        foreach (char c in name)
        {
            if (c == '-')
            {
                if (!wordOpen)
                {
                    return false;
                }

                wordOpen = false;
            }
            else if (IsLower(c) || IsDigit(c))
            {
                wordOpen = true;
            }
            else
            {
                return false;
            }
        }

        return wordOpen;
    }

    /// <summary><c>[A-Za-z][A-Za-z0-9_]*</c>: what a placeholder and a select case can name.</summary>
    internal static bool IsWord(string name)
    {
        if (name.Length is 0 or > CatalogLimits.MaxNameLength || !IsLetter(name[0]))
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!IsLetter(c) && !IsDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>1.2</c> or <c>1.2.3</c>, optionally with a pre-release and build part as Semantic Versioning 2.0 has them.</summary>
    internal static bool IsVersion(string version)
    {
        int end = version.IndexOfAny(['-', '+']);
        string core = end < 0 ? version : version.Substring(0, end);
        string[] parts = core.Split('.');
        if (version.Length > 64 || parts.Length is not (2 or 3) || !parts.All(IsVersionNumber))
        {
            return false;
        }

        return end < 0 || (end + 1 < version.Length && version.Skip(end + 1).All(c => IsLetter(c) || IsDigit(c) || c is '.' or '-' or '+'));
    }

    internal static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    internal static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsVersionNumber(string part) => part.Length is > 0 and <= 9 && part.All(IsDigit) && (part.Length == 1 || part[0] != '0');
}
