using System.CommandLine;
using System.CommandLine.Parsing;

namespace ErrorCatalog.Cli.Output;

/// <summary>Tells what is wrong with a command line and where to read how it should be.</summary>
internal static class UsageErrors
{
    public static void Print(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string name = NameOf(parsed.CommandResult);
        List<string> errors = command.Subcommands.Count > 0 ? [NoCommand(command, parsed.UnmatchedTokens)] : [.. Mistakes(command, name, parsed)];

        // What only the parser or a validator of a command can tell, such as options that exclude each other.
        foreach (string error in errors.Count > 0 ? errors : parsed.Errors.Select(error => error.Message))
        {
            Failure.Print(error);
        }

        Failure.PrintHint($"{name} --help shows what is expected.");
    }

    private static string NoCommand(Command command, IReadOnlyList<string> tokens)
    {
        string known = string.Join(", ", command.Subcommands.Select(child => child.Name));
        return tokens.Count == 0
            ? $"Expected a command, but got none. Commands: {known}."
            : $"Expected a command, but got “{tokens[0]}”. Commands: {known}.";
    }

    private static IEnumerable<string> Mistakes(Command command, string name, ParseResult parsed)
    {
        foreach (string token in parsed.UnmatchedTokens)
        {
            yield return token.StartsWith('-')
                ? $"Expected an option of {name}, but got “{token}”."
                : $"Expected no further argument, but got “{token}”. Put quotation marks around a value with blanks.";
        }

        foreach (Argument argument in command.Arguments)
        {
            if (argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 } && !argument.HasDefaultValue)
            {
                yield return $"Expected a value for {argument.Name}, but got none. {argument.Description}";
            }
        }

        foreach (Option option in command.Options)
        {
            OptionResult? given = parsed.GetResult(option);
            if (given is null or { Implicit: true } && option.Required)
            {
                yield return $"Expected the option {option.Name} {option.HelpName}, but it was not given. {option.Description}";
            }
            else if (given is { Implicit: false } && given.Tokens.Count < option.Arity.MinimumNumberOfValues)
            {
                yield return $"Expected {option.HelpName} after {option.Name}, but got nothing. {option.Description}";
            }
        }
    }

    private static string NameOf(CommandResult result)
    {
        var path = new List<string>();
        for (SymbolResult? at = result; at is CommandResult command; at = at.Parent)
        {
            path.Insert(0, command.Command is RootCommand ? "errorcatalog" : command.Command.Name);
        }

        return string.Join(' ', path);
    }
}
