using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>Tells from its name whether an expression holds a secret.</summary>
internal static class SecretNames
{
    private static readonly HashSet<string> Secrets = new(
        ["password", "passwd", "pwd", "passphrase", "passcode", "secret", "secrets", "credential", "credentials", "ssn", "iban", "cvv", "pin", "otp", "jwt"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> TokenOwners = new(
        ["access", "refresh", "bearer", "auth", "id", "api", "session", "csrf", "xsrf", "security", "user", "client", "identity", "reset", "login"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> KeyOwners = new(
        ["api", "private", "secret", "encryption", "decryption", "signing", "account", "access", "shared", "symmetric", "master", "license", "storage", "ssh"],
        StringComparer.Ordinal);

    /// <summary>Whether the hole prints a secret; counts, flags and identifiers of secrets are none.</summary>
    internal static bool IsSecret(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        expression = MessageTextReader.Strip(expression);
        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } access })
        {
            expression = access.Expression;
        }

        string[] words = Words(MessageTextReader.NameOf(expression));
        if (words.Length == 0 || !(IsSecret(words) || words.SequenceEqual(["connection", "string"])))
        {
            return false;
        }

        ITypeSymbol? type = model.GetTypeInfo(expression, cancellation).Type;
        return type is null or IErrorTypeSymbol || type.SpecialType is SpecialType.System_String or SpecialType.System_Object || type.TypeKind is TypeKind.Class or TypeKind.Array or TypeKind.Struct && type.SpecialType == SpecialType.None;
    }

    private static bool IsSecret(string[] words)
    {
        string last = words[words.Length - 1];
        string before = words.Length > 1 ? words[words.Length - 2] : string.Empty;
        return Secrets.Contains(last) || (last == "token" && TokenOwners.Contains(before)) || (last == "key" && KeyOwners.Contains(before)) || (last == "number" && before is "card");
    }

    // "clientSecret" is "client" and "secret".
    private static string[] Words(string name)
    {
        List<string> words = [];
        int start = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || name[i] == '_' || (char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])))
            {
                string word = name.Substring(start, i - start).Trim('_').ToLowerInvariant();
                if (word.Length > 0)
                {
                    words.Add(word);
                }

                start = i;
            }
        }

        return [.. words];
    }
}
