using Microsoft.Extensions.Localization;

namespace ErrorCatalog.Localization;

/// <summary>A localizer of the application whose texts override those of the catalogs.</summary>
/// <param name="Resource">Type that it is registered for.</param>
/// <param name="Localizer">Finds it among the services, or null.</param>
/// <param name="Locales">Languages that are asked for besides those of the catalogs.</param>
internal sealed record OverrideSource(Type Resource, Func<IServiceProvider, IStringLocalizer?> Localizer, IReadOnlyList<string> Locales);
