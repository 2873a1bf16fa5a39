using ErrorCatalog.Jobs;

namespace ErrorCatalog.Samples.Issuer;

/// <summary>Does the orders, in the background. A problem that it ends with is recorded; who retries decides what follows.</summary>
internal sealed class IssueCredential(CredentialRegistry registry) : IJobHandler
{
    public const string Kind = "issue-credential";

    public Task<Outcome> RunAsync(JobContext context, CancellationToken cancellation)
    {
        CredentialOrder order = context.ReadInput(IssuerJson.Default.CredentialOrder)!;

        // An attempt can be made twice, so the credential is known by the job: entered twice, it is in the registry once.
        return registry.EnterAsync(context.Id, order, cancellation);
    }
}
