using System.Text.Json.Nodes;
using ErrorCatalog.Benchmarks.Reporting;
using Microsoft.AspNetCore.Builder;

namespace ErrorCatalog.Benchmarks.Http;

/// <summary>
/// The error path of a service, from the request on the socket to the last byte of the answer: throw, handle, negotiate, write. Beside it the
/// same with ASP.NET Core's own problem details; both run in this process, in turns.
/// </summary>
internal static class HttpErrorBenchmark
{
    private const string Peer = "ASP.NET Core `ProblemDetails`";
    private const int Connections = 8;

    public static void Run(bool quick, ResultTable table) => RunAsync(quick, table).GetAwaiter().GetResult();

    private static async Task RunAsync(bool quick, ResultTable table)
    {
        (WebApplication ours, Uri ourAddress) = await ErrorServices.StartOursAsync();
        (WebApplication peer, Uri peerAddress) = await ErrorServices.StartPeerAsync();
        await using (ours)
        await using (peer)
        {
            Compare("a known error, thrown and answered in Spanish", ErrorServices.Known, 402);
            Compare("an unforeseen exception", ErrorServices.Unforeseen, 500);
            Compare("an unknown address, 404", ErrorServices.Nowhere, 404);
        }

        void Compare(string figure, string path, int status)
        {
            using var ourClient = new KeptConnections(ourAddress, path, Connections);
            using var peerClient = new KeptConnections(peerAddress, path, Connections);
            RequireProblem(ourClient.Ask(), status);
            RequireProblem(peerClient.Ask(), status);
            int requests = quick ? 8_000 : 24_000;
            Measurement[] measured = new PairedClock(quick ? 5 : 11, warmUps: 3).Measure(
                () => () => ourClient.Ask(requests),
                () => () => peerClient.Ask(requests));
            Measurement oursOne = PerRequest(measured[0], requests);
            Measurement peerOne = PerRequest(measured[1], requests);
            table.Add($"{figure}, requests a second", Rate(oursOne), $"{Peer}: {Rate(peerOne)}", Goal.AtMost(1).Ratio(oursOne.Nanoseconds / peerOne.Nanoseconds), Goal.AtMost(1));
            table.Add($"{figure}, allocated for a request", Quantity.Size(oursOne.Bytes), $"{Peer}: {Quantity.Size(peerOne.Bytes)}", Goal.AtMost(1).Ratio((double)oursOne.Bytes / peerOne.Bytes), Goal.AtMost(1));
        }
    }

    private static Measurement PerRequest(Measurement all, int requests) => new(all.Nanoseconds / requests, all.Bytes / requests);

    private static string Rate(Measurement one) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{1e9 / one.Nanoseconds:N0}/s");

    private static void RequireProblem(string answer, int status)
    {
        int start = answer.IndexOf('{', StringComparison.Ordinal);
        int end = answer.LastIndexOf('}');
        if (!answer.Contains("application/problem+json", StringComparison.Ordinal)
            || start < 0
            || JsonNode.Parse(answer[start..(end + 1)])?["status"]?.GetValue<int>() != status)
        {
            throw new InvalidOperationException($"Expected a problem with the status {status} from both services but got:\n{answer}\nBring the service that was not changed up to date.");
        }
    }
}
