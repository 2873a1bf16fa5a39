namespace ErrorCatalog.Cli;

/// <summary>What the tool tells the shell. Scripts rely on these numbers.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The catalog has findings.</summary>
    public const int Findings = 1;

    /// <summary>The command line, its input or its output could not be used.</summary>
    public const int WrongUsage = 2;

    /// <summary>A published promise is broken; as many changes are fine, it has a number of its own.</summary>
    public const int Breaking = 3;

    /// <summary>Stopped by the user (128 + SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by the system (128 + SIGTERM).</summary>
    public const int Terminated = 143;
}
