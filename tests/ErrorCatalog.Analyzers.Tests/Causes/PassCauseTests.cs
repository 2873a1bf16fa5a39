using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.Causes;

/// <summary>The fix of EC1101 and EC1102 passes the caught exception on.</summary>
public sealed class PassCauseTests
{
    private const string Rule = "EC1101";

    [Fact]
    public Task The_exception_goes_where_the_constructor_takes_it() => VerifyFix.FixAsync<CauseAnalyzer, PassCauseFix>(
        Clauses.Code("""
                class FirstException(Exception? cause, string message) : Exception(message, cause) { public FirstException(string message) : this(null, message) { } }
                class OptionalException(string message, int code = 0, Exception? reason = null) : Exception(message, reason) { public int Code => code; }
                class PropertyException(string message) : Exception(message) { public Exception? Cause { get; set; } public int Code { get; set; } }
                void Last() { try { Last(); } catch (IOException e) { throw [|new AppException("x")|]; } }
                void Text() { try { Text(); } catch (IOException e) { throw {|EC1102:new AppException("x" + e.Message)|}; } }
                void Null() { try { Null(); } catch (IOException e) { throw [|new AppException("x", null!)|]; } }
                void Copy() { try { Copy(); } catch (IOException e) { throw {|EC1102:new AppException("x", new Exception(e.Message))|}; } }
                void Inner() { try { Inner(); } catch (IOException e) { throw {|EC1102:new AppException("x", e.InnerException!)|}; } }
                void First() { try { First(); } catch (IOException e) { throw [|new FirstException("x")|]; } }
                void Optional() { try { Optional(); } catch (IOException e) { throw [|new OptionalException("x")|]; } }
                void Named() { try { Named(); } catch (IOException e) { throw [|new AppException(message: "x")|]; } }
                void Property() { try { Property(); } catch (IOException e) { throw [|new PropertyException("x")|]; } }
                void Initializer() { try { Initializer(); } catch (IOException e) { throw [|new PropertyException("x") { Code = 1 }|]; } }
                void Argument(int a) { try { Argument(a); } catch (IOException e) { throw [|new ArgumentException("x", nameof(a))|]; } }
                void Typed() { try { Typed(); } catch (IOException e) { AppException made = [|new("x")|]; throw made; } }
            """, Rule),
        Clauses.File("""
                class FirstException(Exception? cause, string message) : Exception(message, cause) { public FirstException(string message) : this(null, message) { } }
                class OptionalException(string message, int code = 0, Exception? reason = null) : Exception(message, reason) { public int Code => code; }
                class PropertyException(string message) : Exception(message) { public Exception? Cause { get; set; } public int Code { get; set; } }
                void Last() { try { Last(); } catch (IOException e) { throw new AppException("x", e); } }
                void Text() { try { Text(); } catch (IOException e) { throw new AppException("x" + e.Message, e); } }
                void Null() { try { Null(); } catch (IOException e) { throw new AppException("x", e); } }
                void Copy() { try { Copy(); } catch (IOException e) { throw new AppException("x", e); } }
                void Inner() { try { Inner(); } catch (IOException e) { throw new AppException("x", e); } }
                void First() { try { First(); } catch (IOException e) { throw new FirstException(e, "x"); } }
                void Optional() { try { Optional(); } catch (IOException e) { throw new OptionalException("x", reason: e); } }
                void Named() { try { Named(); } catch (IOException e) { throw new AppException(message: "x", cause: e); } }
                void Property() { try { Property(); } catch (IOException e) { throw new PropertyException("x") { Cause = e }; } }
                void Initializer() { try { Initializer(); } catch (IOException e) { throw new PropertyException("x") { Code = 1, Cause = e }; } }
                void Argument(int a) { try { Argument(a); } catch (IOException e) { throw new ArgumentException("x", nameof(a), e); } }
                void Typed() { try { Typed(); } catch (IOException e) { AppException made = new("x", e); throw made; } }
            """));

    [Fact]
    public Task A_clause_without_a_name_gets_one() => VerifyFix.FixAsync<CauseAnalyzer, PassCauseFix>(
        Clauses.Code("""
                void Typed() { try { Typed(); } catch (IOException) { throw [|new AppException("x")|]; } }
                void Bare() { try { Bare(); } catch { throw [|new AppException("x")|]; } }
                void Filtered() { try { Filtered(); } catch (IOException) when (DateTime.Now.Hour > 1) { throw [|new AppException("x")|]; } }
                void Taken(string cause) { try { Taken(cause); } catch (IOException) { throw [|new AppException(cause)|]; } }
                void Twice(bool b) { try { Twice(b); } catch { if (b) throw [|new AppException("x")|]; throw [|new AppException("y")|]; } }
            """, Rule),
        Clauses.File("""
                void Typed() { try { Typed(); } catch (IOException cause) { throw new AppException("x", cause); } }
                void Bare() { try { Bare(); } catch (Exception cause) { throw new AppException("x", cause); } }
                void Filtered() { try { Filtered(); } catch (IOException cause) when (DateTime.Now.Hour > 1) { throw new AppException("x", cause); } }
                void Taken(string cause) { try { Taken(cause); } catch (IOException caught) { throw new AppException(cause, caught); } }
                void Twice(bool b) { try { Twice(b); } catch (Exception cause) { if (b) throw new AppException("x", cause); throw new AppException("y", cause); } }
            """));

    [Fact]
    public Task Factories_and_those_who_throw_for_others_get_it_too() => VerifyFix.FixAsync<CauseAnalyzer, PassCauseFix>(
        Clauses.Code("""
                static AppException Wrap(string text, Exception? cause = null) => new AppException(text, cause!);
                static AppException Wrap(int code) => new AppException("x" + code);
                static AppException Wrap(int code, Exception cause) => new AppException("x" + code, cause);
                static void ThrowFor(string text, Exception? cause = null) => throw new AppException(text, cause!);
                void Optional() { try { Optional(); } catch (IOException e) { throw [|Wrap("x")|]; } }
                void Overload() { try { Overload(); } catch (IOException e) { throw [|Wrap(3)|]; } }
                void Thrower() { try { Thrower(); } catch (IOException) { [|ThrowFor("x")|]; } }
            """, Rule),
        Clauses.File("""
                static AppException Wrap(string text, Exception? cause = null) => new AppException(text, cause!);
                static AppException Wrap(int code) => new AppException("x" + code);
                static AppException Wrap(int code, Exception cause) => new AppException("x" + code, cause);
                static void ThrowFor(string text, Exception? cause = null) => throw new AppException(text, cause!);
                void Optional() { try { Optional(); } catch (IOException e) { throw Wrap("x", e); } }
                void Overload() { try { Overload(); } catch (IOException e) { throw Wrap(3, e); } }
                void Thrower() { try { Thrower(); } catch (IOException cause) { ThrowFor("x", cause); } }
            """));

    [Fact]
    public Task A_constructor_is_added_in_the_file_of_the_type() => VerifyFix.FixAsync<CauseAnalyzer, PassCauseFix>(
        Clauses.Code("""
                void A() { try { A(); } catch (IOException e) { throw [|new BareException("x", 1)|]; } }
                void B() { try { B(); } catch (IOException) { throw [|new BareException("y", 2)|]; } }
            """, Rule)
            .Source("/app/z/Bare.cs", "namespace App\n{\n    public class {|EC1107:BareException|} : System.Exception\n    {\n        public BareException(string message, int code) : base(message) => HResult = code;\n    }\n}\n"),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [TestCase.MainFile] = Clauses.File("""
                void A() { try { A(); } catch (IOException e) { throw new BareException("x", 1, e); } }
                void B() { try { B(); } catch (IOException cause) { throw new BareException("y", 2, cause); } }
            """),
            ["/app/z/Bare.cs"] = "using System;\n\nnamespace App\n{\n    public class BareException : System.Exception\n    {\n        public BareException(string message, int code) : base(message) => HResult = code;\n        public BareException(string message, int code, Exception cause) : base(message, cause) => HResult = code;\n    }\n}\n",
        });

    [Fact]
    public async Task A_constructor_is_added_in_another_project_of_the_solution()
    {
        const string Use = "using System; class Use { void A() { try { A(); } catch (FormatException) { throw new Lib.BareException(\"x\"); } } }";
        Project project = new TestCase(Use).Build().Project;
        var library = ProjectId.CreateNewId();
        Solution solution = project.Solution
            .AddProject(library, "Lib", "Lib", LanguageNames.CSharp)
            .WithProjectCompilationOptions(library, project.CompilationOptions!)
            .WithProjectMetadataReferences(library, project.MetadataReferences)
            .AddProjectReference(project.Id, new ProjectReference(library))
            .AddDocument(DocumentId.CreateNewId(library), "Bare.cs", "using System; namespace Lib { public class BareException : Exception { public BareException(string message) : base(message) { } } }", filePath: "/lib/Bare.cs");
        project = solution.GetProject(project.Id)!;

        Diagnostic finding = Assert.Single(await AnalysisRun.FindingsAsync(project, new CauseAnalyzer(), mayNotCompile: false));
        CodeAction action = Assert.Single(await ActionsAsync(project, finding));
        Solution changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

        Assert.Equal(
            "using System; namespace Lib { public class BareException : Exception { public BareException(string message) : base(message) { } public BareException(string message, Exception cause) : base(message, cause) { } } }",
            (await changed.GetProject(library)!.Documents.Single().GetTextAsync()).ToString());
        Assert.Contains("catch (FormatException cause) { throw new Lib.BareException(\"x\", cause); }", (await changed.GetProject(project.Id)!.Documents.Single().GetTextAsync()).ToString(), StringComparison.Ordinal);
        Assert.Empty(await AnalysisRun.FindingsAsync(changed.GetProject(project.Id)!, new CauseAnalyzer(), mayNotCompile: false));
    }

    [Fact]
    public Task Where_an_argument_would_change_its_meaning_no_fix_is_offered() => VerifyFix.NoFixAsync<CauseAnalyzer, PassCauseFix>(Clauses.Code("""
            static AppException Forget(Exception cause) => new AppException("z");
            static AppException Make(string text) => new AppException(text);
            void Argument(string a) { try { Argument(a); } catch (IOException e) { throw [|new ArgumentNullException(nameof(a))|]; } }
            void NoMessage() { try { NoMessage(); } catch (IOException e) { throw [|new InvalidOperationException()|]; } }
            void Forgetful() { try { Forgetful(); } catch (IOException e) { throw [|Forget(e)|]; } }
            void Factory() { try { Factory(); } catch (IOException e) { throw [|Make("x")|]; } }
            void Nested() { try { Nested(); } catch (IOException outer) { try { Nested(); } catch (FormatException inner) { throw [|new AppException("x", outer)|]; } } }
        """, Rule));

    private static async Task<List<CodeAction>> ActionsAsync(Project project, Diagnostic finding)
    {
        List<CodeAction> actions = [];
        await new PassCauseFix().RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(finding.Location.SourceTree)!, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    [Fact]
    public Task A_variable_that_gets_another_exception_is_passed_to_that_or_from_there_on() => VerifyFix.FixAsync<CauseAnalyzer, PassCauseFix>(
        Clauses.Code("""
                void Thrown() { try { Thrown(); } catch (Exception e) { e = [|new IOException("x")|]; throw e; } }
                void Wrapped() { try { Wrapped(); } catch (Exception e) { e = new IOException("x", e); throw [|new AppException("y")|]; } }
            """, Rule),
        Clauses.File("""
                void Thrown() { try { Thrown(); } catch (Exception e) { e = new IOException("x", e); throw e; } }
                void Wrapped() { try { Wrapped(); } catch (Exception e) { e = new IOException("x", e); throw new AppException("y", e); } }
            """));

    [Fact]
    public Task A_variable_that_holds_another_exception_is_not_passed() => VerifyFix.NoFixAsync<CauseAnalyzer, PassCauseFix>(Clauses.Code("""
            void Passed() { try { Passed(); } catch (Exception e) { e = new IOException("x"); throw [|new AppException("y", e)|]; } }
            void Forgotten() { try { Forgotten(); } catch (Exception e) { e = new IOException("x"); throw [|new AppException("y")|]; } }
        """, Rule));
}
