using System.Diagnostics;
using System.Reflection;

namespace ErrorCatalog.Samples.Tests;

/// <summary>The sample kills a real broker, changes its password, and tells what happens in the user's language.</summary>
public sealed class SubscriberTests
{
    [Fact]
    public async Task A_subscriber_survives_its_broker_and_tells_every_state_in_the_language_of_its_user()
    {
        string path = typeof(SubscriberTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "Subscriber").Value!;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.GetFullPath(path), "de"])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, output);
        Assert.Contains("started: Running", output, StringComparison.Ordinal);
        Assert.Contains("Abonnement hat noch keine Verbindung (subscription-unreachable)", output, StringComparison.Ordinal);
        Assert.Contains("Zugangsdaten wurden abgelehnt (subscription-credentials-refused)", output, StringComparison.Ordinal);
        Assert.Contains("event: credential issued", output, StringComparison.Ordinal);
        Assert.Contains("event: credential revoked", output, StringComparison.Ordinal);
        Assert.Contains("[Stopped]", output, StringComparison.Ordinal);
        Assert.Contains("Done: every event arrived", output, StringComparison.Ordinal);
    }
}
