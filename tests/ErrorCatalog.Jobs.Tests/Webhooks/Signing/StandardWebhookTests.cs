using System.Diagnostics;
using System.Globalization;
using System.Text;
using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Tests.Webhooks.Signing;

/// <summary>Vectors that the reference libraries of Standard Webhooks publish, and more of our own, recomputed with OpenSSL.</summary>
public sealed class StandardWebhookTests
{
    private const string KeyOne = "whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string KeyTwo = "whsec_" + "C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private const string LongKey = "whsec_" + "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+Pw==";
    private const string Message = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const long Sent = 1614265330;
    private const string Body = """{"test": 2432232314}""";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private const string SignatureOfKeyTwo = "v1,78nXHjpFP0tVJQW5D0SBwmVyyW87BV/rL6MgfM/Bw44=";

    public static TheoryData<string, string, long, string, string> Vectors => new()
    {
        { KeyOne, Message, Sent, Body, Signature },
        { KeyTwo, "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk", 1649367553, """{"email":"test@example.com","username":"test_user"}""", "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=" },
        { KeyTwo + " " + KeyOne, Message, Sent, Body, SignatureOfKeyTwo + " " + Signature },
        { KeyOne, "evt_0001", 1700000000, """{"type":"problem.raised","detail":"Ça a échoué – 失敗 🚫"}""", "v1,2Tv7dXkV00zTxmAcDHF8hgdNDB/WGiWWu1hA7tXhNZU=" },
        { KeyOne, "evt_0002", 1700000000, string.Empty, "v1,0nKCtqVXnc/plTIQaPcOusjDBoglJ5KpNIEx+4VjAz4=" },
        { LongKey, "evt_0003", 1700000000, "{}", "v1,pmLQuUEk++PQldeNyMrXnHMe00d1Qvr/UmL42GPSQ1g=" },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Signatures_equal_the_published_vectors(string keys, string id, long timestamp, string body, string expected)
    {
        Assert.Equal(expected, StandardWebhook.Sign(Secrets(keys), id, DateTimeOffset.FromUnixTimeSeconds(timestamp), Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Published_vectors_verify(string keys, string id, long timestamp, string body, string signatures)
    {
        Outcome<VerifiedWebhook> verified = Verify(signatures, keys, id, timestamp, body, now: timestamp);

        Assert.True(verified.TryGetValue(out VerifiedWebhook webhook, out _));
        Assert.Equal(id, webhook.Id);
        Assert.Equal(timestamp, webhook.AttemptedAt.ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OF=")]
    [InlineData("v1,")]
    [InlineData("v1,g0hM9SsE")]
    [InlineData("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("v1a,hnO3f9T8Ytu9HwrXslvlumUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==")]
    [InlineData("v1,bad v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData(SignatureOfKeyTwo)]
    public void A_signature_that_is_not_ours_is_a_mismatch(string signatures)
    {
        Problem? problem = Verify(signatures).Problem;

        Assert.Equal(JobsErrors.WebhookSignatureMismatch("k", "s").Code, problem?.Code);
        Assert.Contains(WebhookSecret.Parse(KeyOne).Id, problem!.GetExplain().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1,bad v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= " + Signature)]
    [InlineData("nocomma " + Signature)]
    [InlineData(Signature + "  " + Signature)]
    [InlineData("v1a,hnO3f9T8Ytu9HwrXslvlumUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg== " + Signature)]
    public void One_good_signature_among_others_is_enough(string signatures)
    {
        Assert.True(Verify(signatures).IsSuccess);
    }

    [Fact]
    public void The_key_that_signed_is_told_while_two_are_live()
    {
        Assert.True(Verify(SignatureOfKeyTwo, KeyOne + " " + KeyTwo).TryGetValue(out VerifiedWebhook webhook, out _));

        Assert.Equal(WebhookSecret.Parse(KeyTwo).Id, webhook.KeyId);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(300, null)]
    [InlineData(-300, null)]
    [InlineData(301, "expired")]
    [InlineData(-301, "early")]
    public void A_signature_holds_for_five_minutes_both_ways(long secondsLater, string? refusal)
    {
        Problem? problem = Verify(Signature, now: Sent + secondsLater).Problem;

        string? expected = refusal switch
        {
            "expired" => JobsErrors.WebhookSignatureExpired(default, default).Code,
            "early" => JobsErrors.WebhookSignatureEarly(default, default).Code,
            _ => null,
        };
        Assert.Equal(expected, problem?.Code);
    }

    [Theory]
    [InlineData(null, "1614265330", Signature, StandardWebhook.IdHeader)]
    [InlineData("", "1614265330", Signature, StandardWebhook.IdHeader)]
    [InlineData("a.b", "1614265330", Signature, StandardWebhook.IdHeader)]
    [InlineData(Message, null, Signature, StandardWebhook.TimestampHeader)]
    [InlineData(Message, "soon", Signature, StandardWebhook.TimestampHeader)]
    [InlineData(Message, "1614265330.5", Signature, StandardWebhook.TimestampHeader)]
    [InlineData(Message, "99999999999999999999", Signature, StandardWebhook.TimestampHeader)]
    [InlineData(Message, "9223372036854775807", Signature, StandardWebhook.TimestampHeader)]
    [InlineData(Message, "1614265330", null, StandardWebhook.SignatureHeader)]
    [InlineData(Message, "1614265330", "", StandardWebhook.SignatureHeader)]
    public void A_missing_or_unreadable_header_is_named(string? id, string? timestamp, string? signatures, string header)
    {
        Outcome<VerifiedWebhook> outcome = StandardWebhook.Verify(id, timestamp, signatures, Encoding.UTF8.GetBytes(Body), Secrets(KeyOne), time: new ManualTime(Sent));

        Assert.Equal(header, Assert.IsType<WebhookHeaderInvalid>(outcome.Problem).Header);
    }

    [Fact]
    public void Any_change_of_any_part_breaks_the_signature()
    {
        Assert.NotNull(Verify(Signature, id: Message + "x").Problem);
        Assert.NotNull(Verify(Signature, timestamp: Sent + 1).Problem);
        Assert.NotNull(Verify(Signature, body: Body + " ").Problem);
        // What is signed is one text: a dot that moves from one part to the next must not matter.
        Assert.NotNull(Verify(Signature, id: Message, body: "1." + Body).Problem);
    }

    [Fact]
    public void Only_our_log_may_see_the_signature_that_was_presented()
    {
        Problem problem = Verify("v1,tellme0000000000000000000000000000000000000=").Problem!;

        Assert.DoesNotContain("tellme", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("tellme", Encoding.UTF8.GetString(ProblemWriter.Write(problem, ProblemForm.Rfc9457, new() { IncludeInternal = true })), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_arrives_gets_an_answer_and_no_exception()
    {
        var random = new Random(20261125);
        string alphabet = "v1, ab=+/.é\0\u2028whsec_" + Signature;
        for (int round = 0; round < 5_000; round++)
        {
            string noise = string.Create(random.Next(120), random, (text, r) =>
            {
                for (int i = 0; i < text.Length; i++)
                {
                    text[i] = alphabet[r.Next(alphabet.Length)];
                }
            });
            byte[] body = new byte[random.Next(64)];
            random.NextBytes(body);

            Assert.NotNull(StandardWebhook.Verify(noise, noise, noise, body, Secrets(KeyOne)).Problem);
            Assert.False(StandardWebhook.Verify(Message, Sent.ToString(CultureInfo.InvariantCulture), noise, body, Secrets(KeyOne), time: new ManualTime(Sent)).IsSuccess);
        }
    }

    [Fact]
    public void What_is_signed_verifies_and_openssl_agrees()
    {
        var random = new Random(7);
        for (int round = 0; round < 200; round++)
        {
            byte[] body = new byte[random.Next(3000)];
            random.NextBytes(body);
            WebhookSecret[] secrets = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => WebhookSecret.Generate())];
            string signatures = StandardWebhook.Sign(secrets, $"evt_{round}", DateTimeOffset.FromUnixTimeSeconds(Sent), body);

            foreach (WebhookSecret secret in secrets)
            {
                Assert.True(StandardWebhook.Verify($"evt_{round}", $"{Sent}", signatures, body, [secret], time: new ManualTime(Sent)).IsSuccess);
            }

            if (round == 0)
            {
                Assert.StartsWith("v1," + OpenSsl(secrets[0], [.. Encoding.UTF8.GetBytes($"evt_0.{Sent}."), .. body]), signatures, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void An_id_with_a_dot_is_not_signed()
    {
        Assert.Throws<ArgumentException>(() => StandardWebhook.Sign(Secrets(KeyOne), "a.b", DateTimeOffset.UtcNow, default));
    }

    private static string OpenSsl(WebhookSecret secret, byte[] content)
    {
        var start = new ProcessStartInfo("openssl", ["dgst", "-sha256", "-mac", "HMAC", "-macopt", "hexkey:" + Convert.ToHexString(secret.Key), "-binary"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(content);
        process.StandardInput.Close();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return Convert.ToBase64String(output.ToArray());
    }

    private static Outcome<VerifiedWebhook> Verify(
        string signatures, string keys = KeyOne, string id = Message, long timestamp = Sent, string body = Body, long now = Sent) =>
        StandardWebhook.Verify(id, timestamp.ToString(CultureInfo.InvariantCulture), signatures, Encoding.UTF8.GetBytes(body), Secrets(keys), time: new ManualTime(now));

    private static WebhookSecret[] Secrets(string keys) => [.. keys.Split(' ').Select(WebhookSecret.Parse)];

    private sealed class ManualTime(long seconds) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(seconds);
    }
}
