namespace ErrorCatalog;

/// <summary>The loss table of the single facts: one row each, with the forms that lose it.</summary>
internal static class FactLoss
{
    private const string NoPlace = "The form has no place for it.";

    /// <summary>A row: the fact, why the form at hand loses it (null when it is kept or absent), and whether the catalog has it.</summary>
    private static readonly (string Field, Func<LossScan, string?> Reason, Func<Problem, bool> IsInCatalog)[] Table =
    [
        (nameof(Problem.Id), Id, Never),
        (nameof(Problem.Severity), Severity, problem => problem.Descriptor.Severity == problem.Severity),
        (nameof(Problem.Impact), Impact, IsImpactInCatalog),
        (nameof(Problem.Retry), scan => scan.Problem.Retry is not null && scan.IsTerse ? LeftOut(scan) : null, problem => problem.Retry == problem.Descriptor.Retry),
        (nameof(Problem.RetryAfter), RetryAfter, Never),
        (nameof(Problem.Where), Where, problem => problem.Where == problem.Descriptor.Where),
        (nameof(Problem.HttpStatus), HttpStatus, problem => problem.HttpStatus == problem.Descriptor.HttpStatus),
        (nameof(Problem.GrpcStatus), scan => scan.Problem.GrpcStatus is not null && !scan.IsGrpc ? NoPlace : null, problem => problem.GrpcStatus == problem.Descriptor.GrpcStatus),
        (nameof(Problem.NoticedAt), NoticedAt, Never),
        (nameof(Problem.TrackingUri), scan => Address(scan, scan.Problem.TrackingUri, ProblemForm.DidComm20, ProblemForm.ConnectionsProblemCode), Never),
        (nameof(Problem.EscalationUri), scan => Address(scan, scan.Problem.EscalationUri, ProblemForm.ConnectionsProblemCode), Never),
        (nameof(Problem.CatalogReference), scan => scan.Problem.CatalogReference is not null && scan.Form is ProblemForm.DidComm20 or ProblemForm.ConnectionsProblemCode ? NoPlace : null, Never),
        (nameof(Problem.Cause), scan => scan.Problem.Cause is not null ? "The exception behind a problem never leaves the process." : null, Never),
    ];

    public static void Find(LossScan scan)
    {
        foreach ((string field, Func<LossScan, string?> reason, Func<Problem, bool> isInCatalog) in Table)
        {
            if (reason(scan) is { } why)
            {
                scan.Add(field, why, isInCatalog(scan.Problem));
            }
        }
    }

    private static bool Never(Problem problem) => false;

    private static string LeftOut(LossScan scan) =>
        scan.Form == ProblemForm.Aries10 ? "The compatible profile leaves it out, because some agents reject reports that have it." : NoPlace;

    private static string? Id(LossScan scan) =>
        scan.IsDetails && !ProblemDetailsWriter.IsInstance(scan.Problem.Id) ? "The member instance is a URI reference, so the id is escaped." : null;

    private static string? Severity(LossScan scan) =>
        scan.Problem.Severity == ProblemSeverity.Warning && !ProblemCode.Parse(scan.Problem.Code).HasSorter
            ? "Only the sorter of a code tells a warning, and this code has none." : null;

    private static string? Impact(LossScan scan) =>
        scan.Problem.Impact is { } impact && scan.IsTerse
        && (ProblemCode.Parse(scan.Problem.Code).Impact != impact || (scan.Problem.Descriptor.IsCatalogued && !IsImpactInCatalog(scan.Problem)))
            ? LeftOut(scan) : null;

    private static bool IsImpactInCatalog(Problem problem) =>
        (ReportBinder.ImpactOfCode(problem.Descriptor, problem.Code) ?? problem.Descriptor.Impact) == problem.Impact;

    private static string? RetryAfter(LossScan scan) =>
        scan.Problem.RetryAfter is null ? null
            : !scan.IsGrpc ? scan.IsDetails ? "It travels in the HTTP header Retry-After." : NoPlace
            : scan.Problem.Retry is RetryParty.Recipient or RetryParty.Both ? null
            : "RetryInfo tells the caller when to retry, and the caller should not.";

    private static string? Where(LossScan scan) => scan.Problem.Where is not { } where ? null
        : scan.IsTerse ? LeftOut(scan)
        : ReceivedReport.ToLocation(where.ToString()) != where ? "A place that begins like a party, or like punctuation, cannot be told apart." : null;

    private static string? HttpStatus(LossScan scan) => scan.Problem.HttpStatus is not { } status ? null
        : !scan.IsDetails && scan.Form != ProblemForm.Grpc ? NoPlace
        : status is < 100 or > 599 ? "It is no HTTP status." : null;

    private static string? NoticedAt(LossScan scan) => scan.Problem.NoticedAt is not { } time ? null
        : scan.Form switch
        {
            ProblemForm.ConnectionsProblemCode => NoPlace,
            ProblemForm.DidComm20 => time.UtcTicks % TimeSpan.TicksPerSecond == 0 ? null : "The header created_time has whole seconds.",
            _ => time.UtcTicks % TimeSpan.TicksPerMillisecond == 0 ? null : "Times are written to the millisecond.",
        };

    private static string? Address(LossScan scan, Uri? uri, params ReadOnlySpan<ProblemForm> without) => uri is null ? null
        : without.Contains(scan.Form) ? NoPlace
        : scan.IsGrpc && !uri.IsAbsoluteUri ? "A help link has to be absolute." : null;
}
