using static ErrorCatalog.ProblemCategory;
using static ErrorCatalog.ReportAudience;

namespace ErrorCatalog.Tests;

public sealed class ReportPolicyTests
{
    private static readonly ProblemCatalog Categories = new(new TestCatalogData(
        [.. Enum.GetNames<ProblemCategory>().Select(name => $$"""["{{name.ToLowerInvariant()}}","e.p.{{name.ToLowerInvariant()}}",null,null,"error","{{name.ToLowerInvariant()}}"]""")]));

    /// <summary>Category, known, trusted, short of resources; who is told.</summary>
    public static TheoryData<ProblemCategory, bool, bool, bool, ReportAudience> Table => new()
    {
        { Processing, true, true, false, Peer },
        { Processing, true, true, true, Both },
        { Processing, true, false, false, Silence },
        { Processing, true, false, true, EscalationPoint },
        { Processing, false, true, false, Silence },
        { Processing, false, true, true, EscalationPoint },
        { Processing, false, false, false, Silence },
        { Processing, false, false, true, EscalationPoint },
        { Routing, true, true, false, Peer },
        { Routing, true, true, true, Both },
        { Routing, true, false, false, Peer },
        { Routing, true, false, true, Both },
        { Routing, false, true, false, Silence },
        { Routing, false, true, true, EscalationPoint },
        { Routing, false, false, false, Silence },
        { Routing, false, false, true, EscalationPoint },
        { Transaction, true, true, false, Peer },
        { Transaction, true, true, true, Both },
        { Transaction, true, false, false, Peer },
        { Transaction, true, false, true, Both },
        { Transaction, false, true, false, Silence },
        { Transaction, false, true, true, EscalationPoint },
        { Transaction, false, false, false, Silence },
        { Transaction, false, false, true, EscalationPoint },
        { Channel, true, true, false, Both },
        { Channel, true, true, true, Both },
        { Channel, true, false, false, EscalationPoint },
        { Channel, true, false, true, EscalationPoint },
        { Channel, false, true, false, EscalationPoint },
        { Channel, false, true, true, EscalationPoint },
        { Channel, false, false, false, EscalationPoint },
        { Channel, false, false, true, EscalationPoint },
        { ProblemCategory.Timeout, true, true, false, Peer },
        { ProblemCategory.Timeout, true, true, true, Both },
        { ProblemCategory.Timeout, true, false, false, Silence },
        { ProblemCategory.Timeout, true, false, true, EscalationPoint },
        { ProblemCategory.Timeout, false, true, false, Silence },
        { ProblemCategory.Timeout, false, true, true, EscalationPoint },
        { ProblemCategory.Timeout, false, false, false, Silence },
        { ProblemCategory.Timeout, false, false, true, EscalationPoint },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Who_is_told_follows_from_category_sender_and_resources(ProblemCategory category, bool known, bool trusted, bool shortOfResources, ReportAudience audience)
    {
        ReportDecision decision = CategoryReportPolicy.Instance.Decide(Of(category), new ReportSituation { SenderIsKnown = known, SenderIsTrusted = trusted, ResourcesAreShort = shortOfResources });

        Assert.Equal(audience, decision.Audience);
        Assert.Equal((audience & Peer) != 0, decision.TellsPeer);
        Assert.Equal((audience & EscalationPoint) != 0, decision.TellsEscalationPoint);
        Assert.NotEqual(string.Empty, decision.Explanation);
    }

    [Fact]
    public void The_table_has_every_combination_once()
    {
        (object?, object?, object?, object?)[] rows = [.. Table.Select(row => ((object?)row.Data.Item1, (object?)row.Data.Item2, (object?)row.Data.Item3, (object?)row.Data.Item4))];

        Assert.Equal(Enum.GetValues<ProblemCategory>().Length * 8, rows.Distinct().Count());
        Assert.Equal(rows.Length, rows.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void The_peer_never_gets_an_answer_to_its_own_report(ProblemCategory category, bool known, bool trusted, bool shortOfResources, ReportAudience audience)
    {
        var situation = new ReportSituation { SenderIsKnown = known, SenderIsTrusted = trusted, ResourcesAreShort = shortOfResources };
        ReportDecision aboutReceived = CategoryReportPolicy.Instance.Decide(Received(category), situation);
        ReportDecision aboutReport = CategoryReportPolicy.Instance.Decide(Of(category), situation with { TriggerIsReport = true });

        Assert.Equal(audience & EscalationPoint, aboutReceived.Audience);
        Assert.Equal(aboutReceived, aboutReport);
        Assert.True(aboutReceived.Reasons.HasFlag(ReportReasons.AnswerToReport));
    }

    [Theory]
    [InlineData(Processing, true, true, false, ReportReasons.MessageNotProcessed)]
    [InlineData(Routing, true, false, true, ReportReasons.MessageNotRouted | ReportReasons.ResourcesShort)]
    [InlineData(Transaction, true, true, false, ReportReasons.ExchangeFailed)]
    [InlineData(Channel, true, false, false, ReportReasons.ConnectionInTrouble | ReportReasons.SenderNotTrusted)]
    [InlineData(ProblemCategory.Timeout, true, true, false, ReportReasons.TookTooLong)]
    [InlineData(Processing, true, false, true, ReportReasons.SenderNotTrusted | ReportReasons.ResourcesShort)]
    [InlineData(Routing, false, false, false, ReportReasons.SenderUnknown)]
    [InlineData(Processing, false, false, false, ReportReasons.SenderUnknown)]
    public void The_reasons_are_those_that_decided(ProblemCategory category, bool known, bool trusted, bool shortOfResources, ReportReasons reasons)
    {
        ReportDecision decision = CategoryReportPolicy.Instance.Decide(Of(category), new ReportSituation { SenderIsKnown = known, SenderIsTrusted = trusted, ResourcesAreShort = shortOfResources });

        Assert.Equal(reasons, decision.Reasons);
    }

    [Fact]
    public void The_reasons_can_be_read_by_people()
    {
        ReportDecision decision = CategoryReportPolicy.Instance.Decide(Of(Processing), new ReportSituation { SenderIsKnown = true, ResourcesAreShort = true });

        Assert.Equal("EscalationPoint: Resources of the own domain are short, which only its people can change. The sender is not trusted, and even a refusal would tell it something.", decision.ToString());
        Assert.All(Enum.GetValues<ReportReasons>().Except([ReportReasons.None]), reason => Assert.NotEqual(string.Empty, new ReportDecision(Silence, reason).Explanation));
        Assert.Equal("Reports are not answered at night.", new ReportDecision(Silence, ReportReasons.None, "Reports are not answered at night.").Explanation);
    }

    [Fact]
    public void An_unknown_code_is_treated_as_a_processing_problem()
    {
        var problem = new Problem(new ProblemState(ProblemDescriptor.Unknown("vendor.odd"), [], [], null));

        Assert.Equal(Peer, CategoryReportPolicy.Instance.Decide(problem, new ReportSituation { SenderIsKnown = true, SenderIsTrusted = true }).Audience);
        Assert.Equal(Silence, CategoryReportPolicy.Instance.Decide(problem, default).Audience);
    }

    [Fact]
    public void An_application_decides_for_codes_of_its_choice()
    {
        var overrides = new ProblemCodeMap<ReportAudience>();
        overrides.Add("e.p.processing", Both);
        overrides.Add("e.p.transaction", Silence);
        var policy = new CodeReportPolicy(overrides);
        var situation = new ReportSituation { SenderIsKnown = true };

        Assert.Equal(new ReportDecision(Both, ReportReasons.DecidedByApplication), policy.Decide(Of(Processing), situation));
        Assert.Equal(Silence, policy.Decide(Of(Transaction), situation).Audience);
        Assert.Equal(CategoryReportPolicy.Instance.Decide(Of(Routing), situation), policy.Decide(Of(Routing), situation));
    }

    [Fact]
    public void No_application_can_answer_a_report_or_an_unknown_sender()
    {
        var overrides = new ProblemCodeMap<ReportAudience>();
        overrides.Add("e.p.processing", Both);
        var policy = new CodeReportPolicy(overrides);

        ReportDecision toUnknown = policy.Decide(Of(Processing), default);
        ReportDecision toReport = policy.Decide(Received(Processing), new ReportSituation { SenderIsKnown = true, SenderIsTrusted = true });

        Assert.Equal((EscalationPoint, ReportReasons.DecidedByApplication | ReportReasons.SenderUnknown), (toUnknown.Audience, toUnknown.Reasons));
        Assert.Equal((EscalationPoint, ReportReasons.DecidedByApplication | ReportReasons.AnswerToReport), (toReport.Audience, toReport.Reasons));
    }

    [Fact]
    public void Policies_of_an_application_stack()
    {
        var overrides = new ProblemCodeMap<ReportAudience>();
        overrides.Add("e.p.routing", Silence);
        var policy = new CodeReportPolicy(overrides, new TellOwnPeople());

        Assert.Equal(Silence, policy.Decide(Of(Routing), default).Audience);
        Assert.Equal("EscalationPoint: Somebody looks at everything.", policy.Decide(Of(Processing), default).ToString());
    }

    [Fact]
    public void A_decision_needs_a_problem()
    {
        Assert.Throws<ArgumentNullException>(() => CategoryReportPolicy.Instance.Decide(null!, default));
        Assert.Throws<ArgumentNullException>(() => new CodeReportPolicy(new ProblemCodeMap<ReportAudience>()).Decide(null!, default));
        Assert.Throws<ArgumentNullException>(() => new CodeReportPolicy(null!));
        Assert.Throws<ArgumentNullException>(() => ReportLimits.Apply(default, null!, default));
    }

    private static Problem Of(ProblemCategory category) => new(new ProblemState(Categories, (int)category));

    private static Problem Received(ProblemCategory category) =>
        new(new ProblemState(Categories[(int)category], [], [], new ProblemContext { IsReceived = true }));

    private sealed class TellOwnPeople : IReportPolicy
    {
        public ReportDecision Decide(Problem problem, ReportSituation situation) =>
            ReportLimits.Apply(new ReportDecision(EscalationPoint, ReportReasons.None, "Somebody looks at everything."), problem, situation with { SenderIsKnown = true });
    }
}
