using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCatalog.Analyzers;

/// <summary>
/// What <c>.editorconfig</c> says about the rules for one file. Lists are separated by commas, bars or blanks: a semicolon
/// begins a comment there.
/// </summary>
public sealed class RuleSettings
{
    /// <summary>Types that count as exceptions without deriving from <c>System.Exception</c>: full names, or names alone.</summary>
    public const string ExceptionTypesOption = "errorcatalog.exception_types";

    /// <summary>Namespaces, with those inside them, where the rules are silent.</summary>
    public const string ExcludedNamespacesOption = "errorcatalog.excluded_namespaces";

    /// <summary>Languages of messages; message rules judge no others.</summary>
    public const string LanguagesOption = "errorcatalog.languages";

    /// <summary>Methods whose text argument is an error message: <c>Type.Method</c> or with the namespace.</summary>
    public const string MessageMethodsOption = "errorcatalog.message_methods";

    private static readonly char[] Separators = [',', '|', ' ', '\t'];

    private RuleSettings(AnalyzerConfigOptions options)
    {
        ExceptionTypes = List(options, ExceptionTypesOption);
        ExcludedNamespaces = List(options, ExcludedNamespacesOption);
        MessageMethods = List(options, MessageMethodsOption);
        Languages = List(options, LanguagesOption) is { Length: > 0 } languages ? languages : ["en"];
    }

    /// <summary>Types that count as exceptions without deriving from <c>System.Exception</c>; empty unless configured.</summary>
    public IReadOnlyList<string> ExceptionTypes { get; }

    /// <summary>Namespaces where the rules are silent; empty unless configured.</summary>
    public IReadOnlyList<string> ExcludedNamespaces { get; }

    /// <summary>Languages of messages; <c>en</c> unless configured.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Methods whose text argument is an error message; empty unless configured.</summary>
    public IReadOnlyList<string> MessageMethods { get; }

    /// <summary>Reads the options of one file.</summary>
    public static RuleSettings Of(AnalyzerConfigOptions options) => new(options ?? throw new ArgumentNullException(nameof(options)));

    /// <summary>True when the rules are silent in <paramref name="containingNamespace"/>.</summary>
    public bool IsExcluded(INamespaceSymbol? containingNamespace)
    {
        if (ExcludedNamespaces.Count == 0 || containingNamespace is null || containingNamespace.IsGlobalNamespace)
        {
            return false;
        }

        string name = containingNamespace.ToDisplayString();
        return ExcludedNamespaces.Any(excluded =>
            name.StartsWith(excluded, StringComparison.Ordinal) && (name.Length == excluded.Length || name[excluded.Length] == '.'));
    }

    /// <summary>True when the configuration counts <paramref name="type"/> or a base of it among the exceptions.</summary>
    public bool IsExtraException(ITypeSymbol? type)
    {
        if (ExceptionTypes.Count == 0)
        {
            return false;
        }

        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Names(ExceptionTypes, current.Name, current))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the configuration lists <paramref name="method"/> among the methods that take a message.</summary>
    public bool IsMessageMethod(IMethodSymbol? method) =>
        method?.ContainingType is { } type && MessageMethods.Count > 0 && Names(MessageMethods, type.Name + "." + method.Name, type);

    private static bool Names(IReadOnlyList<string> list, string shortName, ITypeSymbol type)
    {
        foreach (string entry in list)
        {
            if (entry == shortName)
            {
                return true;
            }

            if (entry.EndsWith("." + shortName, StringComparison.Ordinal)
                && type.ContainingSymbol?.ToDisplayString() is { } container
                && entry.Length == container.Length + 1 + shortName.Length
                && entry.StartsWith(container, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] List(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out string? text) ? text.Split(Separators, StringSplitOptions.RemoveEmptyEntries) : [];
}
