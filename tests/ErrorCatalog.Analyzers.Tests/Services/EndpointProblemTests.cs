using ErrorCatalog.Analyzers.Tests.CatalogUse;
using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.Services;

/// <summary>EC1215: endpoints say which problems they can end in.</summary>
public sealed class EndpointProblemTests
{
    private const string AspNetCore = """
        using System;
        using ErrorCatalog;

        namespace Microsoft.AspNetCore.Routing { public interface IEndpointRouteBuilder; }
        namespace Microsoft.AspNetCore.Mvc
        {
            public abstract class ControllerBase;
            public sealed class NonActionAttribute : Attribute;
        }
        namespace Microsoft.AspNetCore.Builder
        {
            using Microsoft.AspNetCore.Routing;

            public sealed class Endpoints;
            public sealed class Group : IEndpointRouteBuilder;
            public static class EndpointRouteBuilderExtensions
            {
                public static Endpoints MapGet(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => new();
                public static Group MapGroup(this IEndpointRouteBuilder routes, string prefix) => new();
                public static Endpoints WithName(this Endpoints endpoints, string name) => endpoints;
            }
            public static class ProblemEndpointExtensions
            {
                public static T Raises<T>(this T endpoints, params Type[] problems) => endpoints;
            }
        }
        namespace ErrorCatalog.AspNetCore
        {
            public sealed class Problem<T> where T : Problem { public static implicit operator Problem<T>(T problem) => new(); }
            public sealed class Ok;
            public class ProblemResult(Problem problem) { public System.Threading.Tasks.Task ExecuteAsync() => System.Threading.Tasks.Task.FromResult(problem); }
            public sealed class Results<TFirst, TSecond>
            {
                public static implicit operator Results<TFirst, TSecond>(TFirst first) => new();
                public static implicit operator Results<TFirst, TSecond>(TSecond second) => new();
            }
        }

        """;

    [Fact]
    public Task What_a_lambda_throws_or_returns_is_found() => FindingsAsync("""
            public void Map(IEndpointRouteBuilder app)
            {
                app.{|EC1215:MapGet|}("/a", () => { throw ShopErrors.StorageDown().ToException(); });
                app.{|EC1215:MapGet|}("/b/{id}", Outcome<int> (string id) => ShopErrors.OrderNotFound(id));
                app.{|EC1215:MapGet|}("/c/{id}", object (string id) => { var problem = ShopErrors.OrderNotFound(id); return problem; });
                app.{|EC1215:MapGet|}("/d", Handle);
                app.{|EC1215:MapGet|}("/e", async () => { await new ProblemResult(ShopErrors.StorageDown()).ExecuteAsync(); });
                app.MapGet("/f", () => 1);
            }
            private static int Handle() => throw ShopErrors.StorageDown().ToException();
        """);

    [Fact]
    public Task What_a_handler_calls_is_followed() => FindingsAsync("""
            public void Map(IEndpointRouteBuilder app)
            {
                app.{|EC1215:MapGet|}("/a/{id}", (string id) => Find(id));
                app.{|EC1215:MapGet|}("/b", (IStore store) => store.Load());
                app.{|EC1215:MapGet|}("/c", (Store store) => store.Size);
                app.{|EC1215:MapGet|}("/d", () => { Local(); void Local() => throw ShopErrors.StorageDown().ToException(); });
                app.{|EC1215:MapGet|}("/e", (string[] ids) => Array.ForEach(ids, id => Require(id)));
                app.MapGet("/f", () => Even(4));
            }
            private static Outcome<int> Find(string id) => Require(id);
            private static Outcome<int> Require(string id) => id.Length > 0 ? 1 : ShopErrors.OrderNotFound(id);
            private static bool Even(int n) => n == 0 || Odd(n - 1);
            private static bool Odd(int n) => n != 0 && Even(n - 1);
            public interface IStore { int Load(); }
            public sealed class Store : IStore
            {
                public int Size => Load();
                public int Load() => throw ShopErrors.StorageDown().ToException();
            }
        """);

    [Fact]
    public Task What_is_caught_on_the_way_does_not_arrive() => FindingsAsync("""
            public void Map(IEndpointRouteBuilder app)
            {
                app.MapGet("/a", () => { try { Load(); } catch (ProblemException e) { GC.KeepAlive(e); } });
                app.MapGet("/b", () => { try { throw ShopErrors.StorageDown().ToException(); } catch (Exception e) { GC.KeepAlive(e); } });
                app.{|EC1215:MapGet|}("/c", () => { try { Load(); } catch (IOException e) { GC.KeepAlive(e); } });
                app.{|EC1215:MapGet|}("/d", object () => { try { return Find("1"); } catch (Exception e) { return e; } });
            }
            private static int Load() => throw ShopErrors.StorageDown().ToException();
            private static Outcome<int> Find(string id) => ShopErrors.OrderNotFound(id);
        """);

    [Fact]
    public Task What_is_made_for_something_else_is_not_raised() => FindingsAsync("""
            public void Map(IEndpointRouteBuilder app)
            {
                app.MapGet("/a", () => { Note(ShopErrors.StorageDown()); });
                app.MapGet("/b", (string[] ids) => Array.ForEach(ids, id => Note(ShopErrors.OrderNotFound(id))));
                Note(ShopErrors.StorageDown());
            }
            private static void Note(Problem problem) => GC.KeepAlive(problem);
        """);

    [Fact]
    public Task What_is_said_in_any_way_is_enough() => FindingsAsync("""
            public void Map(IEndpointRouteBuilder app)
            {
                app.MapGet("/a", Handle).WithName("a").Raises(typeof(StorageDown));
                app.MapGet("/b", [Raises(typeof(StorageDown))] () => { Handle(); });
                app.MapGet("/c", Documented);
                app.MapGet("/d/{id}", Results<Ok, Problem<OrderNotFound>> (string id) => (Problem<OrderNotFound>)ShopErrors.OrderNotFound(id));
                app.MapGet("/e/{id}", Task<Results<Ok, Problem<OrderNotFound>>> (string id) => throw ShopErrors.OrderNotFound(id).ToException());
                var group = app.MapGroup("/g").Raises(typeof(StorageDown));
                group.MapGet("/a", Handle);
                var other = app.MapGroup("/o");
                other.Raises(typeof(StorageDown));
                other.MapGet("/a", Handle);
                var endpoint = app.MapGet("/p", Handle);
                endpoint.Raises(typeof(StorageDown));
                app.MapGroup("/h").Raises(typeof(StorageDown)).MapGet("/a", Handle).WithName("h");
                app.{|EC1215:MapGet|}("/f", () => { if (DateTime.Now.Year > 1) Handle(); throw ShopErrors.BrokenForGood().ToException(); }).Raises(typeof(StorageDown));
            }
            [Raises(typeof(StorageDown))] private static int Documented() => Handle();
            private static int Handle() => throw ShopErrors.StorageDown().ToException();
        """);

    [Fact]
    public Task Actions_of_controllers_are_endpoints() => FindingsAsync("""
            public sealed class OrdersController : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                public int {|EC1215:Get|}() => Load();
                [Raises(typeof(StorageDown))] public int Said() => Load();
                [Microsoft.AspNetCore.Mvc.NonAction] public int Helper() => Load();
                private static int Load() => throw ShopErrors.StorageDown().ToException();
            }
        """);

    [Fact]
    public Task The_fix_adds_what_is_missing() => VerifyFix.FixAsync<EndpointProblemAnalyzer, EndpointRaisesFix>(
        Case("""
                public void Map(IEndpointRouteBuilder app)
                {
                    app.{|EC1215:MapGet|}("/a", Handle);
                    app.{|EC1215:MapGet|}("/b", Handle).Raises(typeof(OrderNotFound)).WithName("b");
                    app.{|EC1215:MapGet|}("/c", Handle)
                        .WithName("c");
                }
                private static int Handle() => DateTime.Now.Year > 1 ? throw ShopErrors.StorageDown().ToException() : throw ShopErrors.BrokenForGood().ToException();
                public sealed class OrdersController : Microsoft.AspNetCore.Mvc.ControllerBase
                {
                    /// <summary>All.</summary>
                    public int {|EC1215:Get|}() => Handle();
                }
            """),
        File("""
                public void Map(IEndpointRouteBuilder app)
                {
                    app.MapGet("/a", Handle).Raises(typeof(BrokenForGood), typeof(StorageDown));
                    app.MapGet("/b", Handle).Raises(typeof(OrderNotFound), typeof(BrokenForGood), typeof(StorageDown)).WithName("b");
                    app.MapGet("/c", Handle)
                        .Raises(typeof(BrokenForGood), typeof(StorageDown))
                        .WithName("c");
                }
                private static int Handle() => DateTime.Now.Year > 1 ? throw ShopErrors.StorageDown().ToException() : throw ShopErrors.BrokenForGood().ToException();
                public sealed class OrdersController : Microsoft.AspNetCore.Mvc.ControllerBase
                {
                    /// <summary>All.</summary>
                    [Raises(typeof(BrokenForGood))]
                    [Raises(typeof(StorageDown))]
                    public int Get() => Handle();
                }
            """));

    private static Task FindingsAsync(string members) => Verify.FindingsAsync<EndpointProblemAnalyzer>(Case(members));

    private static TestCase Case(string members) => Shop.With(File(members)).Source("/app/AspNetCore.cs", AspNetCore);

    private static string File(string members) =>
        Shop.File(members).Replace("using ErrorCatalog;", "using ErrorCatalog;\nusing ErrorCatalog.AspNetCore;\nusing Microsoft.AspNetCore.Builder;\nusing Microsoft.AspNetCore.Routing;", StringComparison.Ordinal);
}
