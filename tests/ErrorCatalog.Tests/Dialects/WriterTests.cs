using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;

namespace ErrorCatalog.Tests.Dialects;

public class WriterTests
{
    private const string Id = "7c9de639-c51c-4d60-ab95-103fa613c805";

    private static Problem Sample => WireTestCatalog.CantFindRoute()
        .WithId(Id)
        .InReplyTo("thread-1", "message-1")
        .WithNoticedAt(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero))
        .WithEscalation(new Uri("mailto:help@errors.example"));

    [Fact]
    public void The_first_HIPE_draft_has_texts_and_code_in_one_object_and_a_new_thread() => AssertJson(
        """
        {"@type":"did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/notification/1.0/problem-report","@id":"7c9de639-c51c-4d60-ab95-103fa613c805",
         "@thread":{"pthid":"message-1","seqnum":1},"@msg_catalog":"https://errors.example/agent/error-codes/cant-find-route/",
         "friendly-ltxt":{"code":"e.m.xfer.cant-find-route","en":"Expected a route to did:example:bob, but 3 mediators know none."},
         "problem-items":[{"recipient":"did:example:bob"},{"hops":3}],"fix-hint-ltxt":{"en":"Ask did:example:bob for a current endpoint."},
         "who-retries":"you","impact":"message","where":"me - wire","time-noticed":"2026-01-02T03:04:05.678Z","escalation-uri":"mailto:help@errors.example"}
        """,
        ProblemForm.Hipe201811);

    [Fact]
    public void The_second_HIPE_draft_has_one_text_with_its_locale_and_the_same_thread() => AssertJson(
        """
        {"@type":"did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/notification/1.0/problem-report","@id":"7c9de639-c51c-4d60-ab95-103fa613c805",
         "@thread":{"thid":"thread-1","seqnum":0},"@msg_catalog":"https://errors.example/agent/error-codes/cant-find-route/",
         "@locale":"es","explain-ltxt":"No hay ruta a did:example:bob (3 mediadores).",
         "explain-l10n":{"code":"e.m.xfer.cant-find-route","en":"Expected a route to did:example:bob, but 3 mediators know none."},
         "problem-items":[{"recipient":"did:example:bob"},{"hops":3}],
         "fix-hint-ltxt":{"es":"Pida a did:example:bob un punto final actual.","en":"Ask did:example:bob for a current endpoint."},
         "who-retries":"you","impact":"message","where":"me - wire","time-noticed":"2026-01-02T03:04:05.678Z","escalation-uri":"mailto:help@errors.example"}
        """,
        ProblemForm.Hipe201812,
        new ProblemWriteOptions { Locale = "es" });

    [Fact]
    public void The_compatible_Aries_profile_leaves_out_what_agents_reject_and_writes_values_as_text() => AssertJson(
        """
        {"@type":"https://didcomm.org/notification/1.0/problem-report","@id":"7c9de639-c51c-4d60-ab95-103fa613c805","~thread":{"pthid":"message-1"},
         "~l10n":{"locale":"es","catalogs":["https://errors.example/agent/error-codes/index.json"]},
         "description":{"code":"e.m.xfer.cant-find-route","es":"No hay ruta a did:example:bob (3 mediadores).","en":"Expected a route to did:example:bob, but 3 mediators know none."},
         "problem_items":[{"recipient":"did:example:bob"},{"hops":"3"}],
         "fix_hint":{"es":"Pida a did:example:bob un punto final actual.","en":"Ask did:example:bob for a current endpoint."},
         "noticed_time":"2026-01-02T03:04:05.678Z","escalation_uri":"mailto:help@errors.example"}
        """,
        ProblemForm.Aries10,
        new ProblemWriteOptions { Locale = "es" });

    [Fact]
    public void The_strict_Aries_profile_writes_what_the_RFC_defines() => AssertJson(
        """
        {"@type":"https://didcomm.org/notification/1.0/problem-report","@id":"7c9de639-c51c-4d60-ab95-103fa613c805","~thread":{"pthid":"message-1"},
         "~l10n":{"locale":"en","catalogs":["https://errors.example/agent/error-codes/index.json"]},
         "description":{"code":"e.m.xfer.cant-find-route","en":"Expected a route to did:example:bob, but 3 mediators know none."},
         "problem_items":[{"recipient":"did:example:bob"},{"hops":3}],"fix_hint":{"en":"Ask did:example:bob for a current endpoint."},
         "who_retries":"you","impact":"message","where":"me - wire","noticed_time":"2026-01-02T03:04:05.678Z","escalation_uri":"mailto:help@errors.example"}
        """,
        ProblemForm.Aries10,
        new ProblemWriteOptions { Profile = AriesProfile.Strict });

    [Fact]
    public void An_adopted_report_stays_on_the_thread_of_its_protocol()
    {
        Problem problem = Sample.WithThread(new ProblemThread { ThreadId = "exchange", ParentThreadId = "invitation", TriggerMessageId = "offer" });

        JsonElement json = Reports.WriteJson(problem, ProblemForm.Aries10, new ProblemWriteOptions { MessageType = "https://didcomm.org/issue-credential/2.0/problem-report" });

        Assert.Equal("https://didcomm.org/issue-credential/2.0/problem-report", json.GetProperty("@type").GetString());
        Assert.Equal("""{"thid":"exchange","pthid":"invitation"}""", json.GetProperty("~thread").GetRawText());
    }

    [Theory]
    [InlineData(ProblemForm.Hipe201811, "@thread", """{"thid":"7c9de639-c51c-4d60-ab95-103fa613c805","seqnum":0}""")]
    [InlineData(ProblemForm.Aries10, "~thread", """{"thid":"7c9de639-c51c-4d60-ab95-103fa613c805"}""")]
    public void A_report_that_no_message_caused_is_a_thread_of_its_own(ProblemForm form, string member, string expected) =>
        Assert.Equal(expected, Reports.WriteJson(Sample.WithThread(null), form).GetProperty(member).GetRawText());

    [Fact]
    public void English_is_always_there_for_agents_that_read_nothing_else()
    {
        Problem unknown = Reports.ReadProblem("""{"@id":"12345678","description":{"code":"x-1","es":"Algo"}}""");
        Problem silent = Reports.ReadProblem("""{"@id":"12345678","description":{"code":"x-1"}}""");

        Assert.Equal("Algo", Reports.WriteJson(unknown, ProblemForm.Aries10).GetProperty("description").GetProperty("en").GetString());
        Assert.Equal("x-1", Reports.WriteJson(silent, ProblemForm.Aries10).GetProperty("description").GetProperty("en").GetString());
    }

    [Fact]
    public void The_connections_form_has_code_text_and_thread() => AssertJson(
        """
        {"@type":"https://didcomm.org/connections/1.0/problem_report","@id":"7c9de639-c51c-4d60-ab95-103fa613c805","~thread":{"thid":"thread-1"},
         "~l10n":{"locale":"en"},"problem-code":"e.m.xfer.cant-find-route","explain":"Expected a route to did:example:bob, but 3 mediators know none."}
        """,
        ProblemForm.ConnectionsProblemCode);

    [Fact]
    public void A_DIDComm_comment_is_bound_to_the_code_and_values_go_by_position() => AssertJson(
        """
        {"type":"https://didcomm.org/report-problem/2.0/problem-report","id":"7c9de639-c51c-4d60-ab95-103fa613c805","pthid":"thread-1","ack":["message-1"],
         "created_time":1767323045,"lang":"en","l10n":{"inline":[["es","comment","No hay ruta a {1} ({2} mediadores)."]]},
         "body":{"code":"e.m.xfer.cant-find-route","comment":"Expected a route to {1}, but {2} mediators know none.","args":["did:example:bob","3"],"escalate_to":"mailto:help@errors.example"}}
        """,
        ProblemForm.DidComm20,
        new ProblemWriteOptions { AdditionalLocales = ["es", "fr", "en"] });

    [Fact]
    public void A_DIDComm_comment_does_not_change_with_the_occurrence()
    {
        JsonElement json = Reports.WriteJson(Sample.WithExplain("en", "This time only."), ProblemForm.DidComm20);

        Assert.Equal("Expected a route to {1}, but {2} mediators know none.", json.GetProperty("body").GetProperty("comment").GetString());
    }

    [Fact]
    public void A_value_that_is_kept_back_keeps_its_position()
    {
        Problem problem = WireTestCatalog.CantUseEndpoint("https://a.example/", "did:example:internal", null);

        Assert.Equal("""["https://a.example/",null,null]""", Reports.WriteJson(problem, ProblemForm.DidComm20).GetProperty("body").GetProperty("args").GetRawText());
    }

    [Fact]
    public void A_DIDComm_report_without_a_thread_gets_a_made_up_one_unless_that_is_refused()
    {
        Problem problem = Sample.WithThread(null);

        Assert.True(Guid.TryParse(Reports.WriteJson(problem, ProblemForm.DidComm20).GetProperty("pthid").GetString(), out _));
        Assert.Contains(ConversionLoss.Of(problem, ProblemForm.DidComm20), lost => lost.Field == "Thread.ThreadId" && lost.Reason.Contains("made-up", StringComparison.Ordinal));
        Assert.Throws<InvalidOperationException>(() => ProblemWriter.Write(problem, ProblemForm.DidComm20, new ProblemWriteOptions { RequireThread = true }));
        Assert.NotEmpty(ProblemWriter.Write(Sample, ProblemForm.DidComm20, new ProblemWriteOptions { RequireThread = true }));
    }

    [Fact]
    public void A_DIDComm_report_falls_back_to_the_id_of_a_related_message_and_keeps_a_marked_thread()
    {
        Problem triggered = Sample.WithThread(new ProblemThread { TriggerMessageId = "message-1" });
        ProblemThread synthetic = ProblemThread.Synthetic();

        Assert.Equal("message-1", Reports.WriteJson(triggered, ProblemForm.DidComm20).GetProperty("pthid").GetString());
        Assert.True(synthetic.IsSynthetic);
        Assert.Equal(synthetic.ThreadId, Reports.WriteJson(Sample.WithThread(synthetic), ProblemForm.DidComm20).GetProperty("pthid").GetString());
    }

    [Fact]
    public void An_answer_to_a_warning_stays_on_the_thread_of_the_warning()
    {
        JsonElement json = Reports.WriteJson(Sample.WithThread(new ProblemThread { ThreadId = "troubled", ReportThreadId = "warning" }), ProblemForm.DidComm20);

        Assert.Equal("warning", json.GetProperty("thid").GetString());
        Assert.Equal("troubled", json.GetProperty("pthid").GetString());
    }

    [Fact]
    public void Problem_details_have_the_page_as_type_and_the_facts_as_extensions() => AssertJson(
        """
        {"type":"https://errors.example/agent/error-codes/cant-find-route/","title":"Sin ruta","status":502,
         "detail":"No hay ruta a did:example:bob (3 mediadores).","instance":"urn:uuid:7c9de639-c51c-4d60-ab95-103fa613c805",
         "code":"e.m.xfer.cant-find-route","locale":"es","problem_items":[{"recipient":"did:example:bob"},{"hops":3}],"who_retries":"you","impact":"message",
         "where":"me - wire","fix_hint":"Pida a did:example:bob un punto final actual.","noticed_time":"2026-01-02T03:04:05.678Z",
         "escalation_uri":"mailto:help@errors.example","thread_id":"thread-1","trigger_message_id":"message-1"}
        """,
        ProblemForm.Rfc9457,
        new ProblemWriteOptions { Locale = "es-AR" });

    [Fact]
    public void Extension_names_of_problem_details_follow_the_RFC()
    {
        Problem problem = Sample.WithExtension("~web-redirect", Json("1")).WithExtension("to", Json("2")).WithExtension("web_redirect", Json("3")).WithExtension("@9", Json("4"));

        JsonElement json = Reports.WriteJson(problem, ProblemForm.Rfc9457);

        Assert.All(json.EnumerateObject(), member => Assert.Matches("^[A-Za-z][A-Za-z0-9_]{2,}$", member.Name));
        Assert.Equal([2, 3, 4], [json.GetProperty("x_to").GetInt32(), json.GetProperty("web_redirect").GetInt32(), json.GetProperty("x_9").GetInt32()]);
    }

    [Fact]
    public void Problem_details_in_XML_are_the_same_members_in_one_namespace()
    {
        XElement xml = XElement.Parse(Encoding.UTF8.GetString(ProblemWriter.Write(Sample, ProblemForm.Rfc9457Xml)));
        XNamespace ns = "urn:ietf:rfc:7807";

        Assert.Equal(ns + "problem", xml.Name);
        Assert.All(xml.Descendants(), element => Assert.Equal(ns, element.Name.Namespace));
        Assert.Equal("502", xml.Element(ns + "status")!.Value);
        Assert.Equal(["did:example:bob", "3"], xml.Element(ns + "problem_items")!.Elements(ns + "i").Select(item => item.Elements().Single().Value));
        Assert.Equal(
            Reports.WriteJson(Sample, ProblemForm.Rfc9457).EnumerateObject().Select(member => member.Name),
            xml.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Who_retries_keeps_its_meaning_when_a_report_is_passed_on()
    {
        Problem received = Reports.ReadProblem("""{"@id":"12345678","description":{"code":"x-1"},"who_retries":"you","where":"me - wire"}""");

        Assert.Equal(RetryParty.Recipient, received.Retry);
        foreach (ProblemForm form in new[] { ProblemForm.Hipe201811, ProblemForm.Hipe201812, ProblemForm.Rfc9457, ProblemForm.Grpc, ProblemForm.GrpcBytes, ProblemForm.Rfc9457Xml })
        {
            Problem again = ProblemReader.Read(ProblemWriter.Write(received, form), form: form).Problem!;
            Assert.Equal(RetryParty.Recipient, again.Retry);
            Assert.Equal(new ProblemLocation(ProblemParty.Reporter, "wire"), again.Where);
        }
    }

    [Fact]
    public void Letters_of_every_script_are_written_as_they_are_unless_another_encoder_is_asked_for()
    {
        Problem problem = WireTestCatalog.CantFindRoute("\u0637\u0631\u064a\u0642 <b>");

        Assert.Contains("\u0637\u0631\u064a\u0642 \\u003Cb\\u003E", Encoding.UTF8.GetString(ProblemWriter.Write(problem, ProblemForm.Rfc9457)), StringComparison.Ordinal);
        Assert.Contains("\\u0637", Encoding.UTF8.GetString(ProblemWriter.Write(problem, ProblemForm.Rfc9457, new ProblemWriteOptions { Encoder = JavaScriptEncoder.Default })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProblemForm.DidComm20)]
    [InlineData(ProblemForm.Rfc9457)]
    public void Writing_allocates_nothing_but_the_result(ProblemForm form)
    {
        Problem problem = Sample;
        var output = new ArrayBufferWriter<byte>(8192);
        int length = 0;
        for (int i = 0; i < 50; i++)
        {
            length = ProblemWriter.Write(problem, form).Length;
            output.ResetWrittenCount();
            ProblemWriter.Write(output, problem, form);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        output.ResetWrittenCount();
        ProblemWriter.Write(output, problem, form);
        long streamed = GC.GetAllocatedBytesForCurrentThread() - before;
        byte[] result = ProblemWriter.Write(problem, form);
        long returned = GC.GetAllocatedBytesForCurrentThread() - before - streamed;

        Assert.Equal(0, streamed);
        Assert.InRange(returned, length, length + 32);
        Assert.Equal(result, output.WrittenSpan);
    }

    [Fact]
    public void A_writer_inside_the_output_of_a_writer_does_not_disturb_it()
    {
        Problem problem = Sample;
        var output = new NestingWriter(problem);

        ProblemWriter.Write(output, problem, ProblemForm.Rfc9457);

        Assert.Equal(ProblemWriter.Write(problem, ProblemForm.Rfc9457), output.Written);
    }

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    private static void AssertJson(string expected, ProblemForm form, ProblemWriteOptions? options = null)
    {
        JsonElement actual = Reports.WriteJson(Sample, form, options);
        Assert.True(JsonElement.DeepEquals(Json(expected), actual), actual.GetRawText());
    }

    private sealed class NestingWriter(Problem problem) : IBufferWriter<byte>
    {
        private readonly ArrayBufferWriter<byte> _inner = new();

        public byte[] Written => _inner.WrittenSpan.ToArray();

        public void Advance(int count) => _inner.Advance(count);

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            ProblemWriter.Write(problem, ProblemForm.DidComm20);
            return _inner.GetMemory(sizeHint);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
