using System.Globalization;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>Makes entries of messages.</summary>
internal static class ForeignEntry
{
    private const string NotePrefix = "argument ";
    private const string NoteSuffix = " of the original message";

    /// <summary>A new entry, or one that exists with the text of today.</summary>
    /// <param name="message">The message.</param>
    /// <param name="existing">The entry of an earlier import, or null.</param>
    /// <param name="names">Name of every argument that the entry has or had, for its translations.</param>
    public static EntryModel Of(ForeignMessage message, EntryModel? existing, out IReadOnlyDictionary<int, string> names)
    {
        Dictionary<int, string> known = existing is null ? [] : Known(existing);
        IReadOnlyDictionary<int, (string Name, ParameterType Type)> wanted = ArgumentNames.Of(message.Text, known);
        foreach ((int index, (string name, _)) in wanted)
        {
            known[index] = name;
        }

        names = known;
        string explain = message.Text.ToPattern(known);
        return existing is null
            ? new EntryModel
            {
                Key = message.Key,
                Code = message.Code,
                Number = message.Number,
                Severity = message.Severity,
                Kind = EntryKind.Rejection,
                Impact = EntryImpact.Message,
                WhoRetries = WhoRetries.You,
                GrpcStatus = "UNKNOWN",
                GrpcReason = string.Empty,
                CSharpName = string.Empty,
                Parameters = new EquatableArray<ParameterModel>(wanted.OrderBy(argument => argument.Key).Select(argument => Parameter(argument.Key, argument.Value.Name, argument.Value.Type, isOptional: false))),
                Text = new EntryText(message.Key, null, explain, null, null, default, null),
            }
            : existing with
            {
                Parameters = new EquatableArray<ParameterModel>(Update(existing, wanted)),
                Text = existing.Text with { Explain = explain },
                Retired = null,
            };
    }

    // A published entry keeps its parameters: callers name them, translations show them. What the new text shows no more, and
    // what it shows anew, can be left out.
    private static IEnumerable<ParameterModel> Update(EntryModel existing, IReadOnlyDictionary<int, (string Name, ParameterType Type)> wanted)
    {
        var shown = new HashSet<string>(wanted.Values.Select(argument => argument.Name), StringComparer.Ordinal);
        IEnumerable<ParameterModel> kept = existing.Parameters.Select(parameter => shown.Contains(parameter.Name) ? parameter : parameter with { IsOptional = true });
        IEnumerable<ParameterModel> added = wanted
            .Where(argument => existing.Parameters.All(parameter => parameter.Name != argument.Value.Name))
            .OrderBy(argument => argument.Key)
            .Select(argument => Parameter(argument.Key, argument.Value.Name, argument.Value.Type, isOptional: true));
        return kept.Concat(added).OrderBy(parameter => parameter.IsOptional);
    }

    private static ParameterModel Parameter(int index, string name, ParameterType type, bool isOptional) =>
        new(name, type, isOptional, null, NotePrefix + index.ToString(CultureInfo.InvariantCulture) + NoteSuffix, ParameterSensitivity.Public, default);

    // Notes tell which argument a parameter was; where they were reworded, the order does.
    private static Dictionary<int, string> Known(EntryModel existing)
    {
        var known = new Dictionary<int, string>();
        for (int i = 0; i < existing.Parameters.Count; i++)
        {
            ParameterModel parameter = existing.Parameters[i];
            known.TryAdd(Index(parameter.Note) ?? i, parameter.Name);
        }

        return known;
    }

    private static int? Index(string? note)
    {
        if (note is null || !note.StartsWith(NotePrefix, StringComparison.Ordinal))
        {
            return null;
        }

        string digits = note[NotePrefix.Length..].Split(' ')[0];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null;
    }
}
