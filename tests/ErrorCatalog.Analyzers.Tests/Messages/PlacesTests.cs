using ErrorCatalog.Analyzers.Tests.Harness;

namespace ErrorCatalog.Analyzers.Tests.Messages;

/// <summary>Where messages are found, and how they are read from what the code says.</summary>
public sealed class PlacesTests
{
    private const string Result = """

        public class Outcome
        {
            public static Outcome Fail(string message) => new();
            public static Outcome Fail(string message, int code) => new();
            public static Outcome Ok(string message) => new();
        }
        """;

    [Fact]
    public Task Methods_that_the_project_lists_take_messages_too() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            Outcome A() => Outcome.Fail({|EC1001:"Invalid mode."|});
            Outcome B() => Outcome.Fail({|EC1003:"Hops must be positive."|}, 7);
            Outcome C() => Outcome.Ok("Invalid mode.");
            Outcome D() => Outcome.Fail("The route is already open.");
        """ + Result).EditorConfig("errorcatalog.message_methods = Outcome.Fail"));

    [Fact]
    public Task A_listed_method_may_be_named_with_its_namespace() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            Outcome A() => Outcome.Fail({|EC1001:"Invalid mode."|});
        """ + Result).EditorConfig("errorcatalog.message_methods = App.Router.Outcome.Fail"));

    [Fact]
    public Task Other_methods_do_not() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            Outcome A() => Outcome.Fail("Invalid mode.");
        """ + Result));

    [Fact]
    public Task A_listed_method_that_does_not_bind_yet_is_known_by_its_spelling() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            object A() => Result.Fail({|EC1001:"Invalid mode."|});
        """, mayNotCompile: true).EditorConfig("errorcatalog.message_methods = Result.Fail"));

    [Fact]
    public Task Types_that_the_project_lists_count_as_exceptions() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            object A() => new Failure({|EC1001:"Invalid mode."|});
            object B() => new Success("Invalid mode.");
            class Failure { public Failure(string message) { } }
            class Success { public Success(string message) { } }
        """).EditorConfig("errorcatalog.exception_types = Failure"));

    [Fact]
    public Task An_exception_type_says_its_message_to_its_base() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            class ModeException : Exception
            {
                public ModeException() : base({|EC1001:"Invalid mode."|}) { }
                public ModeException(string message) : base(message) { }
                public ModeException(int hops) : base($"Expected at most 9 hops, but got {hops}.") { }
            }
        """));

    [Fact]
    public Task Other_languages_than_the_listed_ones_are_not_judged() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A() => throw new InvalidOperationException("Invalid mode.");
            void B(int hops) => throw new ArgumentException("Hops must be positive.", nameof(hops));
        """).EditorConfig("errorcatalog.languages = de"));

    [Fact]
    public Task A_listed_language_is_judged_and_a_foreign_text_is_not() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A() => throw new InvalidOperationException({|EC1001:"Invalid mode."|});
            void B() => throw new InvalidOperationException("Der Wert darf nicht negativ sein.");
        """).EditorConfig("errorcatalog.languages = de, en"));

    [Fact]
    public Task Each_branch_of_a_choice_is_a_message() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A(bool fast) => throw new InvalidOperationException(fast ? {|EC1001:"Invalid mode."|} : "The route is already open.");
            void B(int kind) => throw new InvalidOperationException(kind switch { 1 => {|EC1001:"Invalid mode."|}, _ => "The route is closed." });
        """));

    [Fact]
    public Task Constants_and_fixed_locals_are_read() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            const string Bad = "Invalid mode.";
            static readonly string Text = "Invalid mode.";
            void A() => throw new InvalidOperationException({|EC1001:Bad|});
            void B() => throw new InvalidOperationException({|EC1001:Text|});
            void C()
            {
                string text = "Invalid mode.";
                throw new InvalidOperationException({|EC1001:text|});
            }
            void D(bool fast)
            {
                string text = "Invalid mode.";
                if (fast) text = Describe();
                throw new InvalidOperationException(text);
            }
            void E(string text) => throw new InvalidOperationException(text);
            void F() => throw new InvalidOperationException(Describe());
            static string Describe() => "Invalid mode.";
        """));

    [Fact]
    public Task Texts_are_read_however_they_are_written() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code(""""
            void A() => throw new InvalidOperationException({|EC1001:@"Invalid mode."|});
            void B() => throw new InvalidOperationException({|EC1001:"""Invalid mode."""|});
            void C() => throw new InvalidOperationException({|EC1001:"Invalid" + " mode."|});
            void D() => throw new InvalidOperationException({|EC1001:string.Concat("Invalid", " mode.")|});
            void E(string mode) => throw new InvalidOperationException({|EC1002:FormattableString.Invariant($"Unknown mode {mode}.")|});
            void F() => throw new InvalidOperationException(({|EC1001:"Invalid mode."|}));
            void G() => throw new InvalidOperationException(message: {|EC1001:"Invalid mode."|});
            void H(Exception e) => throw new InvalidOperationException(innerException: e, message: "Failed to save the route.");
            InvalidOperationException I() => new({|EC1001:"Invalid mode."|});
        """"));

    [Fact]
    public Task Code_that_is_being_written_is_read_by_its_spelling() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A() => throw new ModeException({|EC1001:"Invalid mode."|});
            void B() => throw new ModeException({|EC1002:$"Unknown mode {mode}."|});
            void C() => throw new InvalidOperationException({|EC1003:$"{nameof(hops)} must be positive."|});
            void D() { throw new InvalidOperationException({|EC1001:"Invalid mode."|}
            void E() => throw new ModeException($"Failed to save {route}.", exception);
            void F() => new Unknown("Invalid mode.");
            void G() => throw new
        """, mayNotCompile: true));

    [Fact]
    public Task Excluded_namespaces_and_other_peoples_projects_are_left_alone() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A() => throw new InvalidOperationException("Invalid mode.");
        """).EditorConfig("errorcatalog.excluded_namespaces = App"));
}
