namespace ErrorCatalog.Compiler;

/// <summary>What codes may look like. A code is what this project sends, so it is held to a grammar; an alias is what others were seen to send, so it is not.</summary>
internal static class CodeGrammar
{
    /// <summary>What <see cref="IsFlat"/> takes, but for the length, as a regular expression (ECMA-262); every DIDComm code fits it too.</summary>
    internal const string FlatPattern = "^[A-Za-z0-9]([A-Za-z0-9._/:-]*[A-Za-z0-9])?$";

    /// <summary>ASCII letters, digits and <c>. _ - / :</c>, starting and ending with a letter or digit.</summary>
    internal static bool IsFlat(string code)
    {
        if (code.Length is 0 or > CatalogLimits.MaxCodeLength || !IsAlphanumeric(code[0]) || !IsAlphanumeric(code[code.Length - 1]))
        {
            return false;
        }

        foreach (char c in code)
        {
            if (!IsAlphanumeric(c) && c is not ('.' or '_' or '-' or '/' or ':'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Anything visible, inner spaces included: some agents send words such as <c>request declined</c>.</summary>
    internal static bool IsAlias(string alias) =>
        alias.Length is > 0 and <= CatalogLimits.MaxCodeLength
        && alias.Trim().Length == alias.Length
        && !alias.Any(c => char.IsControl(c) || char.IsSurrogate(c) || (char.IsWhiteSpace(c) && c != ' '));

    private static bool IsAlphanumeric(char c) => NameGrammar.IsLetter(c) || NameGrammar.IsDigit(c);
}
