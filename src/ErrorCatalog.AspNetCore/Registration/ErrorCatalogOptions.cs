using ErrorCatalog.Messages;
using Microsoft.AspNetCore.Http;

namespace ErrorCatalog.AspNetCore;

/// <summary>How an application answers with problems.</summary>
public sealed class ErrorCatalogOptions
{
    private readonly Dictionary<Type, Func<Exception, Problem?>> _exceptions = [];
    private readonly Dictionary<int, Func<HttpContext, Problem?>> _statuses = [];

    /// <summary>
    /// The catalogs of the application: what OpenAPI documents and catalog endpoints know. Problems that are thrown or returned bring
    /// their catalog along, whether it is listed here or not.
    /// </summary>
    public IList<ProblemCatalog> Catalogs { get; } = [];

    /// <summary>
    /// BCP 47 tag of the language for requests that want none, or none that there is; null for the source language of the problem's catalog.
    /// </summary>
    /// <exception cref="ArgumentException">The value is no language tag.</exception>
    public string? DefaultLocale
    {
        get;
        set
        {
            string tag = string.Empty;
            if (value is not null && !LocaleTag.TryNormalize(value, out tag))
            {
                throw new ArgumentException($"Expected a BCP 47 tag like 'pt-BR' but got '{value}'.", nameof(value));
            }

            field = value is null ? null : tag;
        }
    }

    /// <summary>
    /// Tells whether the sender of a request may see the values of internal parameters; null (default) for nobody. Secret values are shown
    /// to nobody, whatever it says.
    /// </summary>
    public Func<HttpContext, bool>? ShowsInternalTo { get; set; }

    /// <summary>The catalogs of the application, then the one of this package.</summary>
    internal ProblemCatalogSet AllCatalogs => field ??= new ProblemCatalogSet(Catalogs.Append(HttpErrors.Catalog).Distinct());

    /// <summary>
    /// Says which problem an exception is. Of several mappings the one for the most derived type counts; one that gives null leaves the
    /// exception to the next. The exception becomes the cause of the problem and is never sent.
    /// </summary>
    /// <typeparam name="TException">The exception, or a base of it.</typeparam>
    /// <param name="map">Makes the problem; must not throw.</param>
    /// <returns>These options.</returns>
    public ErrorCatalogOptions Map<TException>(Func<TException, Problem?> map)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(map);
        _exceptions[typeof(TException)] = exception => map((TException)exception);
        return this;
    }

    /// <summary>Says which problem an answer without a body is, in place of the one that this package has for its status.</summary>
    /// <param name="status">HTTP status from 400 to 599.</param>
    /// <param name="make">Makes the problem; null for the usual one. It is sent with <paramref name="status"/>, whatever the entry says.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is no status of an error.</exception>
    public ErrorCatalogOptions MapStatus(int status, Func<HttpContext, Problem?> make)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        ArgumentNullException.ThrowIfNull(make);
        _statuses[status] = make;
        return this;
    }

    internal Problem? Find(Exception exception)
    {
        if (_exceptions.Count == 0)
        {
            return null;
        }

        for (Type? type = exception.GetType(); type is not null; type = type.BaseType)
        {
            if (_exceptions.TryGetValue(type, out Func<Exception, Problem?>? map) && map(exception) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    internal Problem? Find(HttpContext context, int status) =>
        _statuses.TryGetValue(status, out Func<HttpContext, Problem?>? make) ? make(context) : null;
}
