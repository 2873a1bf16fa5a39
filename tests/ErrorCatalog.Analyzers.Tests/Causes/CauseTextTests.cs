using ErrorCatalog.Analyzers.Tests.Harness;

namespace ErrorCatalog.Analyzers.Tests.Causes;

/// <summary>EC1102: text copied out of a caught exception is no cause.</summary>
public sealed class CauseTextTests
{
    private const string Rule = "EC1102";

    [Fact]
    public Task Text_and_data_in_place_of_the_exception_are_found() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Message() { try { Message(); } catch (IOException e) { throw [|new AppException(e.Message)|]; } }
            void Hole() { try { Hole(); } catch (IOException e) { throw [|new AppException($"x: {e}")|]; } }
            void Sum() { try { Sum(); } catch (IOException e) { throw [|new AppException("x: " + e.Message)|]; } }
            void Format() { try { Format(); } catch (IOException e) { throw [|new AppException(string.Format("x: {0}", e))|]; } }
            void Text() { try { Text(); } catch (IOException e) { string text = e.ToString(); throw [|new AppException(text)|]; } }
            void TypeName() { try { TypeName(); } catch (IOException e) { throw [|new AppException(e.GetType().Name)|]; } }
            void Code() { try { Code(); } catch (IOException e) { throw [|new AppException("x" + e.HResult)|]; } }
            void Copy() { try { Copy(); } catch (IOException e) { throw [|new AppException("x", new Exception(e.Message))|]; } }
            Task Failed() { try { return Failed(); } catch (IOException e) { return Task.FromException([|new AppException(e.Message)|]); } }
        """, Rule));

    [Fact]
    public Task Another_exception_out_of_it_is_not_it() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Inner() { try { Inner(); } catch (IOException e) { throw [|new AppException("x", e.InnerException!)|]; } }
            void Root() { try { Root(); } catch (IOException e) { throw [|new AppException("x", e.GetBaseException())|]; } }
            void Down() { try { Down(); } catch (Exception e) { while (e.InnerException != null) e = e.InnerException; throw [|new AppException("x", e)|]; } }
            void Either() { try { Either(); } catch (IOException e) { throw new AppException("x", e.InnerException ?? e); } }
            void Reflection() { try { Reflection(); } catch (System.Reflection.TargetInvocationException e) { throw new AppException("x", e.InnerException!); } }
            void Filter() { try { Filter(); } catch (IOException e) when (e.InnerException is FormatException format) { throw new AppException("x", format); } }
        """, Rule));

    [Fact]
    public Task Helpers_that_take_text_from_it_are_read() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            static string Describe(Exception e) => "x" + e.Message;
            void Text() { try { Text(); } catch (IOException e) { throw [|new AppException(Describe(e))|]; } }
            void Joined() { try { Joined(); } catch (AggregateException e) { throw [|new AppException(string.Join(";", e.InnerExceptions.Select(i => i.Message)))|]; } }
        """, Rule));

    [Fact]
    public Task Text_beside_the_exception_is_fine() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Both() { try { Both(); } catch (IOException e) { throw new AppException(e.Message, e); } }
            void Hole() { try { Hole(); } catch (IOException e) { throw new AppException($"x: {e.Message}", e); } }
            string Returned() { try { return Returned(); } catch (IOException e) { return e.Message; } }
        """, Rule));

    [Fact]
    public Task Unbound_types_make_no_difference() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Message() { try { Go(); } catch (MissingException e) { throw [|new OtherException("x" + e.Message)|]; } }
            void Unfinished() { try { Go(); } catch (IOException e) { throw [|new AppException(e.Message|]; } }
        """, Rule, mayNotCompile: true));

    [Fact]
    public async Task The_message_tells_text_from_the_exception() => Assert.Equal(
        ["Expected AppException to carry the caught 'e' as its cause, but only text or data of it is kept. Pass 'e'."],
        await Verify.MessagesAsync<CauseAnalyzer>(Clauses.Code("    void M() { try { M(); } catch (IOException e) { throw new AppException(e.Message); } }", Rule)));
}
