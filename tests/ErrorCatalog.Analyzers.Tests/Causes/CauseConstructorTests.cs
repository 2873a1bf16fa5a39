using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.Causes;

/// <summary>EC1107: an exception type that is thrown in place of others can carry them.</summary>
public sealed class CauseConstructorTests
{
    private const string Rule = "EC1107";

    private const string Use = "    void M() { try { M(); } catch (IOException e) { throw {|EC1101:new BareException(\"x\")|}; } }\n";

    [Fact]
    public Task The_type_is_reported_once_and_each_throw_of_it() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            class [|BareException|] : Exception { public BareException(string message) : base(message) { } }
            void A() { try { A(); } catch (IOException e) { throw {|EC1101:new BareException("x")|}; } }
            void B() { try { B(); } catch (IOException e) { throw {|EC1101:new BareException(e.Message)|}; } }
        """, Rule));

    [Fact]
    public Task Types_that_can_carry_a_cause_or_need_not_are_fine() => Verify.FindingsAsync<CauseAnalyzer>(Clauses.Code("""
            class NeverInClause : Exception { public NeverInClause(string message) : base(message) { } }
            class WithProperty : Exception { public Exception? Cause { get; set; } }
            void A() { throw new NeverInClause("x"); }
            void B() { try { B(); } catch (IOException e) { throw new WithProperty { Cause = e }; } }
        """, Rule));

    [Theory]
    [InlineData(
        "    class {|EC1107:BareException|} : Exception { public BareException(string message) : base(message) { } }",
        "    class BareException : Exception { public BareException(string message) : base(message) { } public BareException(string message, Exception cause) : base(message, cause) { } }")]
    [InlineData(
        "    class {|EC1107:BareException|} : Exception { public BareException(string text, int code = 0) { Code = code; } public int Code { get; } }",
        "    class BareException : Exception { public BareException(string text, int code = 0) { Code = code; } public BareException(string text, Exception cause, int code = 0) : base(null, cause) { Code = code; } public int Code { get; } }")]
    [InlineData(
        "    class {|EC1107:BareException|}(string message) : Exception(message);",
        "    class BareException(string message, Exception? cause = null) : Exception(message, cause);")]
    [InlineData(
        "    class {|EC1107:BareException|}(string name) : Exception { public string Name => name; }",
        "    class BareException(string name, Exception? cause = null) : Exception(null, cause) { public string Name => name; }")]
    [InlineData(
        "    class {|EC1107:BareException|} : Exception\n    {\n        /// <summary>Makes one.</summary>\n        /// <param name=\"message\">The text.</param>\n        public BareException(string message)\n            : base(\"Bad: \" + message)\n        {\n            Source = \"here\";\n        }\n    }",
        "    class BareException : Exception\n    {\n        /// <summary>Makes one.</summary>\n        /// <param name=\"message\">The text.</param>\n        public BareException(string message)\n            : base(\"Bad: \" + message)\n        {\n            Source = \"here\";\n        }\n\n        /// <summary>Makes one.</summary>\n        /// <param name=\"message\">The text.</param>\n        /// <param name=\"cause\">The exception that led to this one.</param>\n        public BareException(string message, Exception cause)\n            : base(\"Bad: \" + message, cause)\n        {\n            Source = \"here\";\n        }\n    }")]
    [InlineData(
        "    class BaseException : Exception { protected BaseException(string message) : base(message) { } }\n    class {|EC1107:BareException|} : BaseException { public BareException(string message) : base(message) { } }",
        "    class BaseException : Exception { protected BaseException(string message) : base(message) { } protected BaseException(string message, Exception cause) : base(message, cause) { } }\n    class BareException : BaseException { public BareException(string message) : base(message) { } public BareException(string message, Exception cause) : base(message, cause) { } }")]
    public Task The_fix_adds_a_constructor_that_mirrors_the_one_with_the_message(string before, string after) => VerifyFix.FixAsync<CauseAnalyzer, AddCauseConstructorFix>(
        Clauses.Code(before + "\n" + Use, Rule),
        Clauses.File(after + "\n" + Use.Replace("{|EC1101:", string.Empty, StringComparison.Ordinal).Replace("|}; } }", "; } }", StringComparison.Ordinal)));

    [Fact]
    public Task A_type_without_constructors_gets_the_one_it_had_too() => VerifyFix.FixAsync<CauseAnalyzer, AddCauseConstructorFix>(
        Clauses.Code("""
                class [|OneException|] : Exception { }
                class [|TwoException|] : Exception;
                class [|ThreeException|] : Exception
                {
                }
                void A() { try { A(); } catch (IOException e) { throw {|EC1101:new OneException()|}; } }
                void B() { try { B(); } catch (IOException e) { throw {|EC1101:new TwoException()|}; } }
                void C() { try { C(); } catch (IOException e) { throw {|EC1101:new ThreeException()|}; } }
            """, Rule),
        Clauses.File("""
                class OneException : Exception { public OneException() { } public OneException(Exception cause) : base(null, cause) { } }
                class TwoException : Exception { public TwoException() { } public TwoException(Exception cause) : base(null, cause) { } }
                class ThreeException : Exception
                {
                    public ThreeException()
                    {
                    }

                    public ThreeException(Exception cause)
                        : base(null, cause)
                    {
                    }
                }
                void A() { try { A(); } catch (IOException e) { throw new OneException(); } }
                void B() { try { B(); } catch (IOException e) { throw new TwoException(); } }
                void C() { try { C(); } catch (IOException e) { throw new ThreeException(); } }
            """));

    [Fact]
    public Task A_base_type_that_takes_no_cause_is_left_to_people() => VerifyFix.NoFixAsync<CauseAnalyzer, AddCauseConstructorFix>(Clauses.Code("""
            class [|BareException|] : ObjectDisposedException { public BareException(string name) : base(name) { } }
            void A() { try { A(); } catch (IOException e) { throw {|EC1101:new BareException("x")|}; } }
        """, Rule));
}
