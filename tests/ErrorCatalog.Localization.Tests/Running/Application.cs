using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Localization.Tests;

/// <summary>An application with the catalogs of this project registered, and its log.</summary>
internal sealed class Application : IDisposable
{
    private readonly ServiceProvider _services;

    public Application(Action<ErrorCatalogLocalizationOptions>? configure = null, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log));
        services.AddErrorCatalogLocalization(configure);
        more?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public CollectedLog Log { get; } = new();

    public CatalogTextUpdates Updates => _services.GetRequiredService<CatalogTextUpdates>();

    public IServiceProvider Services => _services;

    public IStringLocalizer<T> Localizer<T>() => _services.GetRequiredService<IStringLocalizer<T>>();

    /// <summary>The report of the first update that a condition holds for; the change comes after the listener is in place.</summary>
    public async Task<TextUpdateReport> AfterAsync(Action change, Func<TextUpdateReport, bool> condition)
    {
        var arrived = new TaskCompletionSource<TextUpdateReport>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Listen(object? sender, TextUpdateReport report)
        {
            if (condition(report))
            {
                arrived.TrySetResult(report);
            }
        }

        Updates.Updated += Listen;
        try
        {
            change();
            return await arrived.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
        finally
        {
            Updates.Updated -= Listen;
        }
    }

    public void Dispose() => _services.Dispose();
}
