using System.Globalization;

namespace ErrorCatalog.Messages;

/// <summary>Prints <c>{name, number}</c> and <c>#</c>, and says which plural operands the printed number has.</summary>
internal static class NumberText
{
    private const int MaxFractionDigits = 3;

    /// <summary>Values that are no numbers print in their plain form.</summary>
    internal static void Append(ref TextBuffer buffer, in MessageValue value, MessageNumberStyle style, FormattingLocale locale)
    {
        switch (value.Kind)
        {
            case MessageValueKind.Integer when style != MessageNumberStyle.Percent:
                AppendInteger(ref buffer, value.AsInteger()!.Value, locale);
                break;
            case MessageValueKind.Integer or MessageValueKind.Decimal:
                AppendDecimal(ref buffer, value.AsDecimal()!.Value, style, locale.Numbers);
                break;
            default:
                PlainText.Append(ref buffer, value);
                break;
        }
    }

    /// <summary>The operands of the number as it prints, so that word and number agree: 1.0 is not 1.</summary>
    /// <returns>False when the value is no number.</returns>
    internal static bool TryGetOperands(in MessageValue value, out PluralOperands operands)
    {
        operands = value.Kind switch
        {
            MessageValueKind.Integer => PluralOperands.FromInteger(value.AsInteger()!.Value),
            MessageValueKind.Decimal => PluralOperands.FromDecimal(Visible(value.AsDecimal()!.Value)),
            _ => default,
        };
        return value.Kind is MessageValueKind.Integer or MessageValueKind.Decimal;
    }

    private static void AppendInteger(ref TextBuffer buffer, long value, FormattingLocale locale)
    {
        if (value is >= 0 and < 1000)
        {
            buffer.AppendDigits(value);
        }
        else
        {
            buffer.AppendFormatted(value, "N0", locale.Numbers);
        }
    }

    private static void AppendDecimal(ref TextBuffer buffer, decimal value, MessageNumberStyle style, NumberFormatInfo numbers)
    {
        switch (style)
        {
            case MessageNumberStyle.Integer:
                buffer.AppendFormatted(decimal.Round(value, 0, MidpointRounding.ToEven), "N0", numbers);
                break;
            case MessageNumberStyle.Percent:
                buffer.AppendFormatted(decimal.Round(value, 2, MidpointRounding.ToEven), "P0", numbers);
                break;
            default:
                decimal visible = Visible(value);
                buffer.AppendFormatted(visible, Scale(visible) switch { 0 => "N0", 1 => "N1", 2 => "N2", _ => "N3" }, numbers);
                break;
        }
    }

    private static decimal Visible(decimal value) => decimal.Round(value, MaxFractionDigits, MidpointRounding.ToEven);

#if NET
    private static int Scale(decimal value) => value.Scale;
#else
    private static int Scale(decimal value) => (decimal.GetBits(value)[3] >> 16) & 0xFF;
#endif
}
