namespace ErrorCatalog.Samples.Tests;

/// <summary>The sample kills a real server, changes its password, and tells what happens in the user's language.</summary>
public sealed class SubscriberTests
{
    [Theory]
    [InlineData("rabbitmq")]
    [InlineData("websocket")]
    public void A_subscriber_survives_its_server_and_tells_every_state_in_the_language_of_its_user(string transport)
    {
        (int exitCode, string output) = SampleProgram.Run("Subscriber", "de", "--transport", transport);

        Assert.True(exitCode == 0, output);
        Assert.Contains("started: Running", output, StringComparison.Ordinal);
        Assert.Contains("Abonnement hat noch keine Verbindung (subscription-unreachable)", output, StringComparison.Ordinal);
        Assert.Contains("Zugangsdaten wurden abgelehnt (subscription-credentials-refused)", output, StringComparison.Ordinal);
        Assert.Contains("event: credential issued", output, StringComparison.Ordinal);
        Assert.Contains("event: credential revoked", output, StringComparison.Ordinal);
        Assert.Contains("[Stopped]", output, StringComparison.Ordinal);
        Assert.Contains("Done: every event arrived", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transport_that_does_not_exist_is_refused_with_the_ones_that_do()
    {
        (int exitCode, string output) = SampleProgram.Run("Subscriber", "--transport", "pigeon");

        Assert.Equal(2, exitCode);
        Assert.Contains("Expected at most a language and --transport rabbitmq or websocket but got '--transport pigeon'.", output, StringComparison.Ordinal);
    }
}
