using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ErrorCatalog.Exchange.Tests;

/// <summary>Ajv and the yaml package as one process, which nobody here wrote: YAML 1.2 as editors read it.</summary>
public sealed class SchemaValidator : IDisposable
{
    private readonly Process _process;
    private readonly Lock _turn = new();

    public SchemaValidator()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        _process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Places.Node, "validate.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        })!;
    }

    /// <summary>What is wrong with a document; nothing when the schema takes it.</summary>
    public string[] Errors(string schema, string text)
    {
        lock (_turn)
        {
            _process.StandardInput.WriteLine(JsonSerializer.Serialize(new { schema, text }));
            _process.StandardInput.Flush();
            string line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Expected an answer of the validator but it has ended.");
            return [.. JsonDocument.Parse(line).RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetString()!)];
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
