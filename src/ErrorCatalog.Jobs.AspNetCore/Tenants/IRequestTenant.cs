using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.Jobs.AspNetCore;

/// <summary>
/// Says whose request it is. Decide by what the caller has proved (a token, a client certificate), never by what the request merely says:
/// everything that the answer may show hangs on it.
/// </summary>
public interface IRequestTenant
{
    /// <summary>The tenant, or null for a caller that has none: answered with 401.</summary>
    ValueTask<Tenant?> FindAsync(HttpContext context);
}
