namespace ErrorCatalog.Cli;

/// <summary>What the tool tells the shell. Scripts rely on these numbers.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The catalog has findings.</summary>
    public const int Findings = 1;

    /// <summary>The command line or its input could not be used.</summary>
    public const int WrongUsage = 2;

    /// <summary>Stopped by the user (128 + SIGINT).</summary>
    public const int Cancelled = 130;
}
