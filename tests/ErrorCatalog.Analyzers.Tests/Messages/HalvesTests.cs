using ErrorCatalog.Analyzers.Tests.Harness;

namespace ErrorCatalog.Analyzers.Tests.Messages;

/// <summary>EC1001–EC1003, EC1005 and EC1006: what a message says and lacks.</summary>
public sealed class HalvesTests
{
    [Fact]
    public Task A_missing_half_is_found() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A(string mode) => throw new ArgumentException({|EC1001:"Invalid mode."|}, nameof(mode));
            void B(string mode) => throw new ArgumentException({|EC1002:$"Unknown mode '{mode}'."|}, nameof(mode));
            void C(int hops) => throw new ArgumentException({|EC1003:"Hops must be positive."|}, nameof(hops));
            void D() => throw new InvalidOperationException({|EC1005:"Something went wrong."|});
            void E(int hops) => throw new ArgumentException({|EC1006:nameof(hops)|});
            void F() => throw new InvalidOperationException({|EC1006:""|});
            void G() => throw new IOException({|EC1003:"Failed to save the route."|});
            Exception H() => new InvalidOperationException({|EC1001:"Invalid mode."|});
        """));

    [Fact]
    public Task A_complete_message_is_fine() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A(string mode) => throw new ArgumentException($"Expected 'fast' or 'slow', but got '{mode}'.", nameof(mode));
            void B() => throw new InvalidOperationException("The route is already open.");
            void C(string name) => throw new ArgumentException("The name must not be empty.", nameof(name));
            void D(string name) => throw new ArgumentNullException(nameof(name));
            void E() => throw new InvalidOperationException();
            void F() => throw new NotImplementedException("Later.");
            void G() => throw new OperationCanceledException("Stopped.");
            void H() => throw new NotSupportedException("Seeking is not supported.");
            void I(Exception e) => throw e;
        """));

    [Fact]
    public Task The_runtime_completes_the_message_of_an_argument_out_of_range_with_its_value() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A(int hops) => throw new ArgumentOutOfRangeException(nameof(hops), hops, "Hops must be positive.");
            void B(int hops) => throw new ArgumentOutOfRangeException(nameof(hops), {|EC1003:"Hops must be positive."|});
            void C(int hops) => throw new ArgumentOutOfRangeException(nameof(hops), hops, {|EC1002:"Unknown mode."|});
            void D(int hops) => throw new ArgumentOutOfRangeException(nameof(hops), hops, null);
            void E(int hops) => throw new ArgumentOutOfRangeException(nameof(hops));
            void F(int hops) => throw new ArgumentOutOfRangeException(message: "Hops must be positive.", paramName: nameof(hops), actualValue: hops);
        """));

    [Fact]
    public Task An_exception_type_completes_its_message_from_its_other_arguments() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A(int hops) => throw new RouteException("Hops must be positive.", hops);
            void B(int hops) => throw new RouteException({|EC1003:"Hops must be positive."|}, nameof(hops));
            void C(int hops) => throw new RouteException({|EC1003:"Hops must be positive."|}, Code.Hops);
            void D(Exception e) => throw new RouteException("Failed to save the route.", e);
            void E(string routeId) => throw new RouteException("Failed to save the route.", routeId);

            enum Code { Hops }

            class RouteException : Exception
            {
                public RouteException(string message, object about) : base(message) { }
            }
        """));

    [Fact]
    public Task A_name_is_not_the_value() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            const int MaxHops = 9;
            void A(int hops) => throw new ArgumentException({|EC1003:$"{nameof(hops)} must be positive."|});
            void B(int hops) => throw new ArgumentException({|EC1003:nameof(hops) + " must be positive."|});
            void C(int hops) => throw new ArgumentException({|EC1003:string.Format("{0} must be positive.", nameof(hops))|});
            void D(int hops) => throw new ArgumentException({|EC1003:$"{nameof(hops)} must be at most {MaxHops}."|});
            void E(int hops) => throw new ArgumentException($"{nameof(hops)} must be at most {MaxHops}, but is {hops}.");
            void F<T>() => throw new ArgumentException({|EC1003:$"The route must be a {typeof(T)}."|});
        """));

    [Fact]
    public Task A_caught_reason_must_be_passed_on_or_told() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            void A(string path)
            {
                try { File.Delete(path); } catch (IOException e) { throw new InvalidOperationException($"Failed to delete '{path}'.", e); }
            }
            void B(string path)
            {
                try { File.Delete(path); } catch (IOException) { throw new InvalidOperationException({|EC1003:$"Failed to delete '{path}'."|}); }
            }
            void C(string path)
            {
                try { File.Delete(path); } catch (IOException e) { throw new InvalidOperationException($"Failed to delete the route: {e.Message}"); }
            }
            void D(string path) => throw new InvalidOperationException($"Failed to delete '{path}'.");
        """));

    [Fact]
    public Task Not_found_names_the_key() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code("""
            readonly Dictionary<string, int> _routes = new();
            int A(string id) => _routes.TryGetValue(id, out int hops) ? hops : throw new KeyNotFoundException({|EC1002:"The route was not found."|});
            int B(string id) => _routes.TryGetValue(id, out int hops) ? hops : throw new KeyNotFoundException($"The route '{id}' was not found.");
            int C() => throw new KeyNotFoundException("The route was not found.");
            int D(List<string> names, string wanted)
            {
                string? name = names.FirstOrDefault(candidate => candidate == wanted);
                if (name is null)
                {
                    throw new KeyNotFoundException({|EC1002:"The name was not found."|});
                }

                return name.Length;
            }
        """));

    [Fact]
    public async Task The_finding_quotes_the_words_and_says_what_to_add()
    {
        string[] messages = await Verify.MessagesAsync<MessageAnalyzer>(Router.Code("""
                void A(int hops) => throw new ArgumentException("The hops must be positive.", nameof(hops));
                void B() => throw new IOException("Failed to save the route.");
            """));

        Assert.Equal(
            [
                "Expected a message that says what happened, but 'must be positive' only says what was expected. Add the value: it can be wrong in many ways.",
                "Expected a message that says what happened, but 'failed to save the route' only says what was expected. Add the reason, the cause or what it was done to.",
            ],
            messages);
    }
}
