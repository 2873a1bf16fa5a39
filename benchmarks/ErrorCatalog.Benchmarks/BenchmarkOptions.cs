namespace ErrorCatalog.Benchmarks;

/// <summary>What the command line says besides the topic.</summary>
/// <param name="IsQuick">Rougher numbers, sooner.</param>
/// <param name="JsonFile">Where the rows are written as JSON, too; rows of other topics that are in the file stay.</param>
/// <param name="Data">Folder or file with data of others that a topic can measure with.</param>
/// <param name="ShowsFindings">Print what the analyzers found.</param>
internal sealed record BenchmarkOptions(bool IsQuick, string? JsonFile, string? Data, bool ShowsFindings)
{
    /// <summary>Takes the options out of the command line; what is left are topics.</summary>
    /// <returns>Null with a message on standard error when an option is unknown or lacks its value.</returns>
    public static BenchmarkOptions? Parse(string[] arguments, out string[] topics)
    {
        bool isQuick = false, showsFindings = false;
        string? json = null, data = null;
        var left = new List<string>();
        for (int i = 0; i < arguments.Length; i++)
        {
            string argument = arguments[i];
            switch (argument)
            {
                case "--quick":
                    isQuick = true;
                    break;
                case "--findings":
                    showsFindings = true;
                    break;
                case "--json" or "--data" when i + 1 < arguments.Length:
                    (json, data) = argument == "--json" ? (arguments[++i], data) : (json, arguments[++i]);
                    break;
                default:
                    if (argument.StartsWith('-'))
                    {
                        Console.Error.WriteLine($"Expected --quick, --findings, --json FILE or --data PATH but got '{argument}'.");
                        topics = [];
                        return null;
                    }

                    left.Add(argument);
                    break;
            }
        }

        topics = [.. left];
        if (data is not null && !Path.Exists(data))
        {
            Console.Error.WriteLine($"Expected a file or folder with data but '{data}' does not exist.");
            return null;
        }

        return new BenchmarkOptions(isQuick, json, data, showsFindings);
    }
}
