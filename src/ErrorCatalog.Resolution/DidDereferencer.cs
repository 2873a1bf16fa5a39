using ErrorCatalog.Networking;
using ErrorCatalog.Resolution.Documents;
using ErrorCatalog.Resolution.Fetching;
using ErrorCatalog.Resolution.References;

namespace ErrorCatalog.Resolution;

/// <summary>Turns DID URLs into addresses: document of the DID, service, endpoint, and what is to be found there.</summary>
internal sealed class DidDereferencer(DocumentFetcher fetcher, AddressPolicy policy, bool allowsHttp)
{
    /// <summary>
    /// The folder that a did:web DID names: where the catalog lies that this product publishes under it. Needs no request;
    /// null for other methods.
    /// </summary>
    public static Uri? PublishedRoot(DidUrl reference) => DidWeb.Locate(reference.Did, Uri.UriSchemeHttps)?.Root;

    /// <summary>The addresses that a DID URL leads to; empty when it leads nowhere, and the trace says why.</summary>
    public async Task<IReadOnlyList<Uri>> DereferenceAsync(DidUrl reference, ResolutionTrace trace)
    {
        if (DidWeb.Locate(reference.Did, Uri.UriSchemeHttps) is not { } location)
        {
            trace.Add(trace.Reference, EntrySource.None, reference.Method == "web"
                ? ResolutionErrors.ReferenceInvalid(trace.Reference)
                : ResolutionErrors.DidMethodUnsupported(reference.Did));
            return [];
        }

        // did:web knows https only; a site that is tried on this machine has no certificate.
        Uri[] places = IsTrial(location.Document) ? [DidWeb.Locate(reference.Did, Uri.UriSchemeHttp)!.Value.Document, location.Document] : [location.Document];
        foreach (Uri place in places)
        {
            if ((await fetcher.GetAsync(place, trace).ConfigureAwait(false)).TryGetValue(out FetchedDocument? fetched, out _))
            {
                return Endpoints(fetched, reference, trace);
            }
        }

        return [];
    }

    private bool IsTrial(Uri document) =>
        (document.Host == "localhost" || document.Host.EndsWith(".localhost", StringComparison.Ordinal))
        && (allowsHttp || policy.AllowsHost(document.IdnHost, document.Port));

    private static List<Uri> Endpoints(FetchedDocument fetched, DidUrl reference, ResolutionTrace trace)
    {
        if (DidDocument.Read(fetched.Body) is not { } document)
        {
            trace.Add(fetched.Address.AbsoluteUri, fetched.Source, ResolutionErrors.ResponseMalformed(fetched.Address));
            return [];
        }

        if (!string.Equals(document.Id, reference.Did, StringComparison.Ordinal))
        {
            trace.Add(fetched.Address.AbsoluteUri, fetched.Source, ResolutionErrors.DocumentIdMismatch(reference.Did, Shorten(document.Id)));
            return [];
        }

        if (document.Find(reference.Service) is not { Endpoints.Count: > 0 } service)
        {
            trace.Add(trace.Reference, EntrySource.None, ResolutionErrors.ServiceNotFound(reference.Service ?? "spec", reference.Did));
            return [];
        }

        List<Uri> addresses = [];
        foreach (Uri endpoint in service.Endpoints)
        {
            Uri? address = reference.RelativeRef is { } relative ? EndpointJoin.Join(endpoint, relative, reference.IsConcatenated) : endpoint;
            if (address is null)
            {
                trace.Add(trace.Reference, EntrySource.None, ResolutionErrors.ReferenceEscapesBase(reference.RelativeRef!, endpoint));
            }
            else
            {
                addresses.Add(reference.Fragment is { } fragment && address.Fragment.Length == 0 ? new Uri(address.AbsoluteUri + "#" + fragment) : address);
            }
        }

        return addresses;
    }

    private static string Shorten(string id) => id.Length <= 256 ? id : id[..256] + "…";
}
