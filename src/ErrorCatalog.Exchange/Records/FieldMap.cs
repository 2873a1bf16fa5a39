using System.Text.Json;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Records;

/// <summary>Which fields of a generic record become which fields of the catalog format.</summary>
/// <param name="Records">Name of the member that holds the list of records, or null when the file is the list.</param>
/// <param name="Syntax">How texts write the places of values.</param>
/// <param name="Sources">Source fields by target field.</param>
/// <param name="Values">Words of the source by target field, with what they mean there.</param>
internal sealed record FieldMap(
    string? Records,
    Func<string, ForeignText> Syntax,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Sources,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values)
{
    private const string Fix = "See 'Mapping' on the page of the command.";

    private static readonly Dictionary<string, Func<string, ForeignText>> Syntaxes = new(StringComparer.Ordinal)
    {
        ["names"] = ForeignSyntax.Names, ["positions"] = ForeignSyntax.Positions, ["angles"] = ForeignSyntax.Angles,
        ["printf"] = ForeignSyntax.Printf, ["composite"] = ForeignSyntax.Composite, ["plain"] = ForeignText.Plain,
    };

    private static readonly string[] Targets =
    [
        "code", "key", "number", "title", "explain", "fix-hint", "rule", "doc", "note", "aliases", "severity", "kind", "impact",
        "who-retries", "http-status", "grpc-status", "since", "file",
    ];

    /// <summary>The map without a mapping file: names of the catalog format, also in the spelling of JSON and of common catalogs.</summary>
    public static FieldMap Usual { get; } = new(
        null,
        ForeignSyntax.Composite,
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["code"] = ["code", "key"], ["key"] = ["key"], ["number"] = ["number"], ["title"] = ["title"], ["explain"] = ["explain", "message"],
            ["fix-hint"] = ["fix-hint", "fix_hint", "fixHint", "hint"], ["rule"] = ["rule"], ["doc"] = ["doc"], ["note"] = ["note"], ["aliases"] = ["aliases"],
            ["severity"] = ["severity"], ["kind"] = ["kind"], ["impact"] = ["impact"], ["who-retries"] = ["who-retries", "who_retries", "whoRetries", "retriable", "retryable"],
            ["http-status"] = ["http-status", "http_status", "httpStatus"], ["grpc-status"] = ["grpc-status", "grpc_status", "grpcStatus"], ["since"] = ["since"],
        },
        new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal));

    /// <summary>Reads a mapping file; null after reporting what is wrong with it.</summary>
    public static FieldMap? Read(ForeignFile file, ForeignSource source)
    {
        ExchangeFindings findings = source.FindingsOf(file);
        if (JsonPartReader.Read(file.Content.Span, findings, source.Cancellation) is not { } whole)
        {
            return null;
        }

        var sources = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var values = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        Func<string, ForeignText> syntax = ForeignSyntax.Composite;
        if (whole.Kind != JsonValueKind.Object)
        {
            findings.Error(whole.Line, whole.Column, "an object with a field of the source for each field of the catalog", whole.Description, Fix);
        }

        foreach ((string target, JsonPart value) in whole.Members)
        {
            if (target == "records")
            {
                continue;
            }

            if (target == "syntax")
            {
                if (!Syntaxes.TryGetValue(value.Text ?? string.Empty, out syntax!))
                {
                    findings.Error(value.Line, value.Column, "one of " + string.Join(", ", Syntaxes.Keys.Order(StringComparer.Ordinal)), ExchangeFindings.Quote(value.Text ?? value.Description), Fix);
                }
            }
            else if (!Targets.Contains(target))
            {
                findings.Error(value.Line, value.Column, "a field of the catalog: " + string.Join(", ", Targets), ExchangeFindings.Quote(target), Fix);
            }
            else
            {
                sources[target] = Names(value, findings);
                if (value.Member("values") is { Kind: JsonValueKind.Object } words)
                {
                    values[target] = words.Members.ToDictionary(word => word.Key, word => word.Value.Text ?? string.Empty, StringComparer.Ordinal);
                }
            }
        }

        if (!findings.HasErrors && !sources.ContainsKey("code") && !sources.ContainsKey("key"))
        {
            findings.Error(whole.Line, whole.Column, "a field for “code” or “key”", "none", Fix);
        }

        return findings.HasErrors ? null : new FieldMap(whole.TextOf("records"), syntax, sources, values);
    }

    private static IReadOnlyList<string> Names(JsonPart value, ExchangeFindings findings)
    {
        IReadOnlyList<string> names = value.Kind switch
        {
            JsonValueKind.String => [value.Text!],
            JsonValueKind.Array => [.. value.Items.Select(item => item.Text).OfType<string>()],
            JsonValueKind.Object when value.TextOf("field") is { } field => [field],
            _ => [],
        };
        if (names.Count == 0)
        {
            findings.Error(value.Line, value.Column, "the name of a field, a list of names, or { “field”: …, “values”: … }", value.Description, Fix);
        }

        return names;
    }
}
