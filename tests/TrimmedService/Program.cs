using System.Text.Json.Serialization;
using ErrorCatalog;
using ErrorCatalog.AspNetCore;
using Microsoft.AspNetCore.Http.HttpResults;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ServiceJson.Default));
builder.Services.AddErrorCatalog();
WebApplication app = builder.Build();
app.UseErrorCatalog();
app.MapErrorCatalog("/errors");
app.MapGet("/thrown", Task () => throw ShopErrors.OutOfStock("pen-7", 2).ToException());
app.MapGet("/unforeseen", Task () => throw new InvalidOperationException("hush"));
app.MapGet("/typed/{left}", Results<Ok<string>, Problem<OutOfStock>> (int left) =>
    left > 2 ? TypedResults.Ok("ordered") : ShopErrors.OutOfStock("pen-7", left).ToResult());
app.MapPost("/body", (Parcel parcel) => TypedResults.Ok(parcel));
await app.RunAsync();

internal sealed record Parcel(int Weight);

[JsonSerializable(typeof(Parcel))]
[JsonSerializable(typeof(string))]
internal sealed partial class ServiceJson : JsonSerializerContext;
