using Microsoft.Extensions.FileProviders;

namespace ErrorCatalog.Localization;

/// <summary>Where locale files of an overlay come from.</summary>
/// <param name="Open">Opens it; called once, at start.</param>
/// <param name="IsOwned">True when whoever opened it closes it.</param>
internal sealed record OverlaySource(Func<IFileProvider> Open, bool IsOwned);
