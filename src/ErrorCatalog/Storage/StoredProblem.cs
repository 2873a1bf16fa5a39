using System.Text.Json;

namespace ErrorCatalog;

/// <summary>
/// A problem as a record keeps it: RFC 9457 problem details, which any program can read, with one more member that has everything
/// else: schema version, arguments with their types, the conversation, the words of this occurrence. Every wire form written from a
/// loaded problem equals the one written from the problem that was saved: type, instance and time never change.
/// </summary>
/// <remarks>
/// Values of <see cref="ParameterSensitivity.Internal"/> parameters are kept, for the own organisation. Secret values are not: a
/// loaded problem shows their names in brackets, as every text does. The exception behind a problem is never kept.
/// </remarks>
public sealed class StoredProblem
{
    /// <summary>The version of the form that <see cref="Of"/> writes. Every older one can be read.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Most bytes of a stored problem; a larger one loses unknown members, and long texts are cut.</summary>
    public const int MaxBytes = 256 * 1024;

    private StoredProblem(Problem problem, ReadOnlyMemory<byte> json)
    {
        Problem = problem;
        Json = json;
    }

    /// <summary>The problem: what every projection is written from.</summary>
    public Problem Problem { get; }

    /// <summary>UTF-8 JSON without a byte order mark and without NUL, at most <see cref="MaxBytes"/> long.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>The stored form of a problem. Its time is fixed here, and its id if that cannot identify a row.</summary>
    public static StoredProblem Of(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Problem kept = StoredProblemLimits.WithUsableId(problem);
        byte[] json = StoredProblemWriter.Write(kept);
        if (json.Length > MaxBytes)
        {
            kept = StoredProblemLimits.Cut(kept);
            json = StoredProblemWriter.Write(kept);
        }

        return new StoredProblem(kept, json);
    }

    /// <summary>
    /// Reads what <see cref="Of"/> wrote. With the catalog that declares its code the problem has its typed class; without, the
    /// texts that were written with it are its texts. A newer schema is read as the problem details that it is, too.
    /// </summary>
    /// <exception cref="FormatException">The bytes are no JSON object, or one without any member of problem details.</exception>
    public static StoredProblem Parse(ReadOnlyMemory<byte> json, ProblemCatalogSet catalogs)
    {
        ArgumentNullException.ThrowIfNull(catalogs);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(StoredProblemWriter.Member, out JsonElement facts)
                && facts.GetProperty("schema").GetInt32() <= CurrentSchema)
            {
                return new StoredProblem(StoredProblemReader.Read(document.RootElement, facts, catalogs), json);
            }
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("Expected a stored problem but got JSON of another form. Was the row changed by hand?", failure);
        }

        ProblemReadResult details = ProblemReader.Read(json.Span, new ProblemReadOptions { Catalogs = catalogs });
        return details.IsSuccess
            ? new StoredProblem(details.Problem, json)
            : throw new FormatException($"Expected a stored problem but got something else: {details.Error.Message} Was the row changed by hand?");
    }
}
