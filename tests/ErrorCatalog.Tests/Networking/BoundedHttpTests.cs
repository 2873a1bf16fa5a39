using System.IO.Compression;
using System.Net;
using System.Text;
using ErrorCatalog.Networking;

namespace ErrorCatalog.Tests.Networking;

public sealed class BoundedHttpTests
{
    private static readonly HttpLimits Limits = new() { Timeout = TimeSpan.FromSeconds(30), MaxBodyBytes = 20_000 };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8_193)]
    [InlineData(19_999)]
    [InlineData(20_000)]
    public async Task A_body_within_the_limit_is_complete(int length)
    {
        BoundedResponse answer = await AskAsync(RawServer.Head($"Content-Length: {length}\r\n"), new byte[length]);

        Assert.Equal((length, true), (answer.Body.Length, answer.IsComplete));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_cut_there()
    {
        BoundedResponse answer = await AskAsync(RawServer.Head("Content-Length: 20001\r\n"), new byte[20_001]);

        Assert.Equal((20_000, false), (answer.Body.Length, answer.IsComplete));
    }

    [Fact]
    public async Task A_body_that_never_ends_is_cut_at_the_limit()
    {
        await using RawServer server = new(async (_, stream, stop) =>
        {
            await stream.WriteAsync(RawServer.Head("Transfer-Encoding: chunked\r\n"), stop);
            byte[] chunk = Encoding.ASCII.GetBytes("400\r\n" + new string('x', 0x400) + "\r\n");
            while (!stop.IsCancellationRequested)
            {
                await stream.WriteAsync(chunk, stop);
            }
        });

        BoundedResponse answer = await SendAsync(server, Limits, TimeProvider.System);

        Assert.Equal((20_000, false), (answer.Body.Length, answer.IsComplete));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_is_unpacked_up_to_the_limit(string encoding)
    {
        byte[] bomb = Pack(encoding, new byte[50_000_000]);

        BoundedResponse answer = await AskAsync(RawServer.Head($"Content-Encoding: {encoding}\r\nContent-Length: {bomb.Length}\r\n"), bomb);

        Assert.False(answer.IsComplete);
        Assert.True(answer.Body.Length <= 20_000);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("GZIP")]
    public async Task A_packed_body_is_unpacked(string encoding)
    {
        byte[] packed = Pack(encoding, "hello"u8.ToArray());

        BoundedResponse answer = await AskAsync(RawServer.Head($"Content-Encoding: {encoding}\r\nContent-Length: {packed.Length}\r\n"), packed);

        Assert.Equal("hello", Encoding.UTF8.GetString(answer.Body.Span));
        Assert.True(answer.IsComplete);
    }

    [Fact]
    public async Task Packed_bytes_that_unpack_to_nothing_count_as_well()
    {
        // Empty gzip members, one after the other: any number of bytes in, none out.
        byte[] empty = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        byte[] members = [.. Enumerable.Repeat(empty, 40_000 / empty.Length).SelectMany(member => member)];

        BoundedResponse answer = await AskAsync(RawServer.Head($"Content-Encoding: gzip\r\nContent-Length: {members.Length}\r\n"), members);

        Assert.Equal((0, false), (answer.Body.Length, answer.IsComplete));
    }

    [Theory]
    [InlineData("gzip, gzip")]
    [InlineData("zstd")]
    [InlineData("deflate")]
    public async Task Other_packing_is_bad_data(string encoding)
    {
        InvalidDataException error = await Assert.ThrowsAsync<InvalidDataException>(
            () => AskAsync(RawServer.Head($"Content-Encoding: {encoding}\r\nContent-Length: 1\r\n"), [0]));
        Assert.Contains(encoding, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_unpacked_is_bad_data()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => AskAsync(RawServer.Head("Content-Encoding: gzip\r\nContent-Length: 30\r\n"), new byte[30]));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_a_timeout()
    {
        ManualTime clock = new();
        await using RawServer server = new(async (_, stream, stop) =>
        {
            await stream.WriteAsync(RawServer.Head("Content-Length: 10\r\n"), stop);
            await stream.WriteAsync("half"u8.ToArray(), stop);
            clock.Advance(TimeSpan.FromHours(1));
            await stop.UntilCancelledAsync();
        });

        TimeoutException error = await Assert.ThrowsAsync<TimeoutException>(() => SendAsync(server, Limits, clock));
        Assert.Contains("within 30 seconds", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_up_gets_a_cancellation_and_no_timeout()
    {
        using CancellationTokenSource giveUp = new();
        await using RawServer server = new(async (_, _, stop) =>
        {
            await giveUp.CancelAsync();
            await stop.UntilCancelledAsync();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(server, Limits, TimeProvider.System, giveUp.Token));
    }

    private static byte[] Pack(string encoding, byte[] bytes)
    {
        using MemoryStream packed = new();
        using (Stream packer = encoding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest, true) : new GZipStream(packed, CompressionLevel.Optimal, true))
        {
            packer.Write(bytes);
            packer.Flush();
        }

        return packed.ToArray();
    }

    private static async Task<BoundedResponse> AskAsync(byte[] head, byte[] body)
    {
        await using RawServer server = new(async (_, stream, stop) =>
        {
            await stream.WriteAsync(head, stop);
            await stream.WriteAsync(body, stop);
        });
        return await SendAsync(server, Limits, TimeProvider.System);
    }

    private static async Task<BoundedResponse> SendAsync(RawServer server, HttpLimits limits, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        using HttpMessageInvoker client = new(new GuardedHttpHandler(new() { Policy = AddressPolicy.Allowing("127.0.0.1") }));
        using HttpRequestMessage request = new(HttpMethod.Get, server.Address);
        return await BoundedHttp.SendAsync(client, request, limits, clock, cancellationToken);
    }
}
