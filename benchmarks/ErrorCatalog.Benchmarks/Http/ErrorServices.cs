using System.Globalization;
using ErrorCatalog.Benchmarks.Payments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Benchmarks.Http;

/// <summary>Two services with the same three failures: one answers by the catalog, the other as ASP.NET Core's documentation teaches.</summary>
internal static class ErrorServices
{
    public const string Known = "/known";
    public const string Unforeseen = "/unforeseen";
    public const string Nowhere = "/nowhere";

    public static Task<(WebApplication App, Uri Address)> StartOursAsync() => StartAsync(
        services => services.AddErrorCatalog(),
        app =>
        {
            app.UseErrorCatalog();
            app.MapGet(Known, Task () => throw PaymentErrors.InsufficientFunds("savings-7", 250).ToException()).Raises(typeof(InsufficientFunds));
        });

    public static Task<(WebApplication App, Uri Address)> StartPeerAsync() => StartAsync(
        services =>
        {
            services.AddProblemDetails();
            services.AddExceptionHandler<InsufficientFundsHandler>();
        },
        app =>
        {
            app.UseExceptionHandler();
            app.UseStatusCodePages();
            app.MapGet(Known, Task () => throw new InsufficientFundsException { Account = "savings-7", Amount = 250 });
        });

    private static async Task<(WebApplication App, Uri Address)> StartAsync(Action<IServiceCollection> configure, Action<WebApplication> map)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        // Neither side pays for a log.
        builder.Logging.ClearProviders();
        configure(builder.Services);
        WebApplication app = builder.Build();
        map(app);
        app.MapGet(Unforeseen, Task () => throw new InvalidOperationException("Expected an open till but it is closed. Open it."));
        await app.StartAsync();
        return (app, new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
    }

    private sealed class InsufficientFundsException : Exception
    {
        public required string Account { get; init; }

        public required long Amount { get; init; }
    }

    // The peer does less: one language, no negotiation, no Vary, no page of the error.
    private sealed class InsufficientFundsHandler(IProblemDetailsService details) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            if (exception is not InsufficientFundsException { } thrown)
            {
                return false;
            }

            httpContext.Response.StatusCode = StatusCodes.Status402PaymentRequired;
            return await details.TryWriteAsync(new ProblemDetailsContext
            {
                HttpContext = httpContext,
                Exception = exception,
                ProblemDetails = new ProblemDetails
                {
                    Type = "https://errors.example.org/payment/error-codes/insufficient-funds/",
                    Title = "No hay suficientes créditos en la cuenta",
                    Status = StatusCodes.Status402PaymentRequired,
                    Detail = $"Se esperaban al menos {thrown.Amount} créditos en la cuenta {thrown.Account}, pero hay menos.",
                    Instance = "urn:uuid:" + Guid.CreateVersion7(),
                    Extensions =
                    {
#pragma warning disable EC1206 // What the product is measured against is written without it.
                        ["code"] = "e.p.req.insufficient-funds",
#pragma warning restore EC1206
                        ["locale"] = "es",
                        ["problem_items"] = new Dictionary<string, object>[] { new() { ["account"] = thrown.Account }, new() { ["amount"] = thrown.Amount } },
                        ["who_retries"] = "you",
                        ["impact"] = "thread",
                        ["where"] = "you - agency",
                        ["fix_hint"] = "Ingrese créditos y envíe el pedido de nuevo.",
                        ["noticed_time"] = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture),
                    },
                },
            });
        }
    }
}
