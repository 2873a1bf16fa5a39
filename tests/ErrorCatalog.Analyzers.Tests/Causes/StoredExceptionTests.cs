using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.Causes;

/// <summary>EC1104: an exception that was thrown before keeps its stack trace when it is thrown again.</summary>
public sealed class StoredExceptionTests
{
    private const string Rule = "EC1104";

    [Fact]
    public Task Inner_exceptions_elements_and_stored_ones_are_found() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Inner() { try { Inner(); } catch (IOException e) { throw [|e.InnerException|]!; } }
            void Element() { try { Element(); } catch (AggregateException e) { throw [|e.InnerExceptions[0]|]; } }
            void Base() { try { Base(); } catch (IOException e) { throw [|e.GetBaseException()|]; } }
            void First() { try { First(); } catch (AggregateException e) { throw [|e.Flatten().InnerExceptions.First()|]; } }
            static Exception Unwrap(Exception e) => e.InnerException ?? e;
            void Unwrapped() { try { Unwrapped(); } catch (IOException e) { throw [|Unwrap(e)|]; } }
            void Each() { try { Each(); } catch (AggregateException e) { foreach (var one in e.InnerExceptions) throw [|one|]; throw; } }
            private Exception? _kept;
            void Keep() { try { Keep(); } catch (IOException e) { _kept = e; } }
            void Field() { try { Field(); } catch (FormatException) { throw [|_kept|]!; } }
            void Local() { try { Local(); } catch (IOException e) { var inner = [|e.InnerException|]!; throw inner; } }
            void Outer() { try { Outer(); } catch (IOException outer) { try { Outer(); } catch (FormatException inner) { throw [|outer|]; } } }
            void Stored()
            {
                Exception? first = null;
                while (true) { try { Stored(); } catch (IOException e) { if (first is null) { first = e; continue; } throw [|first|]; } }
            }
        """, Rule));

    [Fact]
    public Task Fields_and_automatic_properties_that_the_clause_did_not_set_are_found() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            private Exception? _jam;
            private static IOException? s_last;
            private Exception Failure { get; set; } = new IOException("x");
            class Device { protected Exception? Broken { get; set; } }
            class Belt : Device { void Run() { try { Run(); } catch (IOException) { throw base.[|Broken|]!; } } }
            void Jam(Exception jam) => _jam = jam;
            void Checked() { try { Checked(); } catch (FormatException) { if (_jam != null) throw [|_jam|]; throw; } }
            void OfTheType() { try { OfTheType(); } catch (FormatException) { throw [|Work.s_last|]!; } }
            void OfThis() { try { OfThis(); } catch (FormatException) { throw this.[|Failure|]; } }
            void Property() { try { Property(); } catch (FormatException) { throw [|Failure|]; } }
            void Local() { try { Local(); } catch (FormatException) { var jam = [|_jam|]!; throw jam; } }
        """, Rule));

    [Fact]
    public Task What_the_clause_may_have_stored_or_a_property_makes_is_fine() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            private Exception? _jam;
            private Exception? Failure { get; set; }
            private Exception Fresh => new IOException("x");
            private static Exception? s_known;
            void Keep(Exception e) => _jam = new AppException("x", e);
            void Set() { try { Set(); } catch (FormatException e) { _jam = new AppException("x", e); throw _jam; } }
            void SetOfThis() { try { SetOfThis(); } catch (FormatException e) { this.Failure = new AppException("x", e); throw this.Failure; } }
            void ByReference() { try { ByReference(); } catch (FormatException e) { Interlocked.CompareExchange(ref _jam, new AppException("x", e), null); throw _jam; } }
            void ByMethod() { try { ByMethod(); } catch (FormatException e) { Keep(e); throw _jam!; } }
            void Made() { try { Made(); } catch (FormatException) { throw Fresh; } }
            Task Handed() { try { return Handed(); } catch (FormatException) { return Task.FromException(s_known!); } }
            void Outside() { try { Outside(); } catch (FormatException) { Log.Write(1); } if (_jam is not null) throw _jam; }
        """, Rule));

    [Fact]
    public Task Handing_over_with_the_trace_is_fine() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Dispatched() { try { Dispatched(); } catch (IOException e) { System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e.InnerException!).Throw(); throw; } }
            void Wrapped() { try { Wrapped(); } catch (IOException e) { throw new AppException("x", e); } }
            Task Failed() { try { return Failed(); } catch (IOException e) { return Task.FromException(e.InnerException!); } }
        """, Rule));

    [Fact]
    public Task Code_that_does_not_bind_is_judged_too() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Unknown() { try { Go(); } catch (MissingException e) { throw [|e.InnerException|]; } }
        """, Rule, mayNotCompile: true));

    [Fact]
    public Task The_fix_keeps_the_trace_and_the_paths() => VerifyFix.FixAsync<CauseAnalyzer, KeepStackTraceFix>(
        Clauses.Code("""
                void Nothing() { try { Nothing(); } catch (IOException e) { throw [|e.InnerException|]!; } }
                int Value() { try { return Value(); } catch (IOException e) { throw [|e.InnerException|]!; } }
                int Branch(bool b) { try { return 1; } catch (IOException e) { if (b) throw [|e.InnerException|]!; return 2; } }
                int Embedded(bool b) { try { return 1; } catch (IOException e) { if (b) return 2; else throw [|e.InnerException|]!; } }
                void Assigned() { int i; try { i = 1; } catch (AggregateException e) { throw [|e.InnerExceptions[0]|]; } Log.Write(i); }
                private Exception _jam = new IOException("x");
                void Field() { try { Field(); } catch (IOException) { throw this.[|_jam|]; } }
                void Section(int i) { try { Section(i); } catch (IOException e) { switch (i) { case 1: throw [|e.GetBaseException()|]; default: throw; } } }
            """, Rule),
        Clauses.File("""
                void Nothing() { try { Nothing(); } catch (IOException e) { ExceptionDispatchInfo.Throw(e.InnerException!); } }
                int Value() { try { return Value(); } catch (IOException e) { ExceptionDispatchInfo.Throw(e.InnerException!); throw; } }
                int Branch(bool b) { try { return 1; } catch (IOException e) { if (b) ExceptionDispatchInfo.Throw(e.InnerException!); return 2; } }
                int Embedded(bool b) { try { return 1; } catch (IOException e) { if (b) return 2; else { ExceptionDispatchInfo.Throw(e.InnerException!); throw; } } }
                void Assigned() { int i; try { i = 1; } catch (AggregateException e) { ExceptionDispatchInfo.Throw(e.InnerExceptions[0]); throw; } Log.Write(i); }
                private Exception _jam = new IOException("x");
                void Field() { try { Field(); } catch (IOException) { ExceptionDispatchInfo.Throw(this._jam); } }
                void Section(int i) { try { Section(i); } catch (IOException e) { switch (i) { case 1: ExceptionDispatchInfo.Throw(e.GetBaseException()); throw; default: throw; } } }
            """).Replace("using System.Threading;", "using System.Runtime.ExceptionServices;\nusing System.Threading;", StringComparison.Ordinal));

    [Fact]
    public Task Expressions_are_left_to_people() => VerifyFix.NoFixAsync<CauseAnalyzer, KeepStackTraceFix>(Clauses.Code("""
            string Expression(string? s) { try { return s!; } catch (IOException e) { return s ?? throw [|e.InnerException|]!; } }
        """, Rule));
}
