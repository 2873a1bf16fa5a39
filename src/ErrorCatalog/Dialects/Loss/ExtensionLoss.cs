using System.Text.Json;

namespace ErrorCatalog;

/// <summary>What becomes of unknown members.</summary>
internal static class ExtensionLoss
{
    public static void Find(LossScan scan)
    {
        foreach (KeyValuePair<string, JsonElement> extension in scan.Problem.Extensions)
        {
            if (Reason(scan, extension.Key, extension.Value) is { } reason)
            {
                scan.Add(nameof(Problem.Extensions) + "." + extension.Key, reason);
            }
        }
    }

    private static string? Reason(LossScan scan, string name, JsonElement value)
    {
        if (scan.IsDetails && name == "type" && scan.Problem.Link is null && value.ValueKind == JsonValueKind.String)
        {
            // The type of foreign problem details stays their type.
            return null;
        }

        if (scan.Form == ProblemForm.GrpcBytes && name == RpcStatusJsonReader.OtherDetails && value.ValueKind == JsonValueKind.Array)
        {
            return "Details of other types are kept only in JSON.";
        }

        string? written = OutgoingExtensions.NameIn(scan.Form, name);
        return written is null ? "The form has a meaning of its own for that name."
            : written != name ? $"The form allows only simple names, so it is sent as '{written}'."
            : scan.Form == ProblemForm.Rfc9457Xml && !IsKeptByXml(value) ? "XML has neither numbers nor empty lists, so it is read as text."
            : null;
    }

    private static bool IsKeptByXml(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ProblemDetailsXmlWriter.WithoutForbidden(value.GetString()!) == value.GetString(),
        JsonValueKind.Array => value.GetArrayLength() > 0 && value.EnumerateArray().All(IsKeptByXml),
        JsonValueKind.Object => value.EnumerateObject().Any(member => member.Name != ProblemDetailsXmlWriter.Item)
            && value.EnumerateObject().All(member => IsKeptByXml(member.Value)),
        _ => false,
    };
}
