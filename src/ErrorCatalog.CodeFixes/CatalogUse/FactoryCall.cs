using ErrorCatalog.Analyzers;
using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;

namespace ErrorCatalog.CodeFixes;

/// <summary>Writes the call of a factory in place of the creation of an exception.</summary>
internal static class FactoryCall
{
    /// <summary><c>X.Y(arguments).ToException(cause)</c>, or null when a value does not fit its parameter.</summary>
    internal static string? Write(
        string catalog,
        string containingNamespace,
        string key,
        EquatableArray<ParameterModel> parameters,
        MessagePiece?[] holes,
        ThrownMessage thrown,
        SourceEdit edit,
        SemanticModel model,
        CancellationToken cancellation)
    {
        int position = thrown.Creation.SpanStart;
        string type = CSharpNames.Type(key);
        List<string> arguments = [];
        bool skipped = false;
        for (int i = 0; i < parameters.Count; i++)
        {
            if (holes[i] is not { } hole)
            {
                skipped = true;
                continue;
            }

            string enumName = parameters[i].Type == ParameterType.Enum ? edit.Name(containingNamespace, CSharpNames.EnumType(type, parameters[i].Name), position) : string.Empty;
            if (FactoryArguments.Write(parameters[i], hole, model.GetTypeInfo(hole.Hole!, cancellation).Type, enumName) is not { } argument)
            {
                return null;
            }

            arguments.Add(skipped ? CSharpNames.Argument(parameters[i].Name) + ": " + argument : argument);
        }

        string owner = edit.Name(containingNamespace, CSharpNames.CatalogClass(catalog), position);
        return $"{owner}.{type}({string.Join(", ", arguments)}).ToException({thrown.Cause?.WithoutTrivia()})";
    }
}
