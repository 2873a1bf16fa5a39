using System.Net;
using System.Text.Json;
using Polly;

namespace ErrorCatalog.Recovery.Tests;

public sealed class RetryTests
{
    [Theory]
    [InlineData(RetryParty.None, false, RetryBy.Nobody)]
    [InlineData(RetryParty.Reporter, false, RetryBy.Self)]
    [InlineData(RetryParty.Reporter, true, RetryBy.Peer)]
    [InlineData(RetryParty.Recipient, false, RetryBy.Peer)]
    [InlineData(RetryParty.Recipient, true, RetryBy.Self)]
    [InlineData(RetryParty.Both, true, RetryBy.Both)]
    public void Advice_is_in_the_local_view(RetryParty party, bool isReceived, RetryBy by)
    {
        Problem problem = Problems.Message(RetryBy.Self).WithRetry(party, TimeSpan.FromSeconds(7));
        if (isReceived)
        {
            problem = Received(problem);
        }

        RetryAdvice advice = RetryAdvice.Of(problem);
        Assert.Equal((by, true), (advice.By, advice.IsToldByProblem));
    }

    [Fact]
    public void A_budget_allows_a_tenth_and_a_reserve_in_every_ten_seconds()
    {
        var time = new VirtualTime();
        var budget = new RetryBudget("ledger", timeProvider: time);
        var random = new Random(7);
        var sends = new Queue<TimeSpan>();
        var retries = new Queue<TimeSpan>();
        int allowed = 0;
        for (int i = 0; i < 100_000; i++)
        {
            time.Advance(TimeSpan.FromMilliseconds(random.Next(40)));
            budget.OnSend();
            sends.Enqueue(time.Now);
            if (random.Next(2) == 0 && budget.TrySpend())
            {
                retries.Enqueue(time.Now);
                allowed++;
                Trim(sends);
                Trim(retries);
                Assert.True(retries.Count <= (0.1 * sends.Count) + 10, $"{retries.Count} retries of {sends.Count} sends");
            }
        }

        Assert.InRange(allowed, 10_000, 30_000);

        void Trim(Queue<TimeSpan> times)
        {
            while (times.TryPeek(out TimeSpan first) && time.Now - first > TimeSpan.FromSeconds(10))
            {
                times.Dequeue();
            }
        }
    }

    [Fact]
    public void Retries_after_timeouts_cost_two()
    {
        var budget = new RetryBudget("ledger", share: 0, reserve: 10, timeProvider: new VirtualTime());

        Assert.Equal(5, Enumerable.Range(0, 20).Count(_ => budget.TrySpend(RetryBudget.TimeoutCost)));
    }

    [Fact]
    public void Only_what_this_side_should_retry_is_retried_with_its_own_delays()
    {
        var time = new VirtualTime();
        int calls = 0;
        TimeSpan began = time.Now;
        ResiliencePipeline<int> pipeline = Pipeline(time, new RetryBudget("ledger", timeProvider: time));

        int result = time.Run(async () => await pipeline.ExecuteAsync(_ => ++calls < 3 ? throw Problems.Message(RetryBy.Self).ToException() : ValueTask.FromResult(calls)), TimeSpan.FromMinutes(1));

        Assert.Equal(3, result);
        Assert.Equal(1 + 1.75, (time.Now - began).TotalSeconds);
        Assert.Throws<ProblemException>(() => time.Run(async () => await pipeline.ExecuteAsync<int>(_ => throw Problems.Message(RetryBy.Peer).ToException()), TimeSpan.FromSeconds(1)));
        Assert.Throws<TimeoutException>(() => time.Run(async () => await pipeline.ExecuteAsync<int>(_ => throw new TimeoutException("not in the catalog")), TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void An_advice_to_wait_longer_is_followed()
    {
        var time = new VirtualTime();
        int calls = 0;
        ResiliencePipeline<int> pipeline = Pipeline(time, new RetryBudget("ledger", timeProvider: time));

        time.Run(async () => await pipeline.ExecuteAsync(_ => ++calls < 2 ? throw Problems.Message(RetryBy.Self).WithRetry(RetryParty.Reporter, TimeSpan.FromSeconds(45)).ToException() : ValueTask.FromResult(calls)), TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromSeconds(45), time.Now);
    }

    [Fact]
    public void A_budget_that_is_used_up_is_the_problem_and_keeps_the_cause()
    {
        var time = new VirtualTime();
        ResiliencePipeline<int> pipeline = Pipeline(time, new RetryBudget("ledger", share: 0, reserve: 0, timeProvider: time));

        ProblemException thrown = Assert.Throws<ProblemException>(() => time.Run(async () => await pipeline.ExecuteAsync<int>(_ => throw Problems.Message(RetryBy.Self).ToException()), TimeSpan.FromSeconds(1)));

        Assert.Equal("ledger", Assert.IsType<RetryBudgetExhausted>(thrown.Problem).Dependency);
        Assert.IsType<ProblemException>(thrown.InnerException);
    }

    [Fact]
    public void Inside_of_a_layer_that_retries_nothing_is_retried()
    {
        var time = new VirtualTime();
        int calls = 0;
        ResiliencePipeline<int> pipeline = Pipeline(time, new RetryBudget("ledger", timeProvider: time));

        Assert.Throws<ProblemException>(() => time.Run(
            async () =>
            {
                using RetryScope job = RetryScope.Enter("job");
                return await pipeline.ExecuteAsync<int>(_ =>
                {
                    calls++;
                    throw Problems.Message(RetryBy.Self).ToException();
                });
            },
            TimeSpan.FromMinutes(1)));

        Assert.Equal(1, calls);
        Assert.Null(RetryScope.Current);
    }

    [Fact]
    public void A_timeout_of_a_pipeline_is_the_problem_of_the_catalog()
    {
        var time = new VirtualTime();
        var timeouts = new AdaptiveTimeouts();
        ResiliencePipeline<int> pipeline = new ResiliencePipelineBuilder<int> { TimeProvider = time }.AddAdaptiveTimeout(timeouts, new MessageKind("query", PeerClass.Automatic), "ledger").Build();

        ProblemException thrown = Assert.Throws<ProblemException>(() => time.Run(
            async () => await pipeline.ExecuteAsync(async cancellationToken =>
            {
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
                return 1;
            }),
            TimeSpan.FromMinutes(1)));

        Assert.Equal(TimeSpan.FromSeconds(2), Assert.IsType<ReplyTimedOut>(thrown.Problem).Expected);
        Assert.Equal(TimeSpan.FromSeconds(4), timeouts.For(new MessageKind("query", PeerClass.Automatic)));
    }

    [Fact]
    public void A_request_is_retried_as_the_problem_in_its_response_says()
    {
        var time = new VirtualTime();
        var server = new Server(
            Reply(HttpStatusCode.ServiceUnavailable, retryAfter: 30),
            Reply(HttpStatusCode.BadRequest, Problems.Message(RetryBy.Self).WithRetry(RetryParty.Recipient)),
            Reply(HttpStatusCode.OK));

        HttpResponseMessage response = Send(time, server, HttpMethod.Get);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(30 + 1.75, time.Now.TotalSeconds);
        Assert.Null(server.Flags[0]);
        Assert.Equal((2, 3), (server.Flags[1]!.Attempt, server.Flags[2]!.Attempt));
        Assert.Equal(server.Flags[1]!.Of, server.Flags[2]!.Of);
    }

    [Theory]
    [InlineData("POST", HttpStatusCode.ServiceUnavailable)]
    [InlineData("GET", HttpStatusCode.BadRequest)]
    [InlineData("GET", HttpStatusCode.NotFound)]
    public void A_request_that_would_do_something_twice_or_cannot_help_is_sent_once(string method, HttpStatusCode status)
    {
        var server = new Server(Reply(status));

        Assert.Equal(status, Send(new VirtualTime(), server, new HttpMethod(method)).StatusCode);
        Assert.Single(server.Flags);
    }

    [Fact]
    public void A_retry_is_recognised_by_its_receiver()
    {
        var flag = new RetryFlag(2, VirtualTime.Start, "msg-1");
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(RetryFlag.DecoratorName);
            flag.WriteTo(writer);
            writer.WriteEndObject();
        }

        Assert.Equal(flag, RetryFlag.Read(JsonDocument.Parse(stream.ToArray()).RootElement));
        Assert.Equal(flag, RetryFlag.Parse(flag.ToHeader()));
        var processed = new ProcessedMessages(capacity: 2);
        Assert.True(processed.TryAdd("bob", flag.Of));
        Assert.False(processed.TryAdd("bob", flag.Of));
        Assert.True(processed.TryAdd("eve", flag.Of));
        Assert.True(processed.TryAdd("eve", "msg-2"));
        Assert.False(processed.Contains("bob", flag.Of));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"retry":7}""")]
    [InlineData("""{"retry":{"attempt":1,"first_sent":0,"of":"x"}}""")]
    [InlineData("""{"retry":{"attempt":2,"first_sent":-1,"of":"x"}}""")]
    [InlineData("""{"retry":{"attempt":2,"first_sent":9e99,"of":"x"}}""")]
    [InlineData("""{"retry":{"attempt":"2","first_sent":0,"of":"x"}}""")]
    [InlineData("""{"retry":{"attempt":2,"first_sent":0,"of":""}}""")]
    public void A_flag_without_sense_is_none(string message) => Assert.Null(RetryFlag.Read(JsonDocument.Parse(message).RootElement));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(";;;")]
    [InlineData("2;first=99999999999999999999;of=\"x\"")]
    [InlineData("2;first=0;of=\"")]
    [InlineData("-2;first=0;of=\"x\"")]
    public void A_header_without_sense_is_none(string? header) => Assert.Null(RetryFlag.Parse(header));

    private static Problem Received(Problem problem) => ProblemReader.Read(ProblemWriter.Write(problem, ProblemForm.Rfc9457)).Problem!;

    private static ResiliencePipeline<int> Pipeline(VirtualTime time, RetryBudget budget) => new ResiliencePipelineBuilder<int> { TimeProvider = time }
        .AddCatalogRetry(new CatalogRetryOptions<int> { Budget = budget, Random = () => 0.5 })
        .Build();

    private static HttpResponseMessage Send(VirtualTime time, Server server, HttpMethod method)
    {
        var budget = new RetryBudget("server", timeProvider: time);
        using var client = new HttpMessageInvoker(new CatalogRetryHandler(_ => budget) { InnerHandler = server, TimeProvider = time, Random = () => 0.5 });
        return time.Run(() => client.SendAsync(new HttpRequestMessage(method, "http://server/"), CancellationToken.None), TimeSpan.FromMinutes(5));
    }

    private static HttpResponseMessage Reply(HttpStatusCode status, Problem? problem = null, int? retryAfter = null)
    {
        var reply = new HttpResponseMessage(status);
        if (problem is not null)
        {
            reply.Content = new ByteArrayContent(ProblemWriter.Write(problem, ProblemForm.Rfc9457)) { Headers = { ContentType = new("application/problem+json") } };
        }

        if (retryAfter is { } seconds)
        {
            reply.Headers.RetryAfter = new(TimeSpan.FromSeconds(seconds));
        }

        return reply;
    }

    /// <summary>Answers in turn, the last for ever.</summary>
    private sealed class Server(params HttpResponseMessage[] replies) : HttpMessageHandler
    {
        public List<RetryFlag?> Flags { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Flags.Add(RetryFlag.Parse(request.Headers.TryGetValues(RetryFlag.HeaderName, out IEnumerable<string>? values) ? values.Single() : null));
            return Task.FromResult(replies[Math.Min(Flags.Count, replies.Length) - 1]);
        }
    }
}
