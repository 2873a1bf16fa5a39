using ErrorCatalog.Analyzers.Tests.Harness;
using ErrorCatalog.CodeFixes;

namespace ErrorCatalog.Analyzers.Tests.Messages;

/// <summary>EC1004, and the fix that inserts the value which the code knows: EC1002, EC1003 and EC1004.</summary>
public sealed class ValueTests
{
    private const string Routes = "    readonly Dictionary<string, int> _routes = new();\n    readonly HashSet<string> _names = new();\n";

    [Fact]
    public Task A_state_whose_key_the_code_knows_is_found() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code(Routes + """
            void A(string name)
            {
                if (!_names.Add(name)) throw new InvalidOperationException({|EC1004:"The route already exists."|});
                if (_routes.ContainsKey(name)) throw new InvalidOperationException({|EC1004:"The route is already open."|});
            }
        """));

    [Fact]
    public Task A_state_without_a_key_or_with_one_in_the_text_is_fine() => Verify.FindingsAsync<MessageAnalyzer>(Router.Code(Routes + """
            void A(string name, bool open, string password)
            {
                if (!_names.Add(name)) throw new InvalidOperationException($"The route '{name}' already exists.");
                if (open) throw new InvalidOperationException("The route is already open.");
                if (!_names.Add(password)) throw new InvalidOperationException("This was used already.");
            }
        """));

    [Fact]
    public Task The_fix_names_the_key() => VerifyFix.FixAsync<MessageAnalyzer, InsertValueFix>(
        Router.Code(Routes + """
            int A(string id) => _routes.TryGetValue(id, out int hops) ? hops : throw new KeyNotFoundException({|EC1002:"The route was not found."|});
            void B(string name)
            {
                if (!_names.Add(name)) throw new InvalidOperationException({|EC1004:"The route already exists!"|});
            }
        """),
        Router.File(Routes + """
            int A(string id) => _routes.TryGetValue(id, out int hops) ? hops : throw new KeyNotFoundException($"The route was not found: '{id}'.");
            void B(string name)
            {
                if (!_names.Add(name)) throw new InvalidOperationException($"The route already exists: '{name}'");
            }
        """));

    [Fact]
    public Task The_fix_inserts_the_tested_value_however_the_text_is_written() => VerifyFix.FixAsync<MessageAnalyzer, InsertValueFix>(
        Router.Code(""""
            void A(int hops)
            {
                if (hops < 0) throw new ArgumentException({|EC1003:"Hops must be positive."|});
                if (hops < 1) throw new ArgumentException({|EC1003:@"Hops must be ""positive"""|}, nameof(hops));
                if (hops < 2) throw new ArgumentException({|EC1003:"""Hops must be positive."""|});
                if (hops < 3) throw new ArgumentException({|EC1003:$"{nameof(hops)} must be positive."|});
                if (hops < 4) throw new ArgumentException({|EC1003:nameof(hops) + " must be positive."|});
                if (hops < 5) throw new ArgumentException({|EC1003:string.Format("{0} must be positive.", nameof(hops))|});
                if (hops < 6) throw new ArgumentException({|EC1003:"Hops of {} must be\tpositive."|});
                if (hops < 7) throw new ArgumentException(({|EC1003:"Hops must be positive."|}));
                if (hops < 8) throw new ArgumentException(hops > 3 ? {|EC1003:"Hops must be positive."|} : "The route is already open.");
                if (hops < 9) throw new ArgumentException({|EC1003:"Hops must be more than " + nameof(hops)|});
            }
        """"),
        Router.File(""""
            void A(int hops)
            {
                if (hops < 0) throw new ArgumentException($"Hops must be positive, but got {hops}.");
                if (hops < 1) throw new ArgumentException($@"Hops must be ""positive"", but got {hops}", nameof(hops));
                if (hops < 2) throw new ArgumentException($"""Hops must be positive, but got {hops}.""");
                if (hops < 3) throw new ArgumentException($"{nameof(hops)} must be positive, but got {hops}.");
                if (hops < 4) throw new ArgumentException(nameof(hops) + $" must be positive, but got {hops}.");
                if (hops < 5) throw new ArgumentException(string.Format("{0} must be positive, but got {1}.", nameof(hops), hops));
                if (hops < 6) throw new ArgumentException($"Hops of {{}} must be\tpositive, but got {hops}.");
                if (hops < 7) throw new ArgumentException(($"Hops must be positive, but got {hops}."));
                if (hops < 8) throw new ArgumentException(hops > 3 ? $"Hops must be positive, but got {hops}." : "The route is already open.");
                if (hops < 9) throw new ArgumentException("Hops must be more than " + nameof(hops) + $", but got {hops}");
            }
        """"));

    [Fact]
    public Task The_fix_keeps_lines_and_comments() => VerifyFix.FixAsync<MessageAnalyzer, InsertValueFix>(
        Router.Code(""""
            void A(int hops)
            {
                if (hops < 0)
                {
                    throw new ArgumentException( // why
                        {|EC1003:"""
                        The number of hops
                        must be positive.
                        """|}, // what
                        nameof(hops)); // which
                }

                if (hops > 9)
                {
                    throw new ArgumentException(
                        {|EC1003:"The number of hops " + // first
                        "must be at most 9."|}); // second
                }
            }
        """"),
        Router.File(""""
            void A(int hops)
            {
                if (hops < 0)
                {
                    throw new ArgumentException( // why
                        $"""
                        The number of hops
                        must be positive, but got {hops}.
                        """, // what
                        nameof(hops)); // which
                }

                if (hops > 9)
                {
                    throw new ArgumentException(
                        "The number of hops " + // first
                        $"must be at most 9, but got {hops}."); // second
                }
            }
        """"));

    [Fact]
    public Task The_value_of_an_argument_out_of_range_becomes_its_own_argument() => VerifyFix.FixAsync<MessageAnalyzer, InsertValueFix>(
        Router.Code("""
            void A(int hops)
            {
                if (hops < 0) throw new ArgumentOutOfRangeException(nameof(hops), {|EC1003:"Hops must be positive."|});
            }
        """),
        Router.File("""
            void A(int hops)
            {
                if (hops < 0) throw new ArgumentOutOfRangeException(nameof(hops), hops, "Hops must be positive.");
            }
        """));

    [Fact]
    public Task A_deed_is_told_what_it_was_done_to() => VerifyFix.FixAsync<MessageAnalyzer, InsertValueFix>(
        Router.Code("""
            void A(string route)
            {
                if (!TrySave(route)) throw new InvalidOperationException({|EC1003:"Failed to save the route."|});
            }
            bool TrySave(string route) => route.Length > 3;
        """),
        Router.File("""
            void A(string route)
            {
                if (!TrySave(route)) throw new InvalidOperationException($"Failed to save the route: '{route}'.");
            }
            bool TrySave(string route) => route.Length > 3;
        """));

    [Fact]
    public Task Where_the_value_is_unknown_secret_unprintable_or_no_help_there_is_no_fix() => VerifyFix.NoFixAsync<MessageAnalyzer, InsertValueFix>(Router.Code("""
            const string Bad = "Hops must be positive.";
            void A(int hops, string password, int[] all, string mode)
            {
                if (password == "1234") throw new ArgumentException({|EC1003:"The passphrase must be longer than 9 characters."|});
                if (all is not { Length: 3 }) throw new ArgumentException({|EC1003:"There must be exactly 3 hops."|});
                if (hops < 0) throw new ArgumentException({|EC1003:Bad|});
                if (hops > 3) throw new ArgumentException({|EC1002:$"Unknown mode {mode}."|});
                throw new ArgumentException({|EC1003:"Hops must be positive."|});
            }
        """));
}
