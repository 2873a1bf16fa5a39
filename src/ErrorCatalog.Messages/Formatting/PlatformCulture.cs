using System.Globalization;

namespace ErrorCatalog.Messages;

/// <summary>The platform's culture data, where there is any.</summary>
internal static class PlatformCulture
{
    private static readonly Lazy<bool> _hasEnglishData = new(ProbeEnglish);

    /// <returns>
    /// Null when the platform has no data for the language: always in globalization-invariant mode,
    /// and for languages that it only knows by name.
    /// </returns>
    internal static CultureInfo? Find(string tag)
    {
        if (!LocaleTag.TryNormalize(tag, out string canonical))
        {
            return null;
        }

        try
        {
            CultureInfo culture = CultureInfo.GetCultureInfo(canonical);
            return HasData(culture) ? culture : null;
        }
        catch (ArgumentException)
        {
            // CultureNotFoundException: globalization-invariant mode, or a language that the platform does not know.
            return null;
        }
    }

    // Without data a culture has the invariant month names, and with the root data of ICU "M01".
    // English has the invariant month names by right, so there the date pattern of American English decides.
    private static bool HasData(CultureInfo culture)
    {
        string january = culture.DateTimeFormat.MonthNames[0];
        return culture.TwoLetterISOLanguageName == "en"
            ? _hasEnglishData.Value
            : january != "M01" && january != DateTimeFormatInfo.InvariantInfo.MonthNames[0];
    }

    private static bool ProbeEnglish() =>
        CultureInfo.GetCultureInfo("en-US").DateTimeFormat.ShortDatePattern != DateTimeFormatInfo.InvariantInfo.ShortDatePattern;
}
