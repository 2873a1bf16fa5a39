using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>Joins a received report with the catalogs: finds its entry, types its values, and makes the problem.</summary>
internal static class ReportBinder
{
    /// <summary>The code of a report that names none.</summary>
    public const string UnknownCode = "unknown";

    public static ProblemReadResult Bind(ReceivedReport report)
    {
        ProblemDescriptor descriptor = FindDescriptor(report, out string code);
        bool isGrpc = report.Form is ProblemForm.Grpc or ProblemForm.GrpcBytes;
        (MessageValue[] values, ProblemArgument[] others) = Assign(report.Items, descriptor, isGrpc, report.Remarks);
        var context = new ProblemContext
        {
            Id = report.Id,
            Code = string.Equals(code, descriptor.Code, StringComparison.Ordinal) ? null : code,
            NoticedAt = report.NoticedAt,
            Thread = report.Thread.IsEmpty ? null : report.Thread,
            Where = report.Where,
            Impact = report.Impact ?? ImpactOfCode(descriptor, code),
            Retry = report.Retry,
            RetryAfter = report.RetryAfter,
            HttpStatus = report.HttpStatus,
            GrpcStatus = report.GrpcStatus,
            TrackingUri = report.TrackingUri,
            EscalationUri = report.EscalationUri,
            CatalogReference = report.CatalogReference,
            Title = WithoutCode(report.Title, code),
            Explain = OwnWords(report.Explain, report.ExplainIsPositional, descriptor, code),
            ExplainIsPositional = report.ExplainIsPositional,
            FixHint = report.FixHint,
            Extensions = report.Extensions,
            IsReceived = true,
        };
        var state = new ProblemState(descriptor, values, others, context);
        Problem problem = descriptor.Catalog?.Create(state) ?? new Problem(state);
        return new ProblemReadResult(problem, report.Form, report.MessageType, report.Remarks.ToList());
    }

    /// <summary>
    /// A report that was read without its catalog, as a problem of the entry that was found later. Values find their parameters
    /// as they would have when the report was read.
    /// </summary>
    public static Problem Rebind(Problem problem, ProblemDescriptor descriptor)
    {
        ReceivedItem[] items = [.. problem.Arguments.Select((argument, i) => new ReceivedItem(
            string.Equals(argument.Name, (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) ? null : argument.Name,
            argument.Value))];
        (MessageValue[] values, ProblemArgument[] others) = Assign(items, descriptor, isGrpc: false, new RemarkList());
        ProblemContext context = problem.Context with
        {
            Id = problem.Id,
            Code = string.Equals(problem.Code, descriptor.Code, StringComparison.Ordinal) ? null : problem.Code,
            Impact = problem.Context.Impact ?? ImpactOfCode(descriptor, problem.Code),
            Explain = OwnWords(problem.ExplainOverride, problem.ExplainOverrideIsPositional, descriptor, problem.Code),
        };
        var state = new ProblemState(descriptor, values, others, context);
        return descriptor.Catalog?.Create(state) ?? new Problem(state);
    }

    /// <summary>
    /// What a code says about the impact when it says something else than the entry: a received scope wins over the entry, but
    /// no scope is wide enough to say "connection". Null when the entry's impact stands.
    /// </summary>
    public static ProblemImpact? ImpactOfCode(ProblemDescriptor descriptor, string code)
    {
        ProblemImpact? told = ProblemCode.Parse(code).Impact;
        return told == descriptor.Impact || (told == ProblemImpact.Thread && descriptor.Impact == ProblemImpact.Connection)
            || string.Equals(code, descriptor.Code, StringComparison.Ordinal)
            ? null
            : told;
    }

    private static ProblemDescriptor FindDescriptor(ReceivedReport report, out string code)
    {
        if (report.Code is { } told)
        {
            code = told;
            return report.Options.Catalogs.Match(told) ?? ProblemDescriptor.Unknown(told);
        }

        // The 2018-12 draft of localized messages: a text without a code is its own key in the catalog.
        foreach (KeyValuePair<string, string> text in report.Explain)
        {
            if (report.Options.Catalogs.Find(text.Value) is { } found)
            {
                report.Remarks.Add($"Expected a code but got none. The text is the name of the entry '{found.Key}', so that was taken.");
                code = found.Code;
                return found;
            }
        }

        report.Remarks.Add($"Expected a code but got none. The code '{UnknownCode}' was put in its place.");
        code = UnknownCode;
        return report.Options.Catalogs.Find(UnknownCode) ?? ProblemDescriptor.Unknown(UnknownCode);
    }

    private static (MessageValue[] Values, ProblemArgument[] Others) Assign(
        IReadOnlyList<ReceivedItem> items, ProblemDescriptor descriptor, bool isGrpc, RemarkList remarks)
    {
        var values = new MessageValue[descriptor.Parameters.Count];
        var taken = new bool[values.Length];
        List<ProblemArgument> others = [];
        for (int position = 0; position < items.Count; position++)
        {
            ReceivedItem item = items[position];
            int index = item.Name is { } name ? Find(descriptor, name, isGrpc) : position < values.Length ? position : -1;
            string known = item.Name ?? (position + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (index < 0 || taken[index])
            {
                others.Add(new ProblemArgument(known, item.Value, Sensitivity(descriptor, index)));
                continue;
            }

            ProblemParameter parameter = descriptor.Parameters[index];
            taken[index] = true;
            if (!ArgumentConverter.TryConvert(item.Value, parameter.Type, out values[index]))
            {
                remarks.Add($"Expected {Describe(parameter.Type)} for '{parameter.Name}' but got '{RemarkList.Quote(item.Value.ToInvariantString())}'. It was kept as text beside the declared parameters.");
                others.Add(new ProblemArgument(parameter.Name, item.Value, parameter.Sensitivity));
            }
        }

        return (values, others.ToArray());
    }

    private static ParameterSensitivity Sensitivity(ProblemDescriptor descriptor, int index) =>
        index < 0 ? ParameterSensitivity.Public : descriptor.Parameters[index].Sensitivity;

    private static int Find(ProblemDescriptor descriptor, string name, bool isGrpc)
    {
        int exact = descriptor.IndexOfParameter(name);
        if (exact >= 0)
        {
            return exact;
        }

        for (int i = 0; i < descriptor.Parameters.Count; i++)
        {
            string declared = descriptor.Parameters[i].Name;
            if (isGrpc ? string.Equals(RpcMetadata.KeyOf(declared), name, StringComparison.Ordinal) : AgentMemberName.AreSimilar(declared, name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// The words that belong to this occurrence. A DIDComm comment that is merely the entry's own comment tells nothing new, and
    /// the catalog's text knows plurals; a text that repeats the code is none.
    /// </summary>
    private static LocalizedTextMap OwnWords(LocalizedTextMap explain, bool isPositional, ProblemDescriptor descriptor, string code)
    {
        if (!isPositional || !descriptor.IsCatalogued)
        {
            return WithoutCode(explain, code);
        }

        LocalizedTextMap own = LocalizedTextMap.Empty;
        foreach (KeyValuePair<string, string> text in explain)
        {
            if (!string.Equals(text.Value, StaticComment.Of(descriptor, text.Key)?.Text, StringComparison.Ordinal))
            {
                own = own.With(text.Key, text.Value);
            }
        }

        return WithoutCode(own, code);
    }

    private static LocalizedTextMap WithoutCode(LocalizedTextMap texts, string code)
    {
        LocalizedTextMap kept = LocalizedTextMap.Empty;
        foreach (KeyValuePair<string, string> text in texts)
        {
            if (string.Equals(text.Value, code, StringComparison.Ordinal))
            {
                continue;
            }

            kept = kept.With(text.Key, text.Value);
        }

        return kept.Count == texts.Count ? texts : kept;
    }

    private static string Describe(ParameterType type) => type switch
    {
        ParameterType.Integer or ParameterType.Bytes => "a whole number",
        ParameterType.Decimal => "a number",
        ParameterType.Boolean => "true or false",
        ParameterType.Uri => "a URI",
        ParameterType.Timestamp => "an ISO 8601 time",
        ParameterType.Duration => "an ISO 8601 duration",
        _ => "text",
    };
}
