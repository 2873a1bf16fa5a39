using System.Text;
using System.Text.Json;
using ErrorCatalog.Tests.Dialects;

namespace ErrorCatalog.Tests.Storage;

/// <summary>
/// What is written from a loaded problem equals what is written from the saved one. Services that stored less answered with another
/// type after a restart, and with another instance at every read.
/// </summary>
public class StoredProblemTests
{
    private static readonly ProblemWriteOptions[] Options =
    [
        ProblemWriteOptions.Default,
        new() { Locale = "es-MX", AdditionalLocales = ["en", "fr"] },
        new() { Locale = "en", Profile = AriesProfile.Strict, IncludeInternal = true },
    ];

    // Protobuf is read only where a header says that it is.
    private static readonly ProblemForm[] ReadableForms = [.. ProblemForms.All.Where(form => form != ProblemForm.GrpcBytes)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_projection_of_a_loaded_problem_equals_that_of_the_saved_one(int block)
    {
        for (int seed = block * 80; seed < (block + 1) * 80; seed++)
        {
            var random = new Random(seed);
            Problem problem = RandomProblems.Make(random);
            AssertSame(problem, seed);

            // The same problem as a peer would report it, with and without our catalog.
            ProblemForm form = ReadableForms[random.Next(ReadableForms.Length)];
            byte[] report = ProblemWriter.Write(problem, form);
            AssertSame(ProblemReader.Read(report, random.Next(2) == 0 ? WireTestCatalog.ReadOptions : null).Problem!, seed);
        }
    }

    [Fact]
    public void Typed_problems_are_typed_again()
    {
        Problem problem = WireTestCatalog.CantFindRoute("did:example:carol", 7);

        Problem loaded = Load(StoredProblem.Of(problem));

        Assert.Equal(problem.GetType(), loaded.GetType());
        Assert.Equal(problem.Id, loaded.Id);
        Assert.Equal(problem.NoticedAt, loaded.NoticedAt);
    }

    [Fact]
    public void The_stored_form_is_problem_details_for_everybody_else()
    {
        Problem problem = WireTestCatalog.CantFindRoute();

        Problem read = ProblemReader.Read(StoredProblem.Of(problem).Json.Span, WireTestCatalog.ReadOptions).Problem!;

        Assert.Equal((problem.Code, problem.Id, problem.GetExplain().Text), (read.Code, read.Id, read.GetExplain().Text));
        using JsonDocument details = JsonDocument.Parse(StoredProblem.Of(problem).Json);
        Assert.Equal("https://errors.example/agent/error-codes/cant-find-route/", details.RootElement.GetProperty("type").GetString());
        Assert.Equal(StoredProblem.CurrentSchema, details.RootElement.GetProperty("errorcatalog_record").GetProperty("schema").GetInt32());
    }

    [Fact]
    public void Without_its_catalog_a_problem_still_says_the_same()
    {
        StoredProblem stored = StoredProblem.Of(WireTestCatalog.CantUseEndpoint("https://a.example/", "did:example:x", null).WithRetry(RetryParty.None));

        Problem loaded = StoredProblem.Parse(stored.Json, ProblemCatalogSet.Empty).Problem;

        using JsonDocument before = JsonDocument.Parse(ProblemWriter.Write(stored.Problem, ProblemForm.Rfc9457));
        using JsonDocument after = JsonDocument.Parse(ProblemWriter.Write(loaded, ProblemForm.Rfc9457));
        foreach (JsonProperty member in before.RootElement.EnumerateObject())
        {
            Assert.True(JsonElement.DeepEquals(member.Value, after.RootElement.GetProperty(member.Name)), $"{member} but got {after.RootElement}");
        }
    }

    [Fact]
    public void Secret_values_are_not_kept()
    {
        Problem problem = WireTestCatalog.CantUseEndpoint("https://a.example/", "did:example:internal", "hush-hush");

        StoredProblem stored = StoredProblem.Of(problem);

        Assert.DoesNotContain("hush-hush", Encoding.UTF8.GetString(stored.Json.Span), StringComparison.Ordinal);
        Assert.Contains("did:example:internal", Encoding.UTF8.GetString(stored.Json.Span), StringComparison.Ordinal);
        Assert.Equal(problem.GetExplain().Text, Load(stored).GetExplain().Text);
    }

    [Fact]
    public void The_exception_behind_a_problem_is_not_kept()
    {
        Problem problem = WireTestCatalog.CantFindRoute().WithCause(new InvalidOperationException("password=x"));

        Assert.DoesNotContain("password", Encoding.UTF8.GetString(StoredProblem.Of(problem).Json.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_problem_is_cut_to_size_and_stays_the_same_occurrence()
    {
        string huge = new('x', 400_000);
        Problem problem = WireTestCatalog.CantFindRoute(huge).WithExplain("en", huge).WithFixHint("es", huge).WithExtension("trace", JsonSerializer.SerializeToElement(huge));

        StoredProblem stored = StoredProblem.Of(problem);

        Assert.InRange(stored.Json.Length, 1, 16 * 1024);
        Assert.Equal(problem.Id, stored.Problem.Id);
        AssertSame(stored.Problem, 0);
    }

    [Theory]
    [InlineData("NUL")]
    [InlineData("half pair")]
    [InlineData("long")]
    public void An_id_that_cannot_be_a_key_is_replaced_once(string what)
    {
        string id = what switch { "NUL" => "a\0b", "half pair" => "a" + '\ud800', _ => new string('x', 300) };

        StoredProblem stored = StoredProblem.Of(WireTestCatalog.CantFindRoute().WithId(id));

        Assert.True(Guid.TryParse(stored.Problem.Id, out _));
        Assert.Equal(stored.Problem.Id, Load(stored).Id);
    }

    [Fact]
    public void A_newer_schema_is_read_as_problem_details()
    {
        Problem problem = WireTestCatalog.CantFindRoute();
        string json = Encoding.UTF8.GetString(StoredProblem.Of(problem).Json.Span).Replace("\"schema\":1", "\"schema\":99", StringComparison.Ordinal);

        Problem loaded = StoredProblem.Parse(Encoding.UTF8.GetBytes(json), WireTestCatalog.Set).Problem;

        Assert.Equal((problem.Id, problem.Code, problem.GetType()), (loaded.Id, loaded.Code, loaded.GetType()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"errorcatalog_record\":{\"schema\":1}}")]
    [InlineData("{\"errorcatalog_record\":7}")]
    public void What_was_never_stored_is_refused(string json) =>
        Assert.Throws<FormatException>(() => StoredProblem.Parse(Encoding.UTF8.GetBytes(json), WireTestCatalog.Set));

    private static Problem Load(StoredProblem stored) => StoredProblem.Parse(stored.Json, WireTestCatalog.Set).Problem;

    private static void AssertSame(Problem problem, int seed)
    {
        StoredProblem stored = StoredProblem.Of(problem);
        Assert.Equal(problem.Id, stored.Problem.Id);
        ProblemCatalogSet catalogs = problem.Descriptor.IsCatalogued ? WireTestCatalog.Set : ProblemCatalogSet.Empty;
        Problem loaded = StoredProblem.Parse(stored.Json, catalogs).Problem;
        Assert.Equal(problem.GetType(), loaded.GetType());
        Assert.Equal(problem.RetryAfter, loaded.RetryAfter);
        Assert.Equal(problem.IsReceived, loaded.IsReceived);
        foreach (ProblemForm form in ProblemForms.All)
        {
            // A made-up thread id is another one each time.
            bool isMadeUp = form == ProblemForm.DidComm20 && problem.Thread is not { ThreadId: not null };
            foreach (ProblemWriteOptions options in Options)
            {
                if (!isMadeUp)
                {
                    byte[] before = ProblemWriter.Write(problem, form, options);
                    byte[] after = ProblemWriter.Write(loaded, form, options);
                    Assert.True(before.AsSpan().SequenceEqual(after), $"seed {seed}, {form}:\n{Encoding.UTF8.GetString(before)}\n{Encoding.UTF8.GetString(after)}");
                }
            }
        }

        foreach (string? locale in (string?[])[null, "en", "es", "ar"])
        {
            Assert.Equal(problem.GetTitle(locale), loaded.GetTitle(locale));
            Assert.Equal(problem.GetExplain(locale), loaded.GetExplain(locale));
            Assert.Equal(problem.GetFixHint(locale), loaded.GetFixHint(locale));
        }
    }
}
