using ErrorCatalog.Grpc;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;

namespace ErrorCatalog.AspNetCore.Tests.Grpc;

public sealed class RpcStatusTests
{
    private static readonly ProblemReadOptions Shop = new() { Catalogs = new ProblemCatalogSet(ShopErrors.Catalog) };

    [Fact]
    public void Googles_own_classes_read_every_detail()
    {
        Problem problem = ShopErrors.OutOfStock("pen-7", 2)
            .WithRetry(RetryParty.Recipient, TimeSpan.FromSeconds(90.5))
            .WithEscalation(new Uri("https://shop.example/help"));

        Google.Rpc.Status status = problem.ToRpcStatus(new ProblemWriteOptions { Locale = "es" });

        Assert.Equal((int)Code.Aborted, status.Code);
        Assert.Equal("Expected enough of pen-7 in stock, but only 2 are left.", status.Message);
        ErrorInfo info = Unpack<ErrorInfo>(status);
        Assert.Equal(("errors.example.org", "pen-7", "2"), (info.Domain, info.Metadata["product"], info.Metadata["left"]));
        Assert.Equal("e.m.shop.out-of-stock", info.Metadata["code"]);
        LocalizedMessage message = Unpack<LocalizedMessage>(status);
        Assert.Equal("es", message.Locale);
        Assert.StartsWith("Se esperaban existencias suficientes de pen-7", message.Message, StringComparison.Ordinal);
        Assert.Equal(
            ["https://errors.example.org/shop/error-codes/out-of-stock/", "https://shop.example/help"],
            Unpack<Help>(status).Links.Select(link => link.Url));
        Assert.Equal(TimeSpan.FromSeconds(90.5), Unpack<RetryInfo>(status).RetryDelay.ToTimeSpan());
        Assert.Equal(problem.Id, Unpack<RequestInfo>(status).RequestId);
    }

    [Fact]
    public void A_status_becomes_the_typed_problem_again()
    {
        Problem problem = ShopErrors.OutOfStock("pen-7", 2);

        ProblemReadResult read = problem.ToRpcStatus().ReadProblem(Shop);

        OutOfStock same = Assert.IsType<OutOfStock>(read.Problem);
        Assert.Equal((problem.Id, "pen-7", 2L), (same.Id, same.Product, same.Left));
    }

    [Fact]
    public void A_status_that_googles_classes_made_is_read()
    {
        var status = new Google.Rpc.Status { Code = (int)Code.Unavailable, Message = "Expected the shop to have time, but it has none." };
        // Field 1 is called "reason" today; this version of the classes has its first name.
        status.Details.Add(Any.Pack(new ErrorInfo { Type = "SHOP_IS_BUSY", Domain = "errors.example.org" }));
        status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = Duration.FromTimeSpan(TimeSpan.FromSeconds(3)) }));

        Problem problem = status.ReadProblem(Shop).Problem!;

        Assert.IsType<ShopIsBusy>(problem);
        Assert.Equal((RetryParty.Recipient, TimeSpan.FromSeconds(3)), (problem.Retry, problem.RetryAfter));
    }

    [Fact]
    public void Bytes_of_the_runtime_and_of_googles_classes_are_the_same_message()
    {
        var random = new Random(11);
        for (int i = 0; i < 500; i++)
        {
            Problem problem = ShopErrors.OutOfStock(Text(random), random.NextInt64())
                .WithRetry((RetryParty)random.Next(4), random.Next(2) == 0 ? null : TimeSpan.FromMilliseconds(random.Next()));

            Google.Rpc.Status status = problem.ToRpcStatus();
            Problem again = status.ReadProblem(Shop).Problem!;

            Assert.Equal(status, again.ToRpcStatus());
            Assert.Equal(status, Google.Rpc.Status.Parser.ParseFrom(status.ToByteArray()));
        }
    }

    [Fact]
    public void Hidden_values_are_in_no_detail()
    {
        string status = ShopErrors.PaymentFailed("Acme", "hostile-account", "hostile-card").ToRpcStatus().ToByteString().ToStringUtf8();

        Assert.Contains("Acme", status, StringComparison.Ordinal);
        Assert.DoesNotContain("hostile", status, StringComparison.Ordinal);
    }

    private static TDetail Unpack<TDetail>(Google.Rpc.Status status)
        where TDetail : IMessage, new() =>
        Assert.Single(status.Details, detail => detail.Is(new TDetail().Descriptor)).Unpack<TDetail>();

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => "aé漢\t\"{}%"[random.Next(8)]));
}
