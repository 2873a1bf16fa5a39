using System.CommandLine;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>l10n</c>: everything about translations.</summary>
internal static class L10nCommand
{
    public static Command Create() => new("l10n", "Translate catalogs.")
    {
        L10nStatusCommand.Create(),
        L10nSyncCommand.Create(),
        L10nFormatCommand.Create(),
        L10nAcceptCommand.Create(),
        L10nPseudoCommand.Create(),
        L10nExportCommand.Create(),
        L10nImportCommand.Create(),
    };
}
