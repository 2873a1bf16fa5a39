namespace ErrorCatalog.Corpus;

/// <summary>The arguments of the program.</summary>
/// <param name="Kind">What the rows are.</param>
/// <param name="File">The labelled rows, one JSON object a line.</param>
/// <param name="Stubs">A C# file with further stand-in types, or null.</param>
/// <param name="Json">True for one JSON object instead of tables.</param>
internal sealed record CorpusCommand(CorpusKind Kind, string File, string? Stubs, bool Json)
{
    public const string Help = """
        Runs the code rules over labelled rows and counts where rules and labels agree.

        Usage: ErrorCatalog.Corpus messages FILE.jsonl [--stubs FILE.cs] [--json]
               ErrorCatalog.Corpus causes FILE.jsonl [--stubs FILE.cs] [--json]
               ErrorCatalog.Corpus import FOLDER

        messages  rows with 'throw_code': one throw statement each
        causes    rows with 'code': a file with 'catch_line', or a bare catch clause or try statement
        import    folders of foreign catalogs by their usual names: each goes through import, check, generate, compile, site and diff
        --stubs   C# file with stand-ins for types that the rows name
        --json    one object: rows, tp, fp, fn, tn, precision, recall, wrong; the same under 'without_borderline'

        Columns: id, label, flag (true: a change is asked for), borderline, note; missing ones are taken as empty or false.
        Exit code: 0 counted, 2 wrong usage or unreadable input.
        """;

    /// <summary>Reads the arguments; null when help is asked for.</summary>
    /// <exception cref="CorpusException">They are not of the form that <see cref="Help"/> shows.</exception>
    public static CorpusCommand? Parse(string[] args)
    {
        if (args is [] or ["--help" or "-h" or "-?", ..])
        {
            return null;
        }

        CorpusKind kind = args[0] switch
        {
            "messages" => CorpusKind.Messages,
            "causes" => CorpusKind.Causes,
            _ => throw new CorpusException($"Expected 'messages' or 'causes' but got '{args[0]}'. Name the kind of the rows first."),
        };
        string? file = null;
        string? stubs = null;
        bool json = false;
        for (int i = 1; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--json":
                    json = true;
                    break;
                case "--stubs":
                    stubs = ++i < args.Length ? args[i] : throw new CorpusException("Expected a C# file after '--stubs' but got nothing. Name the file.");
                    break;
                case "--help" or "-h" or "-?":
                    return null;
                case var option when option.StartsWith('-'):
                    throw new CorpusException($"Expected '--stubs' or '--json' but got '{option}'. See --help.");
                default:
                    file = file is null ? args[i] : throw new CorpusException($"Expected one file but got '{file}' and '{args[i]}'. Count them one after the other.");
                    break;
            }
        }

        return new CorpusCommand(kind, file ?? throw new CorpusException($"Expected a JSONL file after '{args[0]}' but got nothing. Name the file."), stubs, json);
    }
}
