using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Localization;

/// <summary>What is told to the application's log.</summary>
internal static partial class UpdateLog
{
    [LoggerMessage(1, LogLevel.Information, "{Count} texts from {Files} files are laid over the error catalogs.")]
    public static partial void Applied(ILogger logger, int count, int files);

    [LoggerMessage(2, LogLevel.Warning, "{Finding}")]
    public static partial void Noted(ILogger logger, TextUpdateFinding finding);

    [LoggerMessage(3, LogLevel.Error, "{Source} is not taken; what it said before stays in force.")]
    public static partial void Refused(ILogger logger, string source);

    [LoggerMessage(4, LogLevel.Error, "Expected to read the corrected texts but failed; the texts so far stay in force.")]
    public static partial void Failed(ILogger logger, Exception cause);

    [LoggerMessage(5, LogLevel.Error, "A listener to updated texts failed.")]
    public static partial void ListenerFailed(ILogger logger, Exception cause);

    [LoggerMessage(6, LogLevel.Information, "{Count} texts of {Localizer} override those of the error catalogs.")]
    public static partial void Overridden(ILogger logger, int count, string localizer);
}
