using Company.Service._1;
#if (jobs)
using ErrorCatalog.Jobs;
#endif

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddErrorCatalog();                                            // the errors in the folder catalog
builder.Services.AddOpenApi(openApi => openApi.AddErrorCatalog());             // every operation lists its problems
builder.Services.AddSingleton<OrderBook>();
#if (jobs)
builder.Services.AddErrorCatalog([JobsErrors.Catalog]);                        // the errors of jobs
builder.Services.AddErrorCatalogJobs(
        new JobDatabaseOptions { ConnectionString = builder.Configuration["Database"] ?? "Data Source=jobs.db" },
        new JobStoreOptions { Catalogs = new(CatalogNameErrors.Catalog) })
    .AddJob<ShipOrder>(ShipOrder.Kind);
builder.Services.AddRequestTenant(_ => "demo");                                // in real life: who the caller has proved to be
#endif

WebApplication app = builder.Build();
app.UseErrorCatalog();                                                         // first: it answers for what comes after it
app.MapErrorCatalog("/errors");                                                // the pages that "type" leads to
app.MapOpenApi();                                                              // /openapi/v1.json
app.MapOrders();
#if (jobs)
app.MapJobs();                                                                 // GET /jobs, GET /jobs/{id}, …
app.MapProblems();                                                             // GET /problems/{instance}
#endif
app.Run();
