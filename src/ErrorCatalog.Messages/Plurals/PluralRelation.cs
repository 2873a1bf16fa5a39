using System.Globalization;

namespace ErrorCatalog.Messages;

/// <summary>One relation of a plural rule: <c>n % 100 != 11..14,71</c> (UTS #35 part 3, "Plural rules syntax").</summary>
internal sealed class PluralRelation
{
    private readonly char _operand;
    private readonly ulong _modulus;
    private readonly bool _negated;
    private readonly (ulong First, ulong Last)[] _ranges;

    private PluralRelation(char operand, ulong modulus, bool negated, (ulong First, ulong Last)[] ranges)
    {
        _operand = operand;
        _modulus = modulus;
        _negated = negated;
        _ranges = ranges;
    }

    internal static PluralRelation Parse(string text)
    {
        string[] words = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        ulong modulus = words[1] == "%" ? ParseNumber(words[2]) : 0;
        return new PluralRelation(
            words[0][0], modulus, words[words.Length - 2] == "!=", Array.ConvertAll(words[words.Length - 1].Split(','), ParseRange));
    }

    internal bool Holds(in PluralOperands operands)
    {
        // A number with a fraction equals no whole number, and neither does its remainder.
        if (_operand == 'n' && operands.SignificantFraction != 0)
        {
            return _negated;
        }

        ulong value = _operand switch
        {
            'n' or 'i' => operands.Integer,
            'v' => (ulong)operands.VisibleFractionDigits,
            'f' => operands.Fraction,
            't' => operands.SignificantFraction,
            _ => (ulong)operands.Exponent,
        };
        if (_modulus != 0)
        {
            value %= _modulus;
        }

        foreach ((ulong first, ulong last) in _ranges)
        {
            if (value >= first && value <= last)
            {
                return !_negated;
            }
        }

        return _negated;
    }

    private static (ulong First, ulong Last) ParseRange(string text)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        ulong first = ParseNumber(dots < 0 ? text : text.Substring(0, dots));
        return (first, dots < 0 ? first : ParseNumber(text.Substring(dots + 2)));
    }

    private static ulong ParseNumber(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
}
