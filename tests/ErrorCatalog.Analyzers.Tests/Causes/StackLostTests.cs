using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.Causes;

/// <summary>EC1103: a caught exception is thrown again with <c>throw;</c>.</summary>
public sealed class StackLostTests
{
    private const string Rule = "EC1103";

    [Fact]
    public Task Throwing_the_caught_exception_by_name_is_found() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Named() { try { Named(); } catch (IOException e) { [|throw e;|] } }
            void Logged() { try { Logged(); } catch (IOException e) { Log.Write(e); [|throw e;|] } }
            void Cast() { try { Cast(); } catch (Exception e) { [|throw (IOException)e;|] } }
            void Pattern() { try { Pattern(); } catch (Exception e) when (e is IOException io) { [|throw io;|] } }
            void Alias() { try { Alias(); } catch (IOException e) { var other = e; [|throw other;|] } }
            string Expression(string? s) { try { return s!; } catch (IOException e) { return s ?? [|throw e|]; } }
            static void Again(Exception e) => throw e;
            void Elsewhere() { try { Elsewhere(); } catch (IOException e) { [|Again(e)|]; } }
        """, Rule));

    [Fact]
    public Task A_call_that_returns_the_exception_it_is_called_on_changes_nothing() => Verify.FindingsAsync<CauseAnalyzer>(
        Clauses.Code("""
                class Own : Exception { public int Line { get; private set; } public Own At(int line) { Line = line; return this; } }
                void Extension() { try { Extension(); } catch (IOException e) { [|throw e.With("k", 1);|] } }
                void Fluent() { try { Fluent(); } catch (Own e) { [|throw e.At(1);|] } }
                void Again() { try { Again(); } catch (IOException e) { e.With("k", 1); throw; } }
                void Wrapped() { try { Wrapped(); } catch (IOException e) { throw new AppException("x", e).With("k", 1); } }
                void Caused() { try { Caused(); } catch (IOException e) { var made = new AppException("x"); throw made.With("cause", e); } }
                void Copied() { try { Copied(); } catch (IOException e) { throw e.Copy(); } }
            """, Rule).Source("/app/Context.cs", """
                using System;

                namespace App;

                static class Context
                {
                    public static T With<T>(this T e, string key, object value) where T : Exception { e.Data[key] = value; return e; }
                    public static Exception Copy(this Exception e) { e = new AppException("x", e); return e; }
                }

                """));

    [Fact]
    public Task Throwing_again_or_something_else_is_fine() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Again() { try { Again(); } catch (IOException e) { Log.Write(e); throw; } }
            void Replaced() { try { Replaced(); } catch (Exception e) { e = new AppException("x", e); throw e; } }
            static Exception Close(Exception e) { Log.Write(e); return e; }
            void Closed() { try { Closed(); } catch (IOException e) { throw Close(e); } }
            void Later() { try { Later(); } catch (IOException e) { Action run = () => throw e; run(); throw; } }
            void Dispatched() { try { Dispatched(); } catch (IOException e) { System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e); } }
            Task Failed() { try { return Failed(); } catch (IOException e) { return Task.FromException(e); } }
        """, Rule));

    [Fact]
    public Task Code_that_does_not_bind_is_judged_too() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            void Unknown() { try { Go(); } catch (MissingException e) { [|throw e;|] } }
        """, Rule, mayNotCompile: true));

    [Fact]
    public Task The_fix_writes_throw_and_drops_a_name_that_nothing_else_uses() => VerifyFix.FixAsync<CauseAnalyzer, RethrowFix>(
        Clauses.Code("""
                void Unused() { try { Unused(); } catch (IOException e) { [|throw e;|] } }
                void Used() { try { Used(); } catch (IOException e) { Log.Write(e); [|throw e;|] } }
                void Filter() { try { Filter(); } catch (IOException e) when (e.HResult == 5) { [|throw e;|] } }
                void Twice(bool b) { try { Twice(b); } catch (IOException e) { if (b) [|throw e;|] Log.Write(1); [|throw (Exception)e;|] /* again */ } }
                int Returns() { try { return Returns(); } catch (IOException e) { [|throw e;|] } }
                void Inner() { try { Inner(); } catch (IOException e) { try { Log.Write(2); } catch (FormatException f) { Log.Write(e); [|throw f;|] } } }
            """, Rule),
        Clauses.File("""
                void Unused() { try { Unused(); } catch (IOException) { throw; } }
                void Used() { try { Used(); } catch (IOException e) { Log.Write(e); throw; } }
                void Filter() { try { Filter(); } catch (IOException e) when (e.HResult == 5) { throw; } }
                void Twice(bool b) { try { Twice(b); } catch (IOException) { if (b) throw; Log.Write(1); throw; /* again */ } }
                int Returns() { try { return Returns(); } catch (IOException) { throw; } }
                void Inner() { try { Inner(); } catch (IOException e) { try { Log.Write(2); } catch (FormatException) { Log.Write(e); throw; } } }
            """));

    [Fact]
    public Task Where_throw_cannot_stand_no_fix_is_offered() => VerifyFix.NoFixAsync<CauseAnalyzer, RethrowFix>(Clauses.Code("""
            string Expression(string? s) { try { return s!; } catch (IOException e) { return s ?? [|throw e|]; } }
            void Finally() { try { Finally(); } catch (IOException e) { try { Log.Write(e); } finally { [|throw e;|] } } }
        """, Rule));
}
