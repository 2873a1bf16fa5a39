using ErrorCatalog;
using ErrorCatalog.AspNetCore;
using ErrorCatalog.Jobs;
using ErrorCatalog.Jobs.Webhooks;
using ErrorCatalog.Samples.Issuer;
using Scalar.AspNetCore;

// A service that issues credentials. An order is a job: it is on disk before it is answered, is done in the background, keeps its
// problems on its record, and tells the tenant's webhooks what became of it.
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
IssuerSettings settings = IssuerSettings.Read(builder.Configuration);

builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, IssuerJson.Default));
builder.Services.AddErrorCatalog();                        // the errors of this service; made by the generator
builder.Services.AddErrorCatalog([JobsErrors.Catalog]);    // those of jobs and webhooks
builder.Services.AddValidation();
builder.Services.AddOpenApi(openApi => openApi.AddErrorCatalog());

builder.Services.AddHttpClient<CredentialRegistry>(client => client.BaseAddress = settings.Registry);
builder.Services.AddErrorCatalogJobs(
        new JobDatabaseOptions { ConnectionString = settings.Database },
        new JobStoreOptions { Catalogs = new(CredentialsErrors.Catalog), PublicBase = settings.PublicBase })
    .AddJob<IssueCredential>(IssueCredential.Kind, settings.Jobs);
builder.Services.AddWebhooks(settings.Webhooks);
builder.Services.AddRequestTenant(settings.ApiKeys.TenantOf);

WebApplication app = builder.Build();
app.UseErrorCatalog();
app.MapErrorCatalog("/errors");        // the pages behind "type"
app.MapOpenApi();                      // /openapi/v1.json
app.MapScalarApiReference(             // the same for people; the page asks no other host for anything
    "/docs", page => page.DisableDefaultFonts().DisableTelemetry().DisableAgent());
app.MapCredentials();
app.MapJobs();
app.MapProblems();
app.MapWebhooks();
await app.RunAsync();
