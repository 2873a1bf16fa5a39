using System.Reflection;
using ErrorCatalog.Generator.Tests.Driving;

namespace ErrorCatalog.Generator.Tests;

/// <summary>Generated code, compiled and run.</summary>
public sealed class RunningTests
{
    private static readonly Assembly Compiled = new GeneratorRun(Catalogs.All, """
        using Acme.Agent;
        using ErrorCatalog;
        using System;

        public static class Probe
        {
            public static Problem Route() => AgentErrors.CantFindRoute(recipient: "did:example:bob", hops: 6);

            public static Problem Field() => AgentErrors.FieldRejected("qty", FieldRejectedReason.WrongType, limit: 1.5m);

            public static Problem Order() => Acme.OrdersErrors.OrderNotFound("A-1");

            public static string Match(Problem problem) => problem switch
            {
                CantFindRoute { Hops: > 5 } route => "far " + route.Recipient,
                CantFindRoute route => "near " + route.Recipient,
                FieldRejected { Reason: FieldRejectedReason.WrongType, Since: null } field => field.Field + " " + field.Limit,
                _ => "other",
            };

            public static bool Filters()
            {
                try
                {
                    throw AgentErrors.CantFindRoute("did:example:bob", 9).ToException(new TimeoutException("wire"));
                }
                catch (ProblemException e) when (e.Problem is CantFindRoute { Hops: > 5 } && e.InnerException is TimeoutException)
                {
                    return true;
                }
            }

            public static ProblemCatalog Catalog => AgentErrors.Catalog;

            public static ProblemDescriptor Descriptor => AgentErrors.Descriptors.CantFindRoute;
        }
        """).Load();

    [Fact]
    public void A_factory_makes_a_typed_problem_with_the_entrys_facts()
    {
        Problem problem = Call<Problem>("Route");

        Assert.Equal("CantFindRoute", problem.GetType().Name);
        Assert.Equal("e.m.xfer.cant-find-route", problem.Code);
        Assert.Equal(ProblemImpact.Message, problem.Impact);
        Assert.Equal(RetryParty.Recipient, problem.Retry);
        Assert.Equal(502, problem.HttpStatus);
        Assert.Equal(new Uri("https://errors.example.org/agent/error-codes/cant-find-route/"), problem.Link);
        Assert.Equal(["recipient", "hops"], problem.Arguments.Select(argument => argument.Name));
        Assert.Equal("Expected a route to did:example:bob, but 6 mediators know none.", problem.GetExplain().Text);
    }

    [Fact]
    public void Typed_members_match_in_patterns()
    {
        Assert.Equal("far did:example:bob", Call<string>("Match", Call<Problem>("Route")));
        Assert.Equal("qty 1.5", Call<string>("Match", Call<Problem>("Field")));
        Assert.Equal("other", Call<string>("Match", Call<Problem>("Order")));
        Assert.True(Call<bool>("Filters"));
    }

    [Fact]
    public void An_enum_argument_chooses_the_branch_of_a_select()
    {
        Assert.Equal(
            "Expected a usable value in qty, but it has the wrong type (limit 1.5, since ?).",
            Call<Problem>("Field").GetExplain().Text);
    }

    [Fact]
    public void Other_languages_come_from_their_files_and_fall_back_per_text()
    {
        Problem problem = Call<Problem>("Route");

        LocalizedText spanish = problem.GetExplain("es-MX");
        Assert.Equal(("es", false), (spanish.Locale, spanish.IsFallback));
        Assert.StartsWith("Se esperaba una ruta a did:example:bob", spanish.Text, StringComparison.Ordinal);

        LocalizedText germanHint = problem.GetFixHint("de");
        Assert.Equal(("en", true), (germanHint.Locale, germanHint.IsFallback));
    }

    [Fact]
    public void A_text_recorded_for_an_earlier_wording_is_shown_and_said_to_be_stale()
    {
        string reworded = Catalogs.Agent.Replace("then send the message again", "then send it again", StringComparison.Ordinal);
        Problem problem = Route([(Catalogs.AgentPath, reworded), (Catalogs.SpanishPath, Catalogs.Spanish), (Catalogs.SpanishLockPath, Catalogs.SpanishLock)]);

        LocalizedText hint = problem.GetFixHint("es-MX");

        Assert.Equal(("es", false, true), (hint.Locale, hint.IsFallback, hint.IsStale));
        Assert.StartsWith("Pida a", hint.Text, StringComparison.Ordinal);
        Assert.False(problem.GetTitle("es-MX").IsStale);
        Assert.False(problem.GetFixHint("en").IsStale);
    }

    [Fact]
    public void A_copy_of_the_source_text_is_said_to_be_in_the_source_language()
    {
        string copied = Catalogs.Spanish.Replace("No se encontró la ruta", "Route to the recipient not found", StringComparison.Ordinal);
        Problem problem = Route([(Catalogs.AgentPath, Catalogs.Agent), (Catalogs.SpanishPath, copied)]);

        Assert.Equal(("Route to the recipient not found", "en", true), (problem.GetTitle("es").Text, problem.GetTitle("es").Locale, problem.GetTitle("es").IsFallback));
        Assert.Equal("es", problem.GetExplain("es").Locale);
    }

    [Fact]
    public void The_catalog_makes_the_typed_class_of_every_entry()
    {
        ProblemCatalog catalog = (ProblemCatalog)Compiled.GetType("Probe")!.GetProperty("Catalog")!.GetValue(null)!;

        for (int i = 0; i < catalog.Count; i++)
        {
            Problem problem = Create(catalog, i);
            Assert.Equal(catalog[i], problem.Descriptor);
            Assert.NotEqual(typeof(Problem), problem.GetType());
        }
    }

    [Fact]
    public void Descriptors_are_reachable_by_name()
    {
        var descriptor = (ProblemDescriptor)Compiled.GetType("Probe")!.GetProperty("Descriptor")!.GetValue(null)!;

        Assert.Equal("cant-find-route", descriptor.Key);
        Assert.Equal(1001, descriptor.Number);
        Assert.Equal("XFER_CANT_FIND_ROUTE", descriptor.GrpcReason);
    }

    private static Problem Route(IEnumerable<(string Path, string Text)> files) => (Problem)new GeneratorRun(files).Load()
        .GetType("Acme.Agent.AgentErrors")!.GetMethod("CantFindRoute")!.Invoke(null, ["did:example:bob", 3L])!;

    private static Problem Create(ProblemCatalog catalog, int index)
    {
        var state = new ProblemState(catalog, index, new Messages.MessageValue[catalog[index].Parameters.Count]);
        object data = typeof(ProblemCatalog).GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Select(field => field.GetValue(catalog)).OfType<CatalogData>().Single();
        return ((CatalogData)data).CreateProblem(state);
    }

    private static T Call<T>(string method, params object[] arguments) =>
        (T)Compiled.GetType("Probe")!.GetMethod(method)!.Invoke(null, arguments)!;
}
