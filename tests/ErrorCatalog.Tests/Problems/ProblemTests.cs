using System.Text.Json;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Tests;

public sealed class ProblemTests
{
    [Fact]
    public void A_typed_problem_shows_its_arguments()
    {
        CantFindRoute problem = SampleCatalog.CantFindRoute("did:example:carol", 7);

        Assert.Equal(("did:example:carol", 7L), (problem.Recipient, problem.Hops));
        Assert.Equal("e.m.xfer.cant-find-route", problem.Code);
        Assert.Equal(["recipient", "hops"], problem.Arguments.Select(argument => argument.Name));
        Assert.Equal(ParameterSensitivity.Internal, problem.Arguments[0].Sensitivity);
        Assert.Equal(2, problem.Arguments.DeclaredCount);
        Assert.Empty(problem.MissingArguments);
    }

    [Fact]
    public void Each_type_of_parameter_comes_back_as_it_went_in()
    {
        var due = new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.FromHours(2));
        PaymentDeclined problem = SampleCatalog.PaymentDeclined(
        [
            MessageValue.From(9.90m), MessageValue.From("4111"), MessageValue.From("stolen"), MessageValue.From(due),
            MessageValue.From(TimeSpan.FromMinutes(90)), MessageValue.From(new Uri("https://pay.example/")), MessageValue.From(true), MessageValue.From(3),
        ]);

        Assert.Equal((9.90m, "4111", 2), (problem.Amount, problem.Card, problem.Reason));
        Assert.Equal((due, due.Offset), (problem.Due, problem.Due!.Value.Offset));
        Assert.Equal((TimeSpan.FromMinutes(90), new Uri("https://pay.example/"), true, 3L), (problem.Grace, problem.Page, problem.Final, problem.Attempts));
    }

    [Fact]
    public void What_a_report_left_out_shows_a_default_and_is_listed_as_missing()
    {
        var problem = Assert.IsType<PaymentDeclined>(SampleCatalog.Received("payment_declined", SampleCatalog.Argument("reason", "elsewhere")));

        Assert.Equal((0m, string.Empty, 0), (problem.Amount, problem.Card, problem.Reason));
        Assert.Equal((default, TimeSpan.Zero, new Uri("about:blank"), false), (problem.RequiredDue, problem.RequiredGrace, problem.RequiredPage, problem.RequiredFinal));
        Assert.Equal((null, null, null, null, null), (problem.Due, problem.Grace, problem.Page, problem.Final, problem.Attempts));
        Assert.Equal(["amount", "card"], problem.MissingArguments);
    }

    [Fact]
    public void A_value_of_another_type_counts_as_none()
    {
        PaymentDeclined problem = SampleCatalog.PaymentDeclined(
        [
            MessageValue.From("much"), default, MessageValue.From(1), MessageValue.From("tomorrow"), MessageValue.From("long"), default, MessageValue.From("yes"), MessageValue.From(1.5m),
        ]);

        Assert.Equal((0m, 0), (problem.Amount, problem.Reason));
        Assert.Equal((null, null, null, null), (problem.Due, problem.Grace, problem.Final, problem.Attempts));
    }

    [Fact]
    public void An_enum_token_is_read_in_any_case()
    {
        Assert.Equal(3, SampleCatalog.PaymentDeclined(reason: "EXPIRED").Reason);
    }

    [Fact]
    public void Undeclared_values_of_a_report_follow_the_declared_ones()
    {
        Problem problem = SampleCatalog.Received("cant-find-route", SampleCatalog.Argument("extra", "x"), SampleCatalog.Argument("recipient", "did:example:bob"));

        Assert.Equal(["recipient", "hops", "extra"], problem.Arguments.Select(argument => argument.Name));
        Assert.True(problem.Arguments.TryGetValue("extra", out MessageValue extra));
        Assert.Equal("x", extra.AsText());
        Assert.False(problem.Arguments.TryGetValue("Extra", out _));
        Assert.Equal(["hops"], problem.MissingArguments);
    }

    [Fact]
    public void No_arguments_are_an_empty_list()
    {
        ProblemArguments none = default;

        Assert.Empty(none);
        Assert.Equal((0, 0), (none.Count, none.DeclaredCount));
        Assert.False(none.TryGetValue("x", out _));
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => none[0]);
    }

    [Fact]
    public void Facts_come_from_the_catalog_until_an_occurrence_or_report_says_otherwise()
    {
        CantFindRoute plain = SampleCatalog.CantFindRoute();
        CantFindRoute changed = plain.WithImpact(ProblemImpact.Connection).WithRetry(RetryParty.Both, TimeSpan.FromSeconds(5)).WithWhere(ProblemLocation.Parse("you - edge"));

        Assert.Equal((ProblemImpact.Message, RetryParty.Recipient, "me - wire", 502, GrpcStatusCode.Unavailable), (plain.Impact, plain.Retry, plain.Where.ToString(), plain.HttpStatus, plain.GrpcStatus));
        Assert.Equal((ProblemImpact.Connection, RetryParty.Both, TimeSpan.FromSeconds(5), "you - edge"), (changed.Impact, changed.Retry, changed.RetryAfter, changed.Where.ToString()));
    }

    [Fact]
    public void The_sorter_of_a_received_code_decides_the_severity()
    {
        Assert.Equal(ProblemSeverity.Error, SampleCatalog.Received("e.msg.bad-lang").Severity);
        Assert.Equal(ProblemSeverity.Warning, SampleCatalog.Received("w.msg.bad-lang").Severity);
        Assert.Equal(ProblemSeverity.Warning, SampleCatalog.Received("bad-language").Severity);
    }

    [Fact]
    public void A_local_problem_was_noticed_when_it_was_made_and_a_report_only_says_so_itself()
    {
        // Whole milliseconds are noticed, which can be a little before now.
        DateTimeOffset before = DateTimeOffset.UtcNow.AddMilliseconds(-1);
        Problem local = SampleCatalog.CantFindRoute();

        Assert.InRange(local.NoticedAt!.Value, before, DateTimeOffset.UtcNow);
        Assert.Null(SampleCatalog.Received("cant-find-route").NoticedAt);
        Assert.False(local.IsReceived);
    }

    [Fact]
    public void Every_copy_keeps_type_and_id()
    {
        using JsonDocument json = JsonDocument.Parse("""{"url":"https://x.example"}""");
        CantFindRoute problem = SampleCatalog.CantFindRoute();
        CantFindRoute[] copies =
        [
            problem.WithThread(new ProblemThread { ThreadId = "t" }),
            problem.InReplyTo("t", "m"),
            problem.WithWhere(new ProblemLocation(ProblemParty.Other, null)),
            problem.WithNoticedAt(DateTimeOffset.UnixEpoch),
            problem.WithImpact(null),
            problem.WithRetry(null),
            problem.WithTracking(new Uri("https://status.example/")),
            problem.WithEscalation(new Uri("mailto:help@example.org")),
            problem.WithFixHint("en", "Do it."),
            problem.WithExplain("en", "It is so."),
            problem.WithCause(new IOException()),
            problem.WithExtension("web_redirect", json.RootElement),
        ];

        Assert.All(copies, copy =>
        {
            Assert.NotSame(problem, copy);
            Assert.Equal(problem.Id, copy.Id);
            Assert.Equal(problem.Recipient, copy.Recipient);
        });
    }

    [Fact]
    public void A_copy_has_what_it_was_given_and_the_original_has_not()
    {
        Problem problem = SampleCatalog.CantFindRoute();
        var cause = new IOException("disk");
        Problem copy;
        using (JsonDocument json = JsonDocument.Parse("""{"url":"x"}"""))
        {
            copy = problem
                .InReplyTo("thread-1", "message-1")
                .WithNoticedAt(DateTimeOffset.UnixEpoch)
                .WithTracking(new Uri("https://status.example/"))
                .WithEscalation(new Uri("mailto:help@example.org"))
                .WithCause(cause)
                .WithExtension("web_redirect", json.RootElement)
                .WithId("my-id");
        }

        Assert.Equal(("thread-1", "message-1"), (copy.Thread!.ThreadId, copy.Thread.TriggerMessageId));
        Assert.False(copy.Thread.IsEmpty);
        Assert.Equal(DateTimeOffset.UnixEpoch, copy.NoticedAt);
        Assert.Equal("https://status.example/", copy.TrackingUri!.AbsoluteUri);
        Assert.Equal("mailto:help@example.org", copy.EscalationUri!.AbsoluteUri);
        Assert.Same(cause, copy.Cause);
        Assert.Equal("x", copy.Extensions["web_redirect"].GetProperty("url").GetString());
        Assert.Equal("my-id", copy.Id);
        Assert.Equal((null, null, null, null, 0), (problem.Thread, problem.TrackingUri, problem.EscalationUri, problem.Cause, problem.Extensions.Count));
        Assert.NotEqual("my-id", problem.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_id_thread_or_extension_needs_a_name(string blank)
    {
        Problem problem = SampleCatalog.CantFindRoute();

        Assert.Throws<ArgumentException>(() => problem.WithId(blank));
        Assert.Throws<ArgumentException>(() => problem.InReplyTo(blank));
        Assert.Throws<ArgumentException>(() => problem.WithExtension(blank, default));
    }

    [Fact]
    public async Task The_id_is_a_uuid_and_the_same_for_all_threads()
    {
        for (int round = 0; round < 50; round++)
        {
            Problem problem = SampleCatalog.CantFindRoute();
            using var start = new Barrier(4);
            string[] ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return problem.Id;
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.True(Guid.TryParse(Assert.Single(ids.Distinct()), out _));
        }
    }

    [Fact]
    public void A_problem_is_made_only_from_a_state_with_an_entry()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Problem(default));

        Assert.Contains("factory", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_the_typed_class_of_its_entry_or_none()
    {
        Problem problem = SampleCatalog.Received("no-route", SampleCatalog.Argument("recipient", "did:example:bob"));

        Assert.True(problem.TryAs(out CantFindRoute? typed));
        Assert.Equal("did:example:bob", typed.Recipient);
        Assert.False(problem.TryAs(out PaymentDeclined? other));
        Assert.Null(other);
        Assert.Equal("no-route", problem.Code);
    }

    [Fact]
    public void Making_a_problem_allocates_the_problem_and_its_values_only()
    {
        SampleCatalog.CantFindRoute();
        const int Rounds = 1000;

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            GC.KeepAlive(SampleCatalog.CantFindRoute());
        }

        // Object header and six fields, and an array of two values of 32 bytes.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Rounds, 1, 160);
    }

    [Fact]
    public void Enumerating_arguments_allocates_nothing()
    {
        Problem problem = SampleCatalog.CantFindRoute();
        int seen = Count(problem);

        long before = GC.GetAllocatedBytesForCurrentThread();
        seen += Count(problem);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(4, seen);
    }

    private static int Count(Problem problem)
    {
        int count = 0;
        foreach (ProblemArgument argument in problem.Arguments)
        {
            count += argument.Value.IsMissing ? 0 : 1;
        }

        return count;
    }
}
