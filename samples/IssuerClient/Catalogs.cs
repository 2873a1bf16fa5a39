using ErrorCatalog.AspNetCore;
using ErrorCatalog.Jobs;
using ErrorCatalog.Samples.Issuer;

namespace ErrorCatalog.Samples.IssuerClient;

/// <summary>The errors that the clients know: those of the service, of jobs and webhooks, and of HTTP.</summary>
internal static class Catalogs
{
    private static readonly ProblemReadOptions Reading = new() { Catalogs = new ProblemCatalogSet(CredentialsErrors.Catalog, JobsErrors.Catalog, HttpErrors.Catalog) };

    /// <summary>The typed problem in bytes that arrived; null when they are something else.</summary>
    public static Problem? Read(ReadOnlySpan<byte> bytes) => ProblemReader.Read(bytes, Reading).Problem;
}
