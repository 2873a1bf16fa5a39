using System.Text.RegularExpressions;

namespace ErrorCatalog.Samples.Tests;

/// <summary>A service and its clients as real processes: everything fails that can, the service is killed, and the books are right.</summary>
public sealed partial class IssuerTests
{
    [Fact]
    public void A_service_that_is_killed_in_the_middle_loses_nothing() => AssertNothingLost(SampleProgram.Run("IssuerClient", "--locale", "de"));

    [Fact]
    public void A_service_that_was_published_trimmed_loses_nothing_either()
    {
        string folder = Directory.CreateTempSubdirectory("errorcatalog-trimmed-").FullName;
        try
        {
            (int exitCode, string output) = SampleProgram.Publish("samples/IssuerService/IssuerService.csproj", folder, "-p:Trimmed=true");
            Assert.True(exitCode == 0, output);
            Assert.DoesNotContain("warning IL", output, StringComparison.Ordinal);

            AssertNothingLost(SampleProgram.Run("IssuerClient", "--locale", "de", "--service", Path.Combine(folder, "IssuerService")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_wrong_argument_ends_at_once_and_says_what_is_possible()
    {
        (int exitCode, string output) = SampleProgram.Run("IssuerClient", "--locale", "tlh");

        Assert.Equal(2, exitCode);
        Assert.Contains("'de'", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_does_not_start_is_a_broken_promise()
    {
        // Not the service: it ends at once.
        (int exitCode, string output) = SampleProgram.Run("IssuerClient", "--service", "/bin/true");

        Assert.Equal(1, exitCode);
        Assert.Contains("Promises that were broken: 1", output, StringComparison.Ordinal);
        Assert.Contains("Expected the service to start but it ended with the code 0.", output, StringComparison.Ordinal);
    }

    private static void AssertNothingLost((int ExitCode, string Output) run)
    {
        string output = run.Output;
        Assert.True(run.ExitCode == 0, output);
        Assert.Contains("Done: everything failed that could, the service was killed in the middle, and nothing was lost.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("✗", output, StringComparison.Ordinal);
        foreach (string key in (string[])["values-invalid", "resource-not-found", "registry-unavailable", "holder-unknown", "credential-type-withdrawn", "job-internal-error", "webhook-signature-mismatch", "job-abandoned"])
        {
            Assert.Contains($"problem      {key} (", output, StringComparison.Ordinal);
        }

        // In the reader's language, whoever wrote the text: the service, its packages, or the catalog of the client.
        Assert.Contains("das Register kennt „did:example:ben“ nicht. [de]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("[en]", output, StringComparison.Ordinal);

        // Two books, one line each; the numbers are those of the database and those of the receivers.
        MatchCollection books = Book().Matches(output);
        Assert.Equal(2, books.Count);
        Assert.All(books, book => Assert.Equal(book.Groups["committed"].Value, book.Groups["received"].Value));
        Assert.All(books, book => Assert.True(int.Parse(book.Groups["committed"].Value, null) > 10, book.Value));

        // In a pipe there are no colours, and what the registry blurted out went nowhere.
        Assert.DoesNotContain('\e', output);
        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<committed>\d+) events committed, (?<received>\d+) received, 0 lost, \d+ received twice")]
    private static partial Regex Book();
}
