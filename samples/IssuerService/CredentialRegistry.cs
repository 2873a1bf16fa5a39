using System.Net;

namespace ErrorCatalog.Samples.Issuer;

/// <summary>The registry of credentials: another party, reached over HTTP, that can fail in every way.</summary>
internal sealed class CredentialRegistry(HttpClient client)
{
    /// <summary>Enters a credential.</summary>
    /// <exception cref="ProblemException"><c>registry-unavailable</c>: it does not answer.</exception>
    public async Task<Outcome> EnterAsync(string id, CredentialOrder order, CancellationToken cancellation)
    {
        using HttpResponseMessage answer = await PutAsync(id, order, cancellation);
        switch (answer.StatusCode)
        {
            // Rejections are part of normal work: they are returned.
            case HttpStatusCode.NotFound:
                return CredentialsErrors.HolderUnknown(order.Holder);
            case HttpStatusCode.Gone:
                return CredentialsErrors.CredentialTypeWithdrawn(order.Type);
            case HttpStatusCode.ServiceUnavailable:
                return CredentialsErrors.RegistryUnavailable(RegistryUnavailableState.Busy);
        }

        // Whatever else comes, nobody foresaw: it becomes an exception, and that an internal error with a reference.
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadFromJsonAsync(IssuerJson.Default.RegistryEntry, cancellation);
        return Outcome.Success;
    }

    private async Task<HttpResponseMessage> PutAsync(string id, CredentialOrder order, CancellationToken cancellation)
    {
        try
        {
            return await client.PutAsync(new Uri($"credentials/{id}", UriKind.Relative), JsonContent.Create(order, IssuerJson.Default.CredentialOrder), cancellation);
        }
        catch (Exception cause) when (cause is HttpRequestException || (cause is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw CredentialsErrors.RegistryUnavailable(RegistryUnavailableState.Silent).ToException(cause);
        }
    }
}
