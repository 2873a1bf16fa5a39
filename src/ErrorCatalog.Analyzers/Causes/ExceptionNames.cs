using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Analyzers;

/// <summary>What kind of exception a type is; by its name where the type is not known, because code under edit often does not bind.</summary>
internal static class ExceptionNames
{
    private static readonly string[] CancellationWords = ["Cancel", "Aborted"];

    private static readonly string[] TimeoutWords = ["Timeout", "TimedOut", "TimeLimit", "Deadline", "LimitExceeded", "Expired"];

    private static readonly string[] TextVerbs = ["Describe", "Format", "Serialize", "Stringify", "Summarize", "Print"];

    private static readonly string[] TextNouns = ["Message", "Messages", "Text", "Description", "String", "Details", "Summary", "Json"];

    private static readonly string[] ProgrammerErrors =
    [
        "ArgumentOutOfRangeException", "InvalidEnumArgumentException", "UnreachableException", "SwitchExpressionException",
        "NotSupportedException", "NotImplementedException", "InvalidOperationException",
    ];

    /// <summary>True when the type is an exception, or could be one because it is not known.</summary>
    public static bool MayBeException(ITypeSymbol? type) => type is null or IErrorTypeSymbol or ITypeParameterSymbol || IsException(type);

    public static bool IsException(ITypeSymbol? type) => Derives(type, "Exception", "System");

    public static bool IsAggregate(ITypeSymbol? type) => Derives(type, "AggregateException", "System");

    public static bool IsCancellation(ITypeSymbol? type, string name) =>
        Derives(type, "OperationCanceledException", "System") || HasWord(type?.Name ?? name, CancellationWords);

    public static bool IsTimeout(ITypeSymbol? type, string name) =>
        Derives(type, "TimeoutException", "System") || HasWord(type?.Name ?? name, TimeoutWords);

    /// <summary>True for types that report a mistake of the programmer, such as an unknown member of an enumeration.</summary>
    public static bool IsProgrammerError(string name) => Array.IndexOf(ProgrammerErrors, name) >= 0;

    /// <summary>True for names of methods that make text, such as <c>Describe</c> or <c>GetMessage</c>.</summary>
    public static bool SpeaksOfText(string name) =>
        Array.Exists(TextVerbs, verb => name.StartsWith(verb, StringComparison.Ordinal)) || Array.Exists(TextNouns, noun => name.EndsWith(noun, StringComparison.Ordinal));

    /// <summary>
    /// False for types that cannot hold an exception: text, numbers, enumerations, moments. True for unknown types.
    /// </summary>
    public static bool CanHoldException(ITypeSymbol? type)
    {
        if (type is null or IErrorTypeSymbol)
        {
            return true;
        }

        if (type.TypeKind == TypeKind.Enum || type.SpecialType is SpecialType.System_String or SpecialType.System_Void)
        {
            return false;
        }

        if (type.SpecialType is SpecialType.None or SpecialType.System_Object)
        {
            return type.Name is not ("StringBuilder" or "Type" or "TimeSpan" or "DateTimeOffset" or "Guid" or "Uri" or "CancellationToken" or "FormattableString");
        }

        // Numbers, characters and truth values; arrays and the interfaces of collections hold anything.
        return type.SpecialType is not (>= SpecialType.System_Boolean and <= SpecialType.System_UIntPtr or SpecialType.System_DateTime);
    }

    public static bool Derives(ITypeSymbol? type, string name, string containingNamespace)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == name && current.ContainingNamespace?.ToDisplayString() == containingNamespace)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWord(string name, string[] words)
    {
        foreach (string word in words)
        {
            if (name.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
