using System.Globalization;

namespace ErrorCatalog.Messages;

/// <summary>
/// What the plural rules see of a number: its whole part, the digits after the decimal separator with and without
/// trailing zeros, and the exponent of a compact form (UTS #35 part 3, "Plural operand meanings"). The sign plays no part.
/// </summary>
public readonly struct PluralOperands : IEquatable<PluralOperands>
{
    private const int MaxSampleLength = 64;
    private const int MaxExponent = 30;

    // Rules look at most at the last six digits, or compare with small numbers. So of a longer number
    // only the last 18 digits are kept, with a digit before them that says that it was longer.
    private const int KeptDigits = 18;
    private const ulong Longer = 1_000_000_000_000_000_000;

    private PluralOperands(ulong integer, int visibleFractionDigits, ulong fraction, int exponent)
    {
        Integer = integer;
        VisibleFractionDigits = visibleFractionDigits;
        Fraction = fraction;
        Exponent = exponent;
        while (fraction != 0 && fraction % 10 == 0)
        {
            fraction /= 10;
        }

        SignificantFraction = fraction;
    }

    /// <summary><c>i</c>: the whole part. Of numbers over 18 digits only what a rule can tell apart is kept.</summary>
    internal ulong Integer { get; }

    /// <summary><c>v</c>: how many digits follow the decimal separator, trailing zeros included.</summary>
    internal int VisibleFractionDigits { get; }

    /// <summary><c>f</c>: those digits as a number.</summary>
    internal ulong Fraction { get; }

    /// <summary><c>t</c>: those digits without trailing zeros, as a number.</summary>
    internal ulong SignificantFraction { get; }

    /// <summary><c>c</c> or <c>e</c>: the exponent of a compact form, 6 for "1 million".</summary>
    internal int Exponent { get; }

    /// <summary>The operands of a whole number.</summary>
    /// <param name="value">The number; the sign is dropped.</param>
    public static PluralOperands FromInteger(long value)
    {
        ulong magnitude = value < 0 ? (ulong)-(value + 1) + 1 : (ulong)value;
        return new PluralOperands(magnitude < Longer ? magnitude : (magnitude % Longer) + Longer, 0, 0, 0);
    }

    /// <summary>The operands of a decimal number; trailing zeros count, so 1.0 is not 1.</summary>
    /// <param name="value">The number; the sign is dropped.</param>
    public static PluralOperands FromDecimal(decimal value)
    {
        int scale = (decimal.GetBits(value)[3] >> 16) & 0xFF;
        decimal magnitude = Math.Abs(value);
        if (scale == 0 && magnitude < Longer)
        {
            return new PluralOperands((ulong)magnitude, 0, 0, 0);
        }

        return TryParse(magnitude.ToString(CultureInfo.InvariantCulture), out PluralOperands operands) ? operands : default;
    }

    /// <summary>Reads a number as CLDR writes its samples: <c>12</c>, <c>1.50</c>, <c>1.2c6</c> or <c>1.2e6</c>.</summary>
    /// <param name="sample">The number, with at most 64 characters; a leading <c>-</c> is dropped.</param>
    /// <param name="operands">The operands; those of 0 when the result is false.</param>
    /// <returns>False when it is no such number, or its exponent is over 30.</returns>
    public static bool TryParse(string? sample, out PluralOperands operands)
    {
        operands = default;
        if (string.IsNullOrEmpty(sample) || sample!.Length > MaxSampleLength)
        {
            return false;
        }

        string number = sample[0] == '-' ? sample.Substring(1) : sample;
        int exponent = 0;
        int mark = number.IndexOfAny(['c', 'e']);
        if (mark >= 0)
        {
            if (!int.TryParse(number.Substring(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out exponent) || exponent > MaxExponent)
            {
                return false;
            }

            number = number.Substring(0, mark);
        }

        int point = number.IndexOf('.');
        string whole = point < 0 ? number : number.Substring(0, point);
        string fraction = point < 0 ? string.Empty : number.Substring(point + 1);
        if (whole.Length == 0 || (point >= 0 && fraction.Length == 0) || !AreDigits(whole) || !AreDigits(fraction))
        {
            return false;
        }

        // A compact form stands for the number it abbreviates: 1.2c6 has the digits of 1200000.
        int moved = Math.Min(exponent, fraction.Length);
        whole = whole + fraction.Substring(0, moved) + new string('0', exponent - moved);
        fraction = fraction.Substring(moved);
        operands = new PluralOperands(ToNumber(whole), fraction.Length, ToNumber(fraction), exponent);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(PluralOperands other) =>
        Integer == other.Integer && VisibleFractionDigits == other.VisibleFractionDigits && Fraction == other.Fraction && Exponent == other.Exponent;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PluralOperands other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Integer.GetHashCode() ^ (Fraction.GetHashCode() * 31) ^ (VisibleFractionDigits << 16) ^ Exponent;

    /// <summary>Equal for every rule.</summary>
    public static bool operator ==(PluralOperands left, PluralOperands right) => left.Equals(right);

    /// <summary>Different for some rule.</summary>
    public static bool operator !=(PluralOperands left, PluralOperands right) => !left.Equals(right);

    private static bool AreDigits(string text)
    {
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    private static ulong ToNumber(string digits)
    {
        string significant = digits.TrimStart('0');
        if (significant.Length <= KeptDigits)
        {
            return significant.Length == 0 ? 0 : ulong.Parse(significant, CultureInfo.InvariantCulture);
        }

        return ulong.Parse(significant.Substring(significant.Length - KeptDigits), CultureInfo.InvariantCulture) + Longer;
    }
}
