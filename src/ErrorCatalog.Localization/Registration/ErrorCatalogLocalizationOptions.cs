using ErrorCatalog.Messages;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Localization;

namespace ErrorCatalog.Localization;

/// <summary>Where the texts of error catalogs may be changed without a build. One set of options serves all catalogs of an application.</summary>
public sealed class ErrorCatalogLocalizationOptions
{
    private readonly List<OverlaySource> _overlays = [];
    private readonly List<OverrideSource> _overrides = [];

    internal ErrorCatalogLocalizationOptions()
    {
    }

    /// <summary>
    /// How long files have to be at rest before they are read again, because editors and deployments write in several steps.
    /// Default: 250 milliseconds.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or longer than a day.</exception>
    public TimeSpan ReloadDelay
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(1));
            field = value;
        }
    } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// True (default) to refuse to start with an overriding text that does not fit its entry; false to log it and to keep the
    /// text of the catalog.
    /// </summary>
    public bool RefusesInvalidOverrides { get; set; } = true;

    internal IReadOnlyList<OverlaySource> Overlays => _overlays;

    internal IReadOnlyList<OverrideSource> Overrides => _overrides;

    /// <summary>
    /// Lays the locale files of a folder, <c>TAG/CATALOG.yaml</c>, over the compiled texts and watches them. Of several overlays the
    /// one added last wins.
    /// </summary>
    /// <param name="folder">The folder; it has to exist when the application starts. A relative path starts at the current directory.</param>
    /// <returns>These options.</returns>
    public ErrorCatalogLocalizationOptions AddOverlay(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _overlays.Add(new OverlaySource(() => OpenFolder(Path.GetFullPath(folder)), IsOwned: true));
        return this;
    }

    /// <summary>As for a folder, with files from anywhere; they are read again when the provider signals a change.</summary>
    /// <param name="files">The files; the caller disposes it, after the application has ended.</param>
    /// <returns>These options.</returns>
    public ErrorCatalogLocalizationOptions AddOverlay(IFileProvider files)
    {
        ArgumentNullException.ThrowIfNull(files);
        _overlays.Add(new OverlaySource(() => files, IsOwned: false));
        return this;
    }

    /// <summary>
    /// Lets the application word texts of its own: what <see cref="IStringLocalizer{TResource}"/> says under the name of a text, for
    /// example <c>cant-find-route.explain</c>, stands in front of the catalog's. Read once, when the application starts, and held to
    /// the rules for translations. Of several localizers the one added last wins; overlays win over all.
    /// </summary>
    /// <typeparam name="TResource">The type that the localizer is registered for, as for any other text of the application.</typeparam>
    /// <param name="locales">BCP 47 tags of languages to ask for besides those of the catalogs.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">A text of <paramref name="locales"/> is no language tag.</exception>
    public ErrorCatalogLocalizationOptions OverrideWith<TResource>(params IReadOnlyList<string> locales)
    {
        ArgumentNullException.ThrowIfNull(locales);
        foreach (string locale in locales)
        {
            if (!LocaleTag.TryNormalize(locale, out _))
            {
                throw new ArgumentException($"Expected a BCP 47 tag like 'pt-BR' but got '{locale}'.", nameof(locales));
            }
        }

        _overrides.Add(new OverrideSource(
            typeof(TResource),
            services => (IStringLocalizer?)services.GetService(typeof(IStringLocalizer<TResource>)),
            locales));
        return this;
    }

    private static PhysicalFileProvider OpenFolder(string folder) => Directory.Exists(folder)
        ? new PhysicalFileProvider(folder)
        : throw new DirectoryNotFoundException($"Expected the folder '{folder}' with texts TAG/CATALOG.yaml but there is none. Create it, or correct the path given to AddOverlay.");
}
