using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Generator.Tests.Driving;

/// <summary>Finds what must not survive in a pipeline value: it would never compare equal and would keep a compilation alive.</summary>
internal static class ModelWalk
{
    public static IReadOnlyList<string> Foreign(IEnumerable<object?> values, params Type[] alsoForbidden)
    {
        var found = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (object? value in values)
        {
            Visit(value, value?.GetType().Name ?? "null");
        }

        return found;

        void Visit(object? node, string path)
        {
            if (node is null || node is string || node.GetType().IsPrimitive || node.GetType().IsEnum || !seen.Add(node))
            {
                return;
            }

            if (node is ISymbol or SyntaxNode or SyntaxTree or SemanticModel or Compilation or Location or AdditionalText or SourceText or AnalyzerConfigOptions
                || alsoForbidden.Any(type => type.IsInstanceOfType(node)))
            {
                found.Add(path + ": " + node.GetType().Name);
                return;
            }

            if (node is IEnumerable items)
            {
                foreach (object? item in items)
                {
                    Visit(item, path + "[]");
                }

                return;
            }

            for (Type? type = node.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            {
                foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    Visit(field.GetValue(node), path + "." + field.Name);
                }
            }
        }
    }
}
