using System.Globalization;

namespace ErrorCatalog.Messages;

/// <summary>The platform's culture data, where there is any.</summary>
internal static class PlatformCulture
{
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
    private static bool HasData(CultureInfo culture)
    {
        string january = culture.DateTimeFormat.MonthNames[0];
        bool isEnglish = culture.TwoLetterISOLanguageName == "en" && culture.DateTimeFormat.LongDatePattern != CultureInfo.InvariantCulture.DateTimeFormat.LongDatePattern;
        return january != "M01" && (isEnglish || january != CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[0]);
    }
}
