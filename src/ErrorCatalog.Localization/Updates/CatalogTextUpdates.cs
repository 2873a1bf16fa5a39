using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;

namespace ErrorCatalog.Localization;

/// <summary>
/// Lays corrected texts over the compiled ones while the application runs: first the wording of the application's own localizers,
/// read once and checked at start, above it the locale files of overlay folders, which are watched. A host starts it; without a host
/// the first localizer that is resolved does, or whoever calls <see cref="Start"/>. Safe for use by many threads.
/// </summary>
public sealed class CatalogTextUpdates : IDisposable
{
    // Folders too: one that arrives or goes as a whole is a change of no file in it.
    private const string Watched = "**/*";

    private readonly LocalizationRegistrations _registrations;
    private readonly IServiceProvider _services;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Lock _reading = new();
    private readonly List<IDisposable> _owned = [];
    private OverlayFiles[] _overlays = [];
    private ITimer? _timer;
    private bool _isStarted;
    private bool _isDisposed;

    internal CatalogTextUpdates(LocalizationRegistrations registrations, IServiceProvider services)
    {
        _registrations = registrations;
        _services = services;
        _time = (TimeProvider?)services.GetService(typeof(TimeProvider)) ?? TimeProvider.System;
        _logger = (ILogger?)((ILoggerFactory?)services.GetService(typeof(ILoggerFactory)))?.CreateLogger(typeof(CatalogTextUpdates).FullName!) ?? NullLogger.Instance;
    }

    /// <summary>
    /// Raised after every reading of the overlays, also when nothing could be taken; the new texts are in force by then. Comes on
    /// any thread. What a handler throws is logged and goes no further.
    /// </summary>
    public event EventHandler<TextUpdateReport>? Updated;

    /// <summary>What became of the latest reading; null before the start.</summary>
    public TextUpdateReport? Latest { get; private set; }

    /// <summary>Checks and lays over the application's own wording, reads the overlays and begins to watch them. Does nothing the second time.</summary>
    /// <exception cref="TextOverrideException">A text of an application's localizer does not fit, unless options say to report only.</exception>
    /// <exception cref="DirectoryNotFoundException">An overlay folder does not exist.</exception>
    /// <exception cref="InvalidOperationException">A localizer that is to override texts is none of the application's own.</exception>
    /// <exception cref="ObjectDisposedException">The application has ended.</exception>
    public void Start()
    {
        (TextUpdateReport Report, IReadOnlyList<TextUpdateFinding> News) first;
        lock (_reading)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_isStarted)
            {
                return;
            }

            // Set at once: a localizer of the application may itself ask for one of ours.
            _isStarted = true;
            try
            {
                Begin();
                first = Read();
            }
            catch
            {
                Withdraw();
                _isStarted = false;
                throw;
            }
        }

        if (_registrations.Options.Overlays.Count > 0)
        {
            Tell(first.Report, first.News);
        }
    }

    /// <summary>Reads the overlays now, as a change of a file would.</summary>
    /// <returns>What became of it.</returns>
    /// <exception cref="ObjectDisposedException">The application has ended.</exception>
    public TextUpdateReport Reload()
    {
        Start();
        (TextUpdateReport report, IReadOnlyList<TextUpdateFinding> news) = Read();
        Tell(report, news);
        return report;
    }

    /// <summary>Stops watching and withdraws every text that was laid over.</summary>
    public void Dispose()
    {
        lock (_reading)
        {
            _isDisposed = true;
            Withdraw();
        }
    }

    private void Begin()
    {
        ErrorCatalogLocalizationOptions options = _registrations.Options;
        var checker = new TextChecker(_registrations.Catalogs);
        foreach (CatalogTextLayer layer in ApplicationTexts.Lay(_registrations, checker, _services, _logger))
        {
            _owned.Add(layer);
        }

        _timer = _time.CreateTimer(_ => ReadSafely(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        foreach (OverlaySource source in options.Overlays)
        {
            IFileProvider provider = source.Open();
            if (source.IsOwned && provider is IDisposable files)
            {
                _owned.Add(files);
            }

            var overlay = new OverlayFiles(provider, _registrations.Catalogs, checker);
            _owned.Add(overlay);
            _overlays = [.. _overlays, overlay];

            // Watched before it is read: a change during the first reading starts another one.
            _owned.Add(ChangeToken.OnChange(() => provider.Watch(Watched), () => Schedule(options.ReloadDelay)));
        }
    }

    // An editor writes a file in several steps, each of which is a change.
    // Takes no lock: whoever stops watching waits for this to end. A timer that was disposed stays silent.
    private void Schedule(TimeSpan delay) => Volatile.Read(ref _timer)?.Change(delay, Timeout.InfiniteTimeSpan);

    // What a timer's callback throws ends the process.
    private void ReadSafely()
    {
        try
        {
            (TextUpdateReport report, IReadOnlyList<TextUpdateFinding> news) = Read();
            Tell(report, news);
        }
        catch (ObjectDisposedException)
        {
            // The application ends; nobody reads these texts any more.
        }
#pragma warning disable CA1031 // Whatever goes wrong, the texts so far stay in force and the application goes on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            UpdateLog.Failed(_logger, failure);
        }
    }

    private (TextUpdateReport Report, IReadOnlyList<TextUpdateFinding> News) Read()
    {
        lock (_reading)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            TextUpdateFinding[] news = [.. _overlays.SelectMany(overlay => overlay.Read())];
            Latest = new TextUpdateReport(
                [.. _overlays.SelectMany(overlay => overlay.Applied)],
                [.. _overlays.SelectMany(overlay => overlay.Refused)],
                _overlays.Sum(overlay => overlay.Count),
                [.. _overlays.SelectMany(overlay => overlay.Findings)]);
            return (Latest, news);
        }
    }

    private void Tell(TextUpdateReport report, IReadOnlyList<TextUpdateFinding> news)
    {
        foreach (TextUpdateFinding finding in news)
        {
            UpdateLog.Noted(_logger, finding);
        }

        foreach (string source in news.Where(finding => finding.IsRefused).Select(finding => finding.Source).Distinct(StringComparer.Ordinal))
        {
            UpdateLog.Refused(_logger, source);
        }

        UpdateLog.Applied(_logger, report.TextCount, report.Applied.Count);
        try
        {
            Updated?.Invoke(this, report);
        }
#pragma warning disable CA1031 // A listener must not keep the application from going on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            UpdateLog.ListenerFailed(_logger, failure);
        }
    }

    private void Withdraw()
    {
        _timer?.Dispose();
        _timer = null;
        foreach (IDisposable item in Enumerable.Reverse(_owned))
        {
            item.Dispose();
        }

        _owned.Clear();
        _overlays = [];
    }
}
