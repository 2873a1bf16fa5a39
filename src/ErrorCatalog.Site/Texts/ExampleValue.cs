using ErrorCatalog.Compiler;
using ErrorCatalog.Messages;
using ErrorCatalog.Site.Html;

namespace ErrorCatalog.Site.Texts;

/// <summary>The example of a parameter as the value that a message would get.</summary>
internal static class ExampleValue
{
    /// <summary>The value; the placeholder itself as text when there is no example, and the bare text when it does not fit its type.</summary>
    public static MessageValue Of(ParameterModel parameter)
    {
        if (parameter.Example is not { } example)
        {
            return MessageValue.From($"{{{parameter.Name}}}");
        }

        if (parameter.Type is not (Compiler.ParameterType.Text or Compiler.ParameterType.Identifier or Compiler.ParameterType.Uri)
            && ParameterValueParser.TryParse(parameter.Type, parameter.EnumValues, example, out MessageValue value, out _))
        {
            return value;
        }

        // With isolates that do not pair, a value could close the isolation that the formatter puts around it.
        return MessageValue.From(SafeText.Clean(example));
    }
}
