namespace ErrorCatalog.Cli.Output;

/// <summary>Command lines that the tool advises, ready to be copied.</summary>
internal static class CommandLines
{
    /// <summary>The command that records translations.</summary>
    public static string Sync(string place, IEnumerable<string> locales) =>
        string.Concat([$"errorcatalog l10n sync {ShellWord.Quote(place)}", .. locales.Select(locale => " --locale " + locale)]);

    /// <summary>The command that brings locale files into canonical form.</summary>
    public static string Format(string place, IEnumerable<string> locales) =>
        string.Concat([$"errorcatalog l10n format {ShellWord.Quote(place)}", .. locales.Select(locale => " --locale " + locale)]);

    /// <summary>The command that shows the texts with a status.</summary>
    public static string List(string place, string status) => $"errorcatalog l10n status {ShellWord.Quote(place)} --list {status}";

    /// <summary>The command that says why texts cannot be used.</summary>
    public static string Check(string place) => $"errorcatalog check {ShellWord.Quote(place)}";
}
