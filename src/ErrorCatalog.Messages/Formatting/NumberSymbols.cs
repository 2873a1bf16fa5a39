using System.Globalization;

namespace ErrorCatalog.Messages;

/// <summary>Separators and signs of a language, for the digits 0 to 9.</summary>
internal static class NumberSymbols
{
    private const char ArabicDecimalSeparator = '\u066B';
    private const char ArabicGroupSeparator = '\u066C';

    /// <summary>
    /// The platform writes the digits 0 to 9 everywhere, but with Arabic separators in some languages; nobody writes that,
    /// so these get <c>1,234.5</c>. Signs lose their invisible direction marks, which values from right to left do not need
    /// because they are isolated.
    /// </summary>
    internal static NumberFormatInfo For(CultureInfo? culture, bool isRightToLeft)
    {
        if (culture is null)
        {
            return NumberFormatInfo.InvariantInfo;
        }

        NumberFormatInfo numbers = (NumberFormatInfo)culture.NumberFormat.Clone();
        NumberFormatInfo invariant = NumberFormatInfo.InvariantInfo;
        if (numbers.NumberGroupSeparator.IndexOf(ArabicGroupSeparator) >= 0 || numbers.NumberDecimalSeparator.IndexOf(ArabicDecimalSeparator) >= 0)
        {
            numbers.NumberGroupSeparator = numbers.PercentGroupSeparator = invariant.NumberGroupSeparator;
            numbers.NumberDecimalSeparator = numbers.PercentDecimalSeparator = invariant.NumberDecimalSeparator;
            numbers.PercentSymbol = invariant.PercentSymbol;
        }

        if (isRightToLeft)
        {
            numbers.NegativeSign = invariant.NegativeSign;
        }

        return NumberFormatInfo.ReadOnly(numbers);
    }
}
