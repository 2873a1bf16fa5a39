using System.Text.Json;

namespace ErrorCatalog;

/// <summary>Members that several agent dialects write in the same way.</summary>
internal static class AgentMembers
{
    public static readonly JsonEncodedText Type = WireEncoder.Encode("@type");
    public static readonly JsonEncodedText Id = WireEncoder.Encode("@id");
    public static readonly JsonEncodedText ThreadId = WireEncoder.Encode("thid");
    public static readonly JsonEncodedText ParentThreadId = WireEncoder.Encode("pthid");
    public static readonly JsonEncodedText Code = WireEncoder.Encode("code");
    public static readonly JsonEncodedText Impact = WireEncoder.Encode("impact");
    public static readonly JsonEncodedText Where = WireEncoder.Encode("where");
    public static readonly JsonEncodedText Locale = WireEncoder.Encode("locale");

    // At the position of each member's number.
    private static readonly JsonEncodedText[] Impacts = [.. Enum.GetValues<ProblemImpact>().Select(impact => WireEncoder.Encode(WireTokens.Token(impact)))];
    private static readonly JsonEncodedText[] Retries = [.. Enum.GetValues<RetryParty>().Select(party => WireEncoder.Encode(WireTokens.Token(party)))];

    public static void WriteHead(Utf8JsonWriter json, Problem problem, string type)
    {
        json.WriteString(Type, WireEncoder.WellFormed(type));
        OutgoingValues.WriteText(json, Id, problem.Id);
    }

    /// <summary>A code, from the encoded constants when it is the entry's own.</summary>
    public static void WriteCode(Utf8JsonWriter json, JsonEncodedText name, Problem problem)
    {
        string code = problem.Code;
        if (ReferenceEquals(code, problem.Descriptor.Code))
        {
            json.WriteString(name, problem.Descriptor.Encoded.Code);
        }
        else
        {
            OutgoingValues.WriteText(json, name, code);
        }
    }

    /// <summary>Texts by language, after the code if there is one.</summary>
    public static void WriteTexts(
        Utf8JsonWriter json, JsonEncodedText name, IReadOnlyList<KeyValuePair<string, string>> texts, Problem? withCodeOf = null, int skip = 0)
    {
        if (texts.Count <= skip && withCodeOf is null)
        {
            return;
        }

        json.WriteStartObject(name);
        if (withCodeOf is not null)
        {
            WriteCode(json, Code, withCodeOf);
        }

        for (int i = skip; i < texts.Count; i++)
        {
            json.WriteString(WireEncoder.WellFormed(texts[i].Key), WireEncoder.WellFormed(texts[i].Value));
        }

        json.WriteEndObject();
    }

    public static void WriteUri(Utf8JsonWriter json, JsonEncodedText name, Uri? uri) => OutgoingValues.WriteText(json, name, uri?.OriginalString);

    public static void WriteWord(Utf8JsonWriter json, JsonEncodedText name, ProblemImpact? impact)
    {
        if (impact is { } known)
        {
            json.WriteString(name, Impacts[(int)known]);
        }
    }

    public static void WriteWord(Utf8JsonWriter json, JsonEncodedText name, RetryParty? retry)
    {
        if (retry is { } known)
        {
            json.WriteString(name, Retries[(int)known]);
        }
    }

    /// <summary>The catalog entry that a report refers to: what came with it, else the permanent address of the entry.</summary>
    public static string? EntryReference(Problem problem) => problem.CatalogReference ?? problem.Link?.AbsoluteUri;

    /// <summary>The catalog file that a report refers to (RFC 0043): what came with it, else the catalog's own map of texts.</summary>
    public static string? CatalogReference(Problem problem) =>
        problem.CatalogReference ?? (problem.Descriptor.Catalog?.BaseUri is { } root ? new Uri(root, "error-codes/index.json").AbsoluteUri : null);
}
