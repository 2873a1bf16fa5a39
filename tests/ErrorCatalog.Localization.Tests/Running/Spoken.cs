using System.Globalization;

namespace ErrorCatalog.Localization.Tests;

/// <summary>Speaks a language until disposed.</summary>
internal sealed class Spoken : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _shown = CultureInfo.CurrentUICulture;

    private Spoken(string culture, string shown)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(shown);
    }

    public static Spoken In(string shown, string culture = "") => new(culture, shown);

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _shown;
    }
}
