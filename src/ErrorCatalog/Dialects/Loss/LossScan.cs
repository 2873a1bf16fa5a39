namespace ErrorCatalog;

/// <summary>One question about losses, and the answer as it grows.</summary>
internal sealed class LossScan(Problem problem, ProblemForm form, ProblemWriteOptions options)
{
    private readonly List<LostField> _lost = [];

    public Problem Problem { get; } = problem;

    public ProblemForm Form { get; } = form;

    public ProblemWriteOptions Options { get; } = options;

    public IReadOnlyList<LostField> Lost => _lost;

    /// <summary>The small forms: a code, a text and little else.</summary>
    public bool IsTerse => Form is ProblemForm.DidComm20 or ProblemForm.ConnectionsProblemCode
        || (Form == ProblemForm.Aries10 && Options.Profile == AriesProfile.Compatible);

    public bool IsDetails => Form is ProblemForm.Rfc9457 or ProblemForm.Rfc9457Xml;

    public bool IsGrpc => Form is ProblemForm.Grpc or ProblemForm.GrpcBytes;

    public bool IsHipe => Form is ProblemForm.Hipe201811 or ProblemForm.Hipe201812;

    public void Add(string field, string reason, bool isInCatalog = false) =>
        _lost.Add(new LostField(field, reason, isInCatalog && Problem.Descriptor.IsCatalogued));
}
