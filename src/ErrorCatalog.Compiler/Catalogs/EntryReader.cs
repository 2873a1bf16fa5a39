using YamlDotNet.Core;

namespace ErrorCatalog.Compiler;

/// <summary>Reads the entries of one file.</summary>
internal sealed class EntryReader
{
    /// <summary>Fields that every entry has, unless its file exempts it, with a sample of each.</summary>
    internal static readonly (string Name, string Sample)[] Required =
    [
        ("explain", "explain: \"Expected a route to the recipient, but no mediator knows one.\""),
        ("fix-hint", "fix-hint: \"Ask the recipient for a current endpoint.\""),
        ("impact", "impact: message (or thread, or connection)."),
        ("who-retries", "who-retries: you (or me, both, none), seen from the one who reports."),
    ];

    private readonly CatalogHeader _header;
    private readonly List<NamedPosition> _positions;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _exempt;
    private readonly HashSet<string> _exemptionsUsed = new(StringComparer.Ordinal);

    internal EntryReader(CatalogHeader header, Findings findings, List<NamedPosition> positions)
    {
        _header = header;
        Findings = findings;
        _positions = positions;
        _exempt = new HashSet<string>(header.Legacy.Select(item => item.Value), StringComparer.Ordinal);
    }

    internal Findings Findings { get; }

    /// <summary>Reads one entry; null when nothing of it can be kept. The caller drops it when an error lies inside of it.</summary>
    internal EntryModel? Read(YamlPair pair)
    {
        if (FieldReader.KeyOf(pair, Findings) is not { } key || !CheckKey(pair.Key, key))
        {
            return null;
        }

        string path = "errors/" + key;
        AddPosition(path, pair.Key);
        if (pair.Value is not YamlMapping mapping)
        {
            ReportNoMapping(pair, key);
            return null;
        }

        FieldReader fields = new(mapping, CatalogTokens.EntryKeys, "an entry", Findings);
        foreach (KeyValuePair<string, YamlPair> member in fields.Members)
        {
            AddPosition(path + "/" + member.Key, member.Value.Value is YamlScalar { IsNothing: false } ? member.Value.Value : member.Value.Key);
        }

        return ReadFields(key, path, pair.Key, fields);
    }

    /// <summary>Reports exemptions that exempt nothing; call after the last entry.</summary>
    internal void CheckExemptions()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (YamlScalar item in _header.Legacy)
        {
            if (seen.Add(item.Value) && _exemptionsUsed.Contains(item.Value))
            {
                continue;
            }

            Findings.Report(
                CatalogRules.NeedlessExemption,
                item,
                "the key of an entry in this file that lacks a required field",
                FindingText.Quote(item.Value),
                "Remove it from 'legacy': the list may only shrink.");
        }
    }

    private EntryModel ReadFields(string key, string path, YamlNode keyNode, FieldReader fields)
    {
        string[] missing = CheckRequired(key, keyNode, fields);
        EntryCodes codes = EntryCodes.Read(key, keyNode, _header.Name, fields);
        for (int i = 0; i < codes.AliasNodes.Count; i++)
        {
            AddPosition($"{path}/aliases/{codes.AliasNodes[i].Value}", codes.AliasNodes[i]);
        }

        EntrySeverity severity = ReadSeverity(fields, codes.DidComm);
        IReadOnlyList<ParameterModel> parameters = ParameterReader.ReadAll(key, path, fields, _positions);
        EntryTexts texts = EntryTexts.Read(key, fields);
        texts.Check(parameters, _header.SourceLocale, Findings, fields.Node("params") as YamlMapping);
        (int? http, string grpc) = StatusDefaults.Fill(codes.DidComm, ReadHttpStatus(fields, severity), fields.Token("grpc-status", StatusDefaults.GrpcNames, CatalogRules.BadGrpcStatus)?.Value);
        return new EntryModel
        {
            Key = key,
            Code = codes.Code,
            Aliases = new EquatableArray<string>(codes.AliasNodes.Select(alias => alias.Value).ToArray()),
            Number = fields.Integer(
                "number",
                CatalogRules.BadNumber,
                "a whole number from 1 to 2147483647",
                number => number > 0,
                "Write digits only, or remove the field: most peers need no number."),
            Severity = severity,
            Category = fields.Choice<EntryCategory>("category", CatalogTokens.Categories) ?? StatusDefaults.Category(codes.DidComm),
            Kind = fields.Choice<EntryKind>("kind", CatalogTokens.Kinds) ?? EntryKind.Exception,
            Impact = fields.Choice<EntryImpact>("impact", CatalogTokens.Impacts) ?? EntryImpact.Message,
            WhoRetries = fields.Choice<WhoRetries>("who-retries", CatalogTokens.Retriers) ?? WhoRetries.None,
            Where = ReadWhere(fields),
            HttpStatus = http,
            GrpcStatus = grpc,
            GrpcReason = codes.GrpcReason,
            Parameters = new EquatableArray<ParameterModel>(parameters.ToArray()),
            Text = texts.ToModel(),
            Note = fields.Text("note")?.Value,
            MaxLengths = TextLimitReader.Read(fields, texts.ToModel()),
            SameAsSource = TextLimitReader.ReadSame(fields, texts.ToModel()),
            Since = ReadVersion(fields),
            Missing = new EquatableArray<string>(missing),
            Deprecated = ReadEnd("deprecated", "when and why the entry was deprecated", path, fields) is { } notice ? new DeprecatedModel(notice.Since, notice.ReplacedBy, notice.Reason) : null,
            Retired = ReadEnd("retired", "when and why the entry was retired", path, fields),
            CSharpName = CSharpNames.Type(key),
        };
    }

    private bool CheckKey(YamlNode node, string key)
    {
        if (!NameGrammar.IsKey(key))
        {
            Findings.Report(CatalogRules.BadKey, node, "an entry key in kebab-case", FindingText.Quote(key), NameGrammar.KebabFix);
            return false;
        }

        if (!_keys.Add(key))
        {
            FieldReader.ReportDuplicate(node, key, Findings);
            return false;
        }

        FieldReader.CheckBoolean((YamlScalar)node, Findings);
        if (EntryAddresses.IsTaken(key))
        {
            Findings.Report(
                CatalogRules.AddressCollision,
                node,
                "a key that can be a folder of the site",
                $"{FindingText.Quote(key)}, which is taken by the site's index or by an operating system",
                "Choose a longer key that says what failed.");
        }

        if (CSharpNames.IsReservedFactory(CSharpNames.Type(key)))
        {
            Findings.Report(
                CatalogRules.CatalogClassCollision,
                node,
                "a key with a C# name of its own",
                $"{FindingText.Quote(key)}, which becomes '{CSharpNames.Type(key)}' like a member of the catalog's class",
                "Choose a longer key that says what failed.");
        }

        return true;
    }

    private void ReportNoMapping(YamlPair pair, string key)
    {
        if (pair.Value is YamlRefused)
        {
            return;
        }

        bool isEmpty = pair.Value is YamlScalar { IsNothing: true };
        Findings.Report(
            isEmpty ? CatalogRules.EmptyValue : CatalogRules.WrongNode,
            isEmpty ? pair.Key : pair.Value,
            $"the fields of the entry '{key}'",
            pair.Value.Description,
            "Indent its fields below the key: 'explain', 'fix-hint', 'impact' and 'who-retries' are required.");
    }

    private string[] CheckRequired(string key, YamlNode keyNode, FieldReader fields)
    {
        List<string> missing = [];
        foreach ((string name, string sample) in Required)
        {
            if (fields.Has(name))
            {
                continue;
            }

            missing.Add(name);
            if (_exempt.Contains(key))
            {
                _exemptionsUsed.Add(key);
                continue;
            }

            Findings.Report(CatalogRules.MissingField, keyNode, $"the field '{name}' in '{key}'", "none", $"Add it, for example: {sample}");
        }

        return [.. missing];
    }

    private EntrySeverity ReadSeverity(FieldReader fields, DidCommCode? code)
    {
        EntrySeverity? declared = fields.Choice<EntrySeverity>("severity", CatalogTokens.Severities);
        if (declared is { } severity && code is not null && severity != code.Severity && fields.Node("severity") is { } node)
        {
            Findings.Report(
                CatalogRules.SeverityAgainstCode,
                node,
                $"'{CatalogTokens.Of(code.Severity)}', which the sorter of the code says",
                FindingText.Quote(CatalogTokens.Of(severity)),
                "Change the code's sorter or remove 'severity': receivers go by the sorter.");
        }

        return declared ?? code?.Severity ?? EntrySeverity.Error;
    }

    private int? ReadHttpStatus(FieldReader fields, EntrySeverity severity)
    {
        int? status = fields.Integer(
            "http-status",
            CatalogRules.BadHttpStatus,
            "an HTTP status from 400 to 599, or 200 for a warning",
            value => value is CatalogLimits.WarningStatus or (>= CatalogLimits.FirstErrorStatus and <= CatalogLimits.LastErrorStatus),
            "Use 4xx when the caller can fix it and 5xx when not.");
        if (status == 200 && severity == EntrySeverity.Error && fields.Node("http-status") is { } node)
        {
            Findings.Report(
                CatalogRules.HttpStatusOfError,
                node,
                "an HTTP status from 400 to 599 for an error",
                "200",
                "Use 4xx or 5xx, or 'severity: warning' when the request succeeds in spite of it.");
        }

        return status;
    }

    private string? ReadWhere(FieldReader fields)
    {
        YamlScalar? where = fields.Text("where");
        if (where is null)
        {
            return null;
        }

        string party = where.Value.Split(' ')[0];
        string rest = where.Value.Substring(party.Length);
        if (party is not ("me" or "you" or "other") || !(rest.Length == 0 || (rest.StartsWith(" - ", StringComparison.Ordinal) && rest.Length > 3)))
        {
            Findings.Report(
                CatalogRules.BadWhere,
                where,
                "'me', 'you' or 'other', optionally with ' - ' and a place",
                FindingText.Quote(where.Value),
                "Write it like 'me - wire'.");
        }

        return where.Value;
    }

    private static string? ReadVersion(FieldReader fields)
    {
        YamlScalar? since = fields.Scalar("since", "a version");
        if (since is null || NameGrammar.IsVersion(since.Value))
        {
            return since?.Value;
        }

        fields.Findings.Report(
            CatalogRules.BadVersion,
            since,
            "a version like '1.0.0'",
            FindingText.Quote(since.Value),
            "Write two or three numbers with dots between them.");
        return null;
    }

    private RetiredModel? ReadEnd(string name, string expected, string path, FieldReader fields)
    {
        YamlMapping? mapping = fields.Mapping(name, expected);
        if (mapping is null)
        {
            return null;
        }

        FieldReader retired = new(mapping, CatalogTokens.RetiredKeys, $"'{name}'", Findings);
        YamlScalar? successor = retired.Scalar("replaced-by", "the key of an entry");
        if (successor is not null)
        {
            AddPosition($"{path}/{name}/replaced-by", successor);
        }

        return new RetiredModel(ReadVersion(retired), successor?.Value, retired.Text("reason")?.Value);
    }

    private void AddPosition(string name, YamlNode node) => _positions.Add(new NamedPosition(name, Findings.File.Range(node.Start, node.End)));
}
