using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>Names for parameters, read off the expressions that fill them.</summary>
internal static class ParameterNaming
{
    private const int Longest = 40;
    private const string Fallback = "value";

    // Say little without the name of what they belong to.
    private static readonly HashSet<string> Weak = new(StringComparer.Ordinal) { "Id", "Name", "Key", "Code", "Type", "Value", "Count", "Length", "Status", "State", "Version", "Number", "Path", "Message", "Title", "Kind", "Size" };

    private const int ShortestNoun = 3;

    // What else stands before a value.
    private static readonly HashSet<string> NoNouns = new(StringComparer.Ordinal)
    {
        "the", "and", "but", "got", "has", "was", "are", "not", "for", "with", "from", "than", "that", "this", "named", "called", "into", "one", "any", "use", "find", "found", "whose", "have", "had", "were",
    };

    private static readonly string[] IdentifierEndings = ["Id", "Key", "Name", "Code", "Slug", "Path", "File", "Version", "Number", "Reference"];

    /// <summary>The name in camel case: <c>order.Id</c> becomes <c>orderId</c>.</summary>
    internal static string Of(ExpressionSyntax expression)
    {
        string name = Clean(Raw(expression, depth: 0));
        return name.Length == 0 ? Fallback : name;
    }

    /// <summary>A name that problems have themselves, such as <c>id</c>, after the noun before it in the text: <c>order {id}</c> gives <c>orderId</c>.</summary>
    internal static string Qualified(string name, string before)
    {
        if (!CSharpNames.IsReservedMember(CSharpNames.Property(name)))
        {
            return name;
        }

        string word = before.TrimEnd(' ', '\'', '"', '“', '‘', '(', '#', ':').Split(' ').Last();
        return word.Length >= ShortestNoun && word.All(c => c is >= 'a' and <= 'z') && !NoNouns.Contains(word) ? word + char.ToUpperInvariant(name[0]) + name.Substring(1) : name;
    }

    /// <summary>The name itself, or changed so that a catalog and C# take it beside <paramref name="used"/>, to which it is added.</summary>
    internal static string Unique(string name, HashSet<string> used)
    {
        string candidate = CSharpNames.IsReservedMember(CSharpNames.Property(name)) ? name + "Value" : name;
        string result = candidate;
        for (int number = 2; !used.Add(CSharpNames.Property(result)); number++)
        {
            result = candidate + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return result;
    }

    /// <summary>True for names of what is never translated.</summary>
    internal static bool IsIdentifier(string name) =>
        IdentifierEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal) || string.Equals(name, ending, StringComparison.OrdinalIgnoreCase));

    private static string Raw(ExpressionSyntax expression, int depth)
    {
        expression = MessageTextReader.Strip(expression);
        if (depth > 8)
        {
            return string.Empty;
        }

        switch (expression)
        {
            case IdentifierNameSyntax name:
                return name.Identifier.ValueText;
            case MemberAccessExpressionSyntax { Name: var member, Expression: var owner }:
                string last = member.Identifier.ValueText;
                string first = owner is ThisExpressionSyntax or BaseExpressionSyntax ? string.Empty : Raw(owner, depth + 1);
                return Weak.Contains(last) && first.Length > 0 ? Singular(first, last) + last : last;
            case ConditionalAccessExpressionSyntax access:
                return Raw(access.WhenNotNull, depth + 1);
            case MemberBindingExpressionSyntax binding:
                return binding.Name.Identifier.ValueText;
            case InvocationExpressionSyntax call:
                return OfCall(call, depth);
            case ElementAccessExpressionSyntax element:
                return Raw(element.Expression, depth + 1) is { Length: > 1 } many && many[many.Length - 1] == 's' ? many.Substring(0, many.Length - 1) : Raw(element.Expression, depth + 1);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                return Raw(coalesce.Left, depth + 1);
            case AwaitExpressionSyntax awaited:
                return Raw(awaited.Expression, depth + 1);
            case TypeOfExpressionSyntax:
                return "type";
            default:
                return string.Empty;
        }
    }

    private static string OfCall(InvocationExpressionSyntax call, int depth)
    {
        string method = MessageTextReader.NameOf(call.Expression);
        ExpressionSyntax? owner = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        switch (method)
        {
            case "ToString" or "Trim" or "ToLowerInvariant" or "ToUpperInvariant" or "ToLower" or "ToUpper" or "GetValueOrDefault" or "ToArray" or "ToList" when owner is not null:
                return Raw(owner, depth + 1);
            case "Join" when call.ArgumentList.Arguments.Count > 1:
                return Raw(call.ArgumentList.Arguments[1].Expression, depth + 1);
            case "GetType":
                return "type";
            case "Count" or "Length" when owner is not null:
                return Singular(Raw(owner, depth + 1), "Count") + "Count";
            default:
                return method.StartsWith("Get", StringComparison.Ordinal) && method.Length > 3 ? method.Substring(3) : method;
        }
    }

    private static string Singular(string name, string member) =>
        member is "Count" or "Length" && name.Length > 2 && name[name.Length - 1] == 's' && name[name.Length - 2] != 's' ? name.Substring(0, name.Length - 1) : name;

    // Catalogs take ASCII letters and digits.
    private static string Clean(string name)
    {
        string letters = new(name.Where(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9').Take(Longest).ToArray());
        letters = letters.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        int upper = letters.TakeWhile(char.IsUpper).Count();

        // "URLPath" becomes "urlPath", "ID" becomes "id".
        int lowered = upper == letters.Length ? upper : Math.Max(upper - 1, Math.Min(upper, 1));
        return letters.Substring(0, lowered).ToLowerInvariant() + letters.Substring(lowered);
    }
}
