using System.Text.Json;

namespace ErrorCatalog.Tests.Dialects;

/// <summary>Problems with any mixture of facts; the same seed gives the same problem.</summary>
internal static class RandomProblems
{
    private static readonly string[] Words = ["Plain words.", "With {1} in it.", "A\n\nB", "<&>\u0001", "\u0637\u0631\u064a\u0642"];
    private static readonly string[] Ids = ["7c9de639-c51c-4d60-ab95-103fa613c805", "5678876542345", "a b", "urn:x:1"];
    private static readonly string[] Names = ["traceId", "~web-redirect", "to", "body.x", "where", "domain", "n"];
    private static readonly string[] Values = ["1", "\"text\"", "[\"a\"]", "[]", "{\"a\":{\"b\":\"c\"}}", "null", "{\"i\":\"x\"}"];

    public static Problem Make(Random random)
    {
        int entry = random.Next(7);
        Problem problem = entry switch
        {
            0 => WireTestCatalog.CantFindRoute(Pick(random, Words), random.Next(3) == 0 ? null : random.Next(4)),
            1 => WireTestCatalog.CantUseEndpoint(random.Next(2) == 0 ? "https://a.example/" : "relative", Maybe(random, "did:example:internal"), Maybe(random, "hush")),
            2 => WireTestCatalog.EveryType(),
            6 => Reports.ReadProblem("""{"@id":"12345678","description":{"code":"w.m.unheard-of"},"problem_items":[{"a":1},{"a":"1"},{"b":true},{"whoRetries":"x"}]}"""),
            _ => WireTestCatalog.Plain(entry),
        };
        problem = problem.WithId(Pick(random, Ids)).WithThread(Thread(random));
        problem = random.Next(2) == 0 ? problem : problem.WithNoticedAt(DateTimeOffset.UnixEpoch.AddTicks(random.Next(3) switch { 0 => 1, 1 => TimeSpan.TicksPerMillisecond, _ => TimeSpan.TicksPerSecond }));
        problem = random.Next(2) == 0 ? problem : problem.WithImpact((ProblemImpact)random.Next(3));
        problem = random.Next(2) == 0 ? problem : problem.WithRetry((RetryParty)random.Next(4), random.Next(2) == 0 ? null : TimeSpan.FromSeconds(2.25));
        problem = random.Next(2) == 0 ? problem : problem.WithWhere(new ProblemLocation(random.Next(2) == 0 ? null : (ProblemParty)random.Next(3), random.Next(3) switch { 0 => "wire", 1 => "- odd", _ => null }));
        problem = random.Next(2) == 0 ? problem : problem.WithTracking(new Uri(random.Next(2) == 0 ? "https://t.example/" : "/t", UriKind.RelativeOrAbsolute));
        problem = random.Next(2) == 0 ? problem : problem.WithEscalation(new Uri(random.Next(2) == 0 ? "mailto:a@b.example" : "help", UriKind.RelativeOrAbsolute));

        // For problems of trust the receiver's catalog wins over received words, so those have none here.
        if (entry != 3 && random.Next(2) == 0)
        {
            problem = problem.WithExplain("en", Pick(random, Words));
        }

        if (entry != 3 && random.Next(2) == 0)
        {
            problem = problem.WithFixHint("en", Pick(random, Words));
        }

        for (int i = random.Next(4); i > 0; i--)
        {
            using JsonDocument value = JsonDocument.Parse(Pick(random, Values));
            problem = problem.WithExtension(Pick(random, Names), value.RootElement);
        }

        return problem;
    }

    private static ProblemThread? Thread(Random random) => random.Next(4) == 0
        ? null
        : new ProblemThread
        {
            ThreadId = Maybe(random, "thread-1"),
            ParentThreadId = Maybe(random, "parent-1"),
            TriggerMessageId = Maybe(random, "message-1"),
            ReportThreadId = random.Next(4) == 0 ? "warning-1" : null,
            SenderOrder = random.Next(2) == 0 ? null : random.Next(3),
            Acknowledged = random.Next(4) switch { 0 => ["message-1"], 1 => ["message-0", "message-1"], _ => [] },
        };

    private static string? Maybe(Random random, string value) => random.Next(2) == 0 ? null : value;

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
