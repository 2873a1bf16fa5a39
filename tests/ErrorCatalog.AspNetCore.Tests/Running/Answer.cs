using System.Text.Json;

namespace ErrorCatalog.AspNetCore.Tests;

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string? MediaType, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Text(string member) => Json.TryGetProperty(member, out JsonElement value) ? value.ToString() : null;

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Asserts that it is a problem with that status and code, in the one shape that all have.</summary>
    public Answer Is(int status, string code)
    {
        Assert.Equal(status, Status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(code, Text("code"));
        Assert.Equal(status, Json.GetProperty("status").GetInt32());
        Assert.StartsWith("https://errors.example.org/", Text("type"), StringComparison.Ordinal);
        Assert.StartsWith("urn:uuid:", Text("instance"), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(Text("title")));
        Assert.False(string.IsNullOrEmpty(Text("detail")));
        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.Contains("Accept-Language", Header("Vary"), StringComparison.Ordinal);
        Assert.NotNull(Header("Content-Language"));
        return this;
    }
}
