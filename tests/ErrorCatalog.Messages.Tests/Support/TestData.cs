using System.Text;
using System.Text.Json;

namespace ErrorCatalog.Messages.Tests;

/// <summary>The recorded facts that tests compare with; embedded, so that tests do not depend on the current folder.</summary>
internal static class TestData
{
    internal static Stream Open(string name) => typeof(TestData).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"Expected the embedded resource '{name}' but there is none. Add it to the project file.");

    internal static string Text(string name)
    {
        using StreamReader reader = new(Open(name), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    internal static JsonElement Json(string name)
    {
        using JsonDocument document = JsonDocument.Parse(Text(name));
        return document.RootElement.Clone();
    }
}
