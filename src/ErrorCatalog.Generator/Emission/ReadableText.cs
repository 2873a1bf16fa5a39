using ErrorCatalog.Compiler;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Generator;

/// <summary>A message as a person reads it in a tooltip: plurals and selects in their general form, parameters as <c>{name}</c>.</summary>
internal static class ReadableText
{
    public static string Of(string pattern, EquatableArray<ParameterModel> parameters) =>
        MessageParser.Parse(pattern).Template is { } template
            ? MessageFormatter.Format(
                template,
                string.Empty,
                parameters.ToDictionary(parameter => parameter.Name, parameter => MessageValue.From("{" + parameter.Name + "}")),
                BidiIsolation.Never)
            : pattern;
}
