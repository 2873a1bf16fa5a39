using System.Globalization;
using System.Xml;
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

        return parameter.Type switch
        {
            ParameterType.Integer or ParameterType.Bytes
                when long.TryParse(example, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => MessageValue.From(number),
            ParameterType.Decimal
                when decimal.TryParse(example, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) => MessageValue.From(number),
            ParameterType.Boolean when bool.TryParse(example, out bool truth) => MessageValue.From(truth),
            ParameterType.Timestamp
                when DateTimeOffset.TryParse(example, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) => MessageValue.From(time),
            ParameterType.Duration when TryParseDuration(example, out TimeSpan duration) => MessageValue.From(duration),
            
            // With isolates that do not pair, a value could close the isolation that the formatter puts around it.
            _ => MessageValue.From(SafeText.Clean(example)),
        };
    }

    private static bool TryParseDuration(string text, out TimeSpan duration)
    {
        if (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out duration))
        {
            return true;
        }

        try
        {
            duration = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return false;
        }
    }
}
