using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>Makes entries of messages.</summary>
internal static class ForeignEntry
{
    private const string NotePrefix = "argument ";
    private const string NoteSuffix = " of the original message";

    /// <summary>A new entry, or one that exists with the texts of today.</summary>
    /// <param name="message">The message.</param>
    /// <param name="existing">The entry of an earlier import, or null.</param>
    /// <param name="key">Key for a new entry.</param>
    /// <param name="aliases">Aliases for a new entry.</param>
    /// <param name="names">Name of every argument that the entry has or had, for its translations.</param>
    public static EntryModel Of(ForeignMessage message, EntryModel? existing, string key, string[] aliases, out IReadOnlyDictionary<string, string> names)
    {
        Dictionary<string, string> known = existing is null ? new(StringComparer.Ordinal) : Known(existing);
        List<ParameterModel> wanted = Wanted(message, key, known);
        names = known;
        EntryText text = new(
            key,
            message.Title?.ToPattern(known) ?? existing?.Text.Title,
            message.Explain?.ToPattern(known) ?? existing?.Text.Explain,
            message.FixHint?.ToPattern(known) ?? existing?.Text.FixHint,
            message.Rule?.ToPattern(known) ?? existing?.Text.Rule,
            existing is { Text.Causes.Count: > 0 } ? existing.Text.Causes : new EquatableArray<CauseModel>([.. message.Causes]),
            message.Doc ?? existing?.Text.Doc);
        return existing is null ? New(message, key, aliases, wanted, text) : Updated(message, existing, wanted, text);
    }

    private static EntryModel New(ForeignMessage message, string key, string[] aliases, List<ParameterModel> parameters, EntryText text) => new()
    {
        Key = key,
        Code = message.Code,
        Aliases = new EquatableArray<string>(aliases),
        Number = message.Number,
        Severity = message.Severity,
        Category = message.Category,
        Kind = message.Kind,
        Impact = message.Impact ?? EntryImpact.Message,
        WhoRetries = message.WhoRetries ?? WhoRetries.None,
        HttpStatus = message.HttpStatus,
        GrpcStatus = message.GrpcStatus ?? string.Empty,
        GrpcReason = string.Empty,
        CSharpName = string.Empty,
        Parameters = new EquatableArray<ParameterModel>(parameters.OrderBy(parameter => parameter.IsOptional)),
        Text = text,
        Note = message.Note,
        Since = message.Since,
        Deprecated = message.Deprecated,
        Missing = Missing(message.Impact is null, message.WhoRetries is null, text),
    };

    // What a maintainer has filled in stays; what is still missing and the source tells by now is taken.
    private static EntryModel Updated(ForeignMessage message, EntryModel existing, List<ParameterModel> wanted, EntryText text)
    {
        bool lacksImpact = existing.Missing.Contains("impact");
        bool lacksRetries = existing.Missing.Contains("who-retries");
        return existing with
        {
            Parameters = new EquatableArray<ParameterModel>(Update(existing, wanted)),
            Text = text,
            Impact = lacksImpact ? message.Impact ?? existing.Impact : existing.Impact,
            WhoRetries = lacksRetries ? message.WhoRetries ?? existing.WhoRetries : existing.WhoRetries,
            HttpStatus = existing.HttpStatus ?? message.HttpStatus,
            Deprecated = message.Deprecated ?? existing.Deprecated,
            Retired = null,
            Missing = Missing(lacksImpact && message.Impact is null, lacksRetries && message.WhoRetries is null, text),
        };
    }

    private static EquatableArray<string> Missing(bool lacksImpact, bool lacksRetries, EntryText text)
    {
        List<string> missing = [];
        foreach (string field in CatalogVocabulary.RequiredEntryKeys)
        {
            bool isMissing = field switch
            {
                "explain" => text.Explain is null,
                "fix-hint" => text.FixHint is null,
                "impact" => lacksImpact,
                _ => lacksRetries,
            };
            if (isMissing)
            {
                missing.Add(field);
            }
        }

        return new EquatableArray<string>([.. missing]);
    }

    // Parameters of all texts, then those that no text shows; names go into the dictionary.
    private static List<ParameterModel> Wanted(ForeignMessage message, string key, Dictionary<string, string> names)
    {
        Dictionary<string, ForeignParameter> declared = message.Parameters.ToDictionary(parameter => parameter.Id, StringComparer.Ordinal);
        List<ParameterModel> parameters = [];
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (ForeignText text in new[] { message.Explain, message.Title, message.FixHint, message.Rule }.OfType<ForeignText>())
        {
            foreach ((string id, (string name, ParameterType type)) in ArgumentNames.Of(text, key, names))
            {
                names[id] = name;
                if (done.Add(id))
                {
                    ForeignParameter? known = declared.GetValueOrDefault(id);
                    parameters.Add(Parameter(id, name, known?.Type ?? type, known?.IsOptional ?? false, known?.Note, known?.Example));
                }
            }
        }

        foreach (ForeignParameter parameter in message.Parameters.Where(parameter => done.Add(parameter.Id)))
        {
            string name = names.GetValueOrDefault(parameter.Id) ?? ForeignNames.Parameter(parameter.Id, key, names.Values);
            names[parameter.Id] = name;
            parameters.Add(Parameter(parameter.Id, name, parameter.Type ?? ParameterType.Text, isOptional: true, parameter.Note, parameter.Example));
        }

        return parameters;
    }

    // A published entry keeps its parameters: callers name them, translations show them. What the new text shows no more, and
    // what it shows anew, can be left out.
    private static IEnumerable<ParameterModel> Update(EntryModel existing, List<ParameterModel> wanted)
    {
        var shown = new HashSet<string>(wanted.Select(parameter => parameter.Name), StringComparer.Ordinal);
        IEnumerable<ParameterModel> kept = existing.Parameters.Select(parameter => shown.Contains(parameter.Name) ? parameter : parameter with { IsOptional = true });
        IEnumerable<ParameterModel> added = wanted
            .Where(parameter => existing.Parameters.All(old => old.Name != parameter.Name))
            .Select(parameter => parameter with { IsOptional = true });
        return kept.Concat(added).OrderBy(parameter => parameter.IsOptional);
    }

    private static ParameterModel Parameter(string id, string name, ParameterType type, bool isOptional, string? note, string? example)
    {
        string? origin = id == name ? null : NotePrefix + id + NoteSuffix;
        return new(name, type, isOptional, example, origin is null ? note : note is null ? origin : origin + ": " + note, ParameterSensitivity.Public, default);
    }

    // Notes tell which argument a parameter was; where they were reworded, the name or the order does.
    private static Dictionary<string, string> Known(EntryModel existing)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < existing.Parameters.Count; i++)
        {
            ParameterModel parameter = existing.Parameters[i];
            if (Id(parameter.Note) is { } id)
            {
                known.TryAdd(id, parameter.Name);
            }
            else
            {
                known.TryAdd(i.ToString(System.Globalization.CultureInfo.InvariantCulture), parameter.Name);
                known.TryAdd(parameter.Name, parameter.Name);
            }
        }

        return known;
    }

    private static string? Id(string? note)
    {
        int end = note?.IndexOf(NoteSuffix, StringComparison.Ordinal) ?? -1;
        return end > NotePrefix.Length && note!.StartsWith(NotePrefix, StringComparison.Ordinal) ? note[NotePrefix.Length..end] : null;
    }
}
