using System.Text.Json;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Tests.Dialects;

/// <summary>
/// The loss table, checked in both directions: every fact of a problem survives a form or is declared lost, and what is
/// declared lost is really lost; what the catalog is said to give back, it gives back.
/// </summary>
public class LossTableTests
{
    private static readonly string[] TextNames = ["Title", "Explain", "FixHint"];

    private static readonly Dictionary<string, Func<Problem>> Problems = new()
    {
        ["plain"] = () => WireTestCatalog.CantFindRoute(),
        ["one"] = () => WireTestCatalog.CantFindRoute(hops: 1),
        ["optional-missing"] = () => WireTestCatalog.CantFindRoute(hops: null),
        ["full"] = Full,
        ["overridden"] = Overridden,
        ["hidden-values"] = () => WireTestCatalog.CantUseEndpoint("https://agents.example/inbox", "did:example:internal", "hush-hush"),
        ["every-type"] = () => WireTestCatalog.EveryType().WithRetry(RetryParty.Reporter, TimeSpan.FromMinutes(2)),
        ["flat-warning"] = () => WireTestCatalog.Plain(4).WithThread(new ProblemThread { SenderOrder = 2 }),
        ["trust"] = () => WireTestCatalog.Plain(3).InReplyTo("thread-1"),
        ["trigger-only"] = () => WireTestCatalog.Plain(5).WithThread(new ProblemThread { TriggerMessageId = "message-1", SenderOrder = 0 }),
        ["parent-and-thread"] = () => WireTestCatalog.Plain(5).WithThread(new ProblemThread { ThreadId = "thread-1", ParentThreadId = "parent-1" }),
        ["own-thread"] = () => WireTestCatalog.Plain(5).WithId("same").WithThread(new ProblemThread { ThreadId = "same", ParentThreadId = "parent-1" }),
        ["warning-answered"] = () => WireTestCatalog.Plain(5).WithThread(new ProblemThread { ThreadId = "parent-1", ReportThreadId = "thread-1", Acknowledged = ["a", "b"] }),
        ["acknowledged-last"] = () => WireTestCatalog.Plain(5).WithThread(new ProblemThread { ThreadId = "t", TriggerMessageId = "b", Acknowledged = ["a", "b"] }),
        ["odd"] = Odd,
        ["alias"] = () => Reports.ReadProblem("""{"@type":"https://didcomm.org/notification/1.0/problem-report","@id":"12345678","description":{"code":"cant-find-route","en":"No route"},"problem_items":[{"recipient":"did:example:bob"},{"recipient":"did:example:carol"},{"hops":"many"},{"extra":5},{"code":"c"},{"Strange Name":"n"}]}""", WireTestCatalog.ReadOptions),
        ["unknown-language"] = () => Reports.ReadProblem("""{"@type":"https://didcomm.org/notification/1.0/problem-report","@id":"12345678","description":"Something","description~l10n":{"code":"x-unknown","es":"Algo"},"fix_hint":"Wait"}"""),
        ["unknown-words"] = () => Reports.ReadProblem("""{"@type":"https://didcomm.org/notification/1.0/problem-report","@id":"12345678","description":{"code":"x-unknown"},"who_retries":"soon","problem_items":["a",{"2":"b"}]}"""),
        ["didcomm-unknown"] = () => Reports.ReadProblem("""{"type":"https://didcomm.org/report-problem/2.0/problem-report","id":"12345678","pthid":"t","lang":"en","from":"did:example:a","body":{"code":"e.m.x-unknown","comment":"Use {1} for {2}.","args":["a",null,7],"why":true}}"""),
        ["didcomm-own-comment"] = () => Reports.ReadProblem("""{"type":"https://didcomm.org/report-problem/2.0/problem-report","id":"12345678","pthid":"t","lang":"en","body":{"code":"e.m.xfer.cant-find-route","comment":"{2} hops do not lead to {1}.","args":["a","2"]}}""", WireTestCatalog.ReadOptions),
        ["grpc-foreign"] = () => ProblemReader.Read(ConformanceVectorTests.ReportBytes("grpc-foreign")).Problem!,
        ["details-foreign"] = () => ProblemReader.Read(ConformanceVectorTests.ReportBytes("rfc9457-foreign-type")).Problem!,
        ["two-paragraphs"] = () => WireTestCatalog.Plain(5).WithExplain("en", "First.\n\nSecond.").WithFixHint("en", "One.\n\nTwo."),
        ["words-and-values"] = () => Reports.ReadProblem("""{"@id":"12345678","description":{"code":"x-unknown","en":"Use {1}, please."},"problem_items":[{"name":"v"}]}"""),
    };

    private static readonly Dictionary<string, ProblemWriteOptions> Options = new()
    {
        ["default"] = ProblemWriteOptions.Default,
        ["es"] = new() { Locale = "es-MX", AdditionalLocales = ["en", "fr"] },
        ["en-and-es"] = new() { Locale = "en", AdditionalLocales = ["es"] },
        ["strict"] = new() { Profile = AriesProfile.Strict, IncludeInternal = true },
        ["adopted"] = new() { MessageType = "https://didcomm.org/issue-credential/2.0/problem-report" },
    };

    public static TheoryData<string, ProblemForm> Cases
    {
        get
        {
            var cases = new TheoryData<string, ProblemForm>();
            foreach (string problem in Problems.Keys)
            {
                foreach (ProblemForm form in ProblemForms.All)
                {
                    cases.Add(problem, form);
                }
            }

            return cases;
        }
    }

    public static TheoryData<ProblemForm> Forms => [.. ProblemForms.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fact_survives_a_form_or_is_declared_lost(string name, ProblemForm form) => AssertTable(Problems[name](), name, form);

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_holds_for_any_mixture_of_facts(ProblemForm form)
    {
        for (int seed = 0; seed < 200; seed++)
        {
            AssertTable(RandomProblems.Make(new Random(seed)), $"mixture {seed}", form);
        }
    }

    [Fact]
    public void The_table_says_what_goes_missing_for_a_route_problem_in_each_form()
    {
        Problem problem = WireTestCatalog.CantFindRoute().WithId("7c9de639-c51c-4d60-ab95-103fa613c805").InReplyTo("thread-1", "message-1").WithNoticedAt(DateTimeOffset.UnixEpoch);

        Assert.Equal("Title* Thread.ThreadId GrpcStatus* HttpStatus*", Names(ProblemForm.Hipe201811));
        Assert.Equal("Title* Thread.TriggerMessageId GrpcStatus* HttpStatus*", Names(ProblemForm.Hipe201812));
        Assert.Equal("Title* Thread.ThreadId Arguments.hops* GrpcStatus* HttpStatus* Retry* Where*", Names(ProblemForm.Aries10));
        Assert.Equal("Title* FixHint* Arguments.hops* Arguments.recipient* GrpcStatus* HttpStatus* Retry* Where*", Names(ProblemForm.DidComm20));
        Assert.Equal("GrpcStatus*", Names(ProblemForm.Rfc9457));
        Assert.Equal("Title* Arguments.hops*", Names(ProblemForm.Grpc));
        Assert.Equal("Title* FixHint Thread.TriggerMessageId Arguments.hops Arguments.recipient GrpcStatus* HttpStatus* NoticedAt Retry* Where*", Names(ProblemForm.ConnectionsProblemCode));
        Assert.Equal("Arguments.hops* GrpcStatus*", Names(ProblemForm.Rfc9457Xml));
        Assert.Equal("Title* Arguments.hops* HttpStatus*", Names(ProblemForm.GrpcBytes));

        string Names(ProblemForm form) => string.Join(' ', ConversionLoss.Of(problem, form)
            .OrderBy(lost => lost.Field.Split('.')[0] switch { "Title" => 0, "Explain" => 1, "FixHint" => 2, "Thread" => 3, "Arguments" => 4, _ => 5 })
            .ThenBy(lost => lost.Field, StringComparer.Ordinal)
            .Select(lost => lost.Field + (lost.IsInCatalog ? "*" : string.Empty)));
    }

    [Fact]
    public void A_lost_field_reads_as_a_sentence()
    {
        LostField lost = ConversionLoss.Of(WireTestCatalog.CantFindRoute(), ProblemForm.DidComm20).First(field => field.Field == "Retry");

        Assert.Equal("Retry: The form has no place for it. The catalog gives it back.", lost.ToString());
    }

    private static void AssertTable(Problem problem, string name, ProblemForm form)
    {
        foreach ((string optionsName, ProblemWriteOptions options) in Options)
        {
            byte[] written = ProblemWriter.Write(problem, form, options);
            Problem plain = ProblemReader.Read(written, form: form).Problem!;
            Problem typed = ProblemReader.Read(written, WireTestCatalog.ReadOptions, form).Problem!;
            ILookup<string, LostField> lost = ConversionLoss.Of(problem, form, options).ToLookup(field => field.Field);
            Dictionary<string, Func<Problem, bool>> facts = Facts(problem, form, options);
            string where = $"{name} as {form} with {optionsName}: {System.Text.Encoding.UTF8.GetString(written)}\n";

            Assert.Empty(lost.Select(group => group.Key).Except(facts.Keys));
            Assert.Equal(problem.Code, plain.Code);
            foreach ((string fact, Func<Problem, bool> isKept) in facts)
            {
                LostField? declared = lost[fact].FirstOrDefault();
                bool isInCatalog = declared is not null && lost[fact].All(field => field.IsInCatalog);

                // Without a catalog a fact is there or lost; with the catalog, also what the catalog gives back is there.
                if (declared is null || isInCatalog || !problem.Descriptor.IsCatalogued)
                {
                    Assert.True(isKept(plain) == (declared is null), $"{where}{fact} is {(declared is null ? "not declared lost, but it is" : $"declared lost ({declared.Reason}), but it is not")}.");
                }

                if (problem.Descriptor.IsCatalogued)
                {
                    bool isExpected = declared is null || isInCatalog;
                    Assert.True(isKept(typed) == isExpected, $"{where}{fact} {(isExpected ? "should be there with the catalog" : $"is declared lost ({declared!.Reason}), but with the catalog it is there")}.");
                }
            }
        }
    }

    private static Problem Full() => WireTestCatalog.CantFindRoute()
        .WithId("7c9de639-c51c-4d60-ab95-103fa613c805")
        .WithThread(new ProblemThread { ThreadId = "thread-1", ParentThreadId = "parent-1", TriggerMessageId = "message-1", SenderOrder = 3, Acknowledged = ["message-1", "message-2"] })
        .WithNoticedAt(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(2)))
        .WithTracking(new Uri("https://status.example/7"))
        .WithEscalation(new Uri("mailto:help@errors.example"))
        .WithExtension("trace_id", Json("\"00-abc\""))
        .WithCause(new InvalidOperationException("kept here"));

    private static Problem Overridden() => Full()
        .WithImpact(ProblemImpact.Connection)
        .WithRetry(RetryParty.Both, TimeSpan.FromSeconds(1.5))
        .WithWhere(new ProblemLocation(ProblemParty.Other, "cloud"))
        .WithExplain("en", "This time only.")
        .WithExplain("fr", "Cette fois.")
        .WithFixHint("en", "Wait an hour.")
        .WithFixHint("fr", "Attendez.");

    private static Problem Odd() => WireTestCatalog.CantFindRoute("a\tb\u0001 <&>\ud83d\ude00", 0)
        .WithId("no uri %% \u00e9")
        .WithWhere(new ProblemLocation(null, "me too"))
        .WithNoticedAt(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(7))
        .WithTracking(new Uri("/status/7", UriKind.Relative))
        .WithEscalation(new Uri("help", UriKind.Relative))
        .WithRetry(RetryParty.None, TimeSpan.FromSeconds(1))
        .WithExtension("~web-redirect", Json("""{"url":"https://shop.example/"}"""))
        .WithExtension("number", Json("1"))
        .WithExtension("nested", Json("""{"a":["b","c"],"d":""}"""))
        .WithExtension("empty", Json("[]"))
        .WithExtension("where", Json("\"taken\""))
        .WithExtension("domain", Json("\"elsewhere.example\""))
        .WithExtension("body.inside", Json("true"));

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    /// <summary>The facts that a problem has, each with a check whether another problem has the same.</summary>
    private static Dictionary<string, Func<Problem, bool>> Facts(Problem problem, ProblemForm form, ProblemWriteOptions options)
    {
        var facts = new Dictionary<string, Func<Problem, bool>>();
        Add("Id", read => read.Id);
        Add("Severity", read => read.Severity);
        Add("Impact", read => read.Impact);
        Add("Retry", read => read.Retry);
        Add("RetryAfter", read => read.RetryAfter);
        Add("Where", read => read.Where);
        Add("HttpStatus", read => read.HttpStatus);
        Add("GrpcStatus", read => read.GrpcStatus);
        Add("NoticedAt", read => read.NoticedAt);
        Add("TrackingUri", read => read.TrackingUri?.OriginalString);
        Add("EscalationUri", read => read.EscalationUri?.OriginalString);
        Add("CatalogReference", read => read.CatalogReference);
        Add("Cause", read => read.Cause);
        Add("Thread.ThreadId", read => read.Thread?.ThreadId);
        Add("Thread.ParentThreadId", read => read.Thread?.ParentThreadId);
        Add("Thread.TriggerMessageId", read => read.Thread?.TriggerMessageId);
        Add("Thread.ReportThreadId", read => read.Thread?.ReportThreadId);
        Add("Thread.SenderOrder", read => read.Thread?.SenderOrder);
        Add("Thread.Acknowledged", read => read.Thread is { Acknowledged.Count: > 0 } thread ? string.Join(' ', thread.Acknowledged) : null);
        if (form == ProblemForm.DidComm20)
        {
            facts["Thread.ThreadId"] = read => read.Thread?.ThreadId == problem.Thread?.ThreadId;
        }

        foreach (string field in TextNames)
        {
            AddTexts(facts, problem, options, field);
        }

        foreach (IGrouping<string, ProblemArgument> group in problem.Arguments.Where(argument => !argument.Value.IsMissing).GroupBy(argument => argument.Name))
        {
            MessageValue[] values = [.. group.Select(argument => argument.Value)];
            facts["Arguments." + group.Key] = read =>
            {
                MessageValue[] found = [.. read.Arguments.Where(argument => argument.Name == group.Key && !argument.Value.IsMissing).Select(argument => argument.Value)];
                return found.Length == values.Length && found.Zip(values, (left, right) => left == right || (left.AsTimestamp() is { } time && time == right.AsTimestamp())).All(same => same);
            };
        }

        foreach ((string name, JsonElement value) in problem.Extensions)
        {
            facts["Extensions." + name] = read => read.Extensions.TryGetValue(name, out JsonElement found) && JsonElement.DeepEquals(found, value);
        }

        return facts;

        void Add(string name, Func<Problem, object?> fact)
        {
            if (fact(problem) is { } expected)
            {
                facts[name] = read => expected.Equals(fact(read));
            }
        }
    }

    private static void AddTexts(Dictionary<string, Func<Problem, bool>> facts, Problem problem, ProblemWriteOptions options, string field)
    {
        LocalizedTextMap own = field switch { "Title" => problem.TitleOverride, "Explain" => problem.ExplainOverride, _ => problem.FixHintOverride };
        if (PeerText(problem, field, options) is not { } main)
        {
            return;
        }

        facts[field] = read => Shown(read, field, options.Locale).Text == main;
        string mainLocale = Shown(problem, field, options.Locale).Locale;
        var others = new Dictionary<string, string>();
        foreach (string locale in own.Select(text => text.Key).Concat(options.AdditionalLocales.Where(locale => !Shown(problem, field, locale).IsFallback)))
        {
            if (locale != mainLocale && locale != LocalizedTextMap.UndeterminedLocale)
            {
                others[locale] = PeerText(problem, field, options with { Locale = locale })!;
            }
        }

        bool isUndetermined = own.Find(LocalizedTextMap.UndeterminedLocale) is not null;
        if (others.Count > 0 || (isUndetermined && field == "Explain"))
        {
            facts[field + ".Locales"] = read => others.All(text => Shown(read, field, text.Key).Text == text.Value)
                && (!isUndetermined || field != "Explain" || read.ExplainOverride.Find(LocalizedTextMap.UndeterminedLocale) is not null);
        }
    }

    /// <summary>What a peer may read: problem details are written for the same audience.</summary>
    private static string? PeerText(Problem problem, string field, ProblemWriteOptions options)
    {
        JsonElement details = Reports.WriteJson(problem, ProblemForm.Rfc9457, options);
        return details.TryGetProperty(field switch { "Title" => "title", "Explain" => "detail", _ => "fix_hint" }, out JsonElement text) ? text.GetString() : null;
    }

    private static LocalizedText Shown(Problem problem, string field, string? locale) => field switch
    {
        "Title" => problem.GetTitle(locale),
        "Explain" => problem.GetExplain(locale),
        _ => problem.GetFixHint(locale),
    };
}
