using System.Text;

namespace ErrorCatalog.Site.Search;

/// <summary>
/// Ascending numbers as text for JSON: each number is the distance to the one before, less one, in digits of base 32, the lowest
/// first; a digit that is not the last has 32 added. The 64 digits are those of base64url.
/// </summary>
internal static class Postings
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static void Append(StringBuilder text, IReadOnlyList<int> ascending)
    {
        int previous = -1;
        foreach (int number in ascending)
        {
            int distance = number - previous - 1;
            for (; distance >= 32; distance /= 32)
            {
                text.Append(Digits[32 + (distance % 32)]);
            }

            text.Append(Digits[distance]);
            previous = number;
        }
    }
}
