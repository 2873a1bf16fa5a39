using System.Text;
using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Tests.Webhooks;

public sealed record ReceivedCall(string Path, string Id, string Timestamp, string Signatures, string Attempt, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public Outcome<VerifiedWebhook> Verify(params WebhookSecret[] secrets) => StandardWebhook.Verify(Id, Timestamp, Signatures, Body, secrets);
}
