using System.Globalization;
using System.Text.Json;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Smithy;

/// <summary>
/// Reads error shapes of Smithy models: JSON ASTs (Smithy 2.0, structures with the trait <c>smithy.api#error</c>), or JSON Lines with
/// one extracted shape each. <c>httpError</c> defaults to 400 and 500 by the fault; only <c>retryable</c> says who retries, its
/// absence says nothing.
/// </summary>
internal sealed class SmithyReader : IForeignReader
{
    private const string Fix = "Name Smithy models as JSON AST, or JSON Lines with “service”, “shape” and “fault”.";

    /// <inheritdoc/>
    public ForeignCatalog Read(ForeignSource source)
    {
        var messages = new ForeignMessages();
        foreach (ForeignFile file in source.Files)
        {
            ExchangeFindings findings = source.FindingsOf(file);
            IReadOnlyList<SmithyError>? errors = file.Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
                ? JsonPartReader.ReadLines(file.Content.Span, findings, source.Cancellation)?.Select(record => Extracted(record, findings, source.Fields)).OfType<SmithyError>().ToArray()
                : Model(JsonPartReader.Read(file.Content.Span, findings, source.Cancellation), findings, source.Fields);
            foreach (SmithyError error in errors ?? [])
            {
                source.Cancellation.ThrowIfCancellationRequested();
                messages.Add(Message(error, source.Fields), error.Position, findings);
            }
        }

        return new ForeignCatalog(source.NameOr("aws"), "en", "Imported from the error shapes of Smithy models.", messages.ToList(), []) { Records = messages.Records };
    }

    private static SmithyError? Extracted(JsonPart record, ExchangeFindings findings, ForeignFields fields)
    {
        if (record.TextOf("service") is not { } service || record.TextOf("shape") is not { } shape || record.TextOf("fault") is not { } fault)
        {
            findings.Error(record.Line, record.Column, "“service”, “shape” and “fault” in every line", "a line without", Fix);
            return null;
        }

        foreach ((string member, _) in record.Members)
        {
            string? target = member switch
            {
                "service" or "shape" => "code",
                "fault" => "kind",
                "httpStatus" => null,
                "retryable" => "who-retries",
                "throttling" or "wireCode" or "operationsDeclaring" => "doc",
                "members" => "params",
                "doc" => "explain, doc",
                _ => string.Empty,
            };
            if (target is { Length: > 0 })
            {
                fields.Became(member, target);
            }
            else if (target is not null)
            {
                fields.LeftOut(member);
            }
        }

        return new SmithyError(service, shape[(shape.IndexOf('#', StringComparison.Ordinal) + 1)..], fault, record.IntegerOf("httpStatus"), record.FlagOf("retryable") ?? false, record.FlagOf("throttling") ?? false, (record.Line, 1))
        {
            WireCode = record.TextOf("wireCode"),
            Doc = record.TextOf("doc"),
            Operations = record.IntegerOf("operationsDeclaring"),
            Members = [.. (record.Member("members")?.Members ?? []).Select(member => Member(member.Key, member.Value.TextOf("target"), member.Value.FlagOf("required") ?? false, member.Value.TextOf("doc")))],
        };
    }

    private static List<SmithyError>? Model(JsonPart? model, ExchangeFindings findings, ForeignFields fields)
    {
        if (model is null)
        {
            return null;
        }

        if (model.Member("smithy") is null || model.Member("shapes") is not { Kind: JsonValueKind.Object } shapes)
        {
            findings.Error(model.Line, model.Column, "a Smithy model with “smithy” and “shapes”", model.Description, Fix);
            return null;
        }

        string service = shapes.Members.FirstOrDefault(shape => shape.Value.TextOf("type") == "service").Key ?? (shapes.Members.Count > 0 ? shapes.Members[0].Key : "service");
        service = service[..(service.IndexOf('#', StringComparison.Ordinal) is var mark and >= 0 ? mark : service.Length)].Split('.')[^1];
        List<SmithyError> errors = [];
        foreach ((string id, JsonPart shape) in shapes.Members)
        {
            if (shape.Member("traits") is not { } traits || traits.TextOf("smithy.api#error") is not { } fault)
            {
                continue;
            }

            foreach ((string trait, _) in traits.Members)
            {
                string? target = trait switch
                {
                    "smithy.api#error" => "kind",
                    "smithy.api#httpError" => null,
                    "smithy.api#retryable" => "who-retries",
                    "smithy.api#documentation" => "explain, doc",
                    "aws.protocols#awsQueryError" => "doc",
                    _ => string.Empty,
                };
                if (target is { Length: > 0 })
                {
                    fields.Became(trait, target);
                }
                else if (target is not null)
                {
                    fields.LeftOut(trait);
                }
            }

            errors.Add(new SmithyError(service, id[(id.IndexOf('#', StringComparison.Ordinal) + 1)..], fault, traits.IntegerOf("smithy.api#httpError"), traits.Member("smithy.api#retryable") is not null, traits.Member("smithy.api#retryable")?.FlagOf("throttling") ?? false, (shape.Line, shape.Column))
            {
                WireCode = traits.Member("aws.protocols#awsQueryError")?.TextOf("code"),
                Doc = traits.TextOf("smithy.api#documentation"),
                Members = [.. (shape.Member("members")?.Members ?? []).Select(member => Member(
                    member.Key,
                    member.Value.TextOf("target"),
                    member.Value.Member("traits")?.Member("smithy.api#required") is not null,
                    member.Value.Member("traits")?.TextOf("smithy.api#documentation")))],
            });
        }

        if (errors.Count == 0)
        {
            findings.Warning(1, 1, "structures with the trait smithy.api#error", "none", "Nothing is taken from this file.");
        }

        return errors;
    }

    private static ForeignMessage Message(SmithyError error, ForeignFields fields)
    {
        (string? first, string? rest) = ForeignValues.Paragraphs(ForeignValues.FromHtml(error.Doc));
        bool isClient = error.Fault == "client";
        return new ForeignMessage
        {
            Code = ForeignNames.Code(error.Service + "/" + error.Shape),
            Key = ForeignNames.Kebab(error.Service + "-" + error.Shape),
            Explain = first is null ? null : ForeignText.Plain(first),
            Doc = ForeignValues.Doc(
                rest,
                error.WireCode is null ? null : $"Code on the wire: `{error.WireCode}`.",
                error.IsThrottling ? "The request was throttled: try again later and less often." : null,
                error.Operations is null ? null : string.Create(CultureInfo.InvariantCulture, $"Declared by {error.Operations} operations.")),
            HttpStatus = error.HttpStatus is null ? isClient ? 400 : 500 : ForeignValues.HttpStatus(error.HttpStatus, "httpStatus", fields),
            Kind = isClient ? EntryKind.Rejection : EntryKind.Exception,
            WhoRetries = error.IsRetryable ? WhoRetries.You : null,
            Parameters = error.Members,
            Group = ForeignNames.Kebab(error.Service) is { Length: > 0 } group ? group : null,
        };
    }

    private static ForeignParameter Member(string name, string? target, bool isRequired, string? doc)
    {
        string type = target is null ? "String" : target[(target.IndexOf('#', StringComparison.Ordinal) + 1)..];
        ParameterType parameter = type switch
        {
            "Integer" or "Long" or "Short" or "Byte" or "BigInteger" or "PrimitiveInteger" or "PrimitiveLong" => ParameterType.Integer,
            "Double" or "Float" or "BigDecimal" => ParameterType.Decimal,
            "Boolean" or "PrimitiveBoolean" => ParameterType.Boolean,
            "Timestamp" => ParameterType.Timestamp,
            _ => ParameterType.Text,
        };
        (string? note, _) = ForeignValues.Paragraphs(ForeignValues.FromHtml(doc));
        return new ForeignParameter(name, target?.StartsWith("smithy.api#", StringComparison.Ordinal) == true ? parameter : ParameterType.Text, IsOptional: !isRequired, note ?? (target is null ? null : type + "."));
    }

    private sealed record SmithyError(string Service, string Shape, string Fault, int? HttpStatus, bool IsRetryable, bool IsThrottling, (int Line, int Column) Position)
    {
        public string? WireCode { get; init; }

        public string? Doc { get; init; }

        public int? Operations { get; init; }

        public IReadOnlyList<ForeignParameter> Members { get; init; } = [];
    }
}
