namespace ErrorCatalog.Exchange;

/// <summary>What an editor says about each key of a catalog file, in Markdown.</summary>
internal static class KeyDescriptions
{
    /// <summary>Keys of the file.</summary>
    public static IReadOnlyDictionary<string, string> File { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["catalog"] = "Name of the catalog, kebab-case. `agent` becomes the class `AgentErrors` and a section of the site. Files with the same name are merged.",
        ["namespace"] = "C# namespace of the generated code. Default: the root namespace of the project.",
        ["locale"] = "BCP 47 tag of the language of the texts in this file. Default: `en`.",
        ["base-uri"] = "Where the site is published: absolute, `http` or `https`, ends with `/`.",
        ["legacy"] = "Keys of entries in this file that may lack required fields. The list may only shrink.",
        ["complete"] = "Tags of languages in which every text must be translated.",
        ["errors"] = "The entries, by key.",
    };

    /// <summary>Keys of an entry.</summary>
    public static IReadOnlyDictionary<string, string> Entry { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["code"] = "What is sent. Default: the key. A code that begins with `e.` or `w.` follows the grammar of DIDComm v2.",
        ["aliases"] = "Other codes that mean the same, exactly as seen on the wire.",
        ["number"] = "For peers that want a number. Unique in the catalog.",
        ["severity"] = "Default: from the sorter of the code, else `error`.",
        ["category"] = "What it is about; decides who is told.",
        ["kind"] = "`rejection`: a valid command that cannot be carried out. `exception` (default): the command was never processed.",
        ["impact"] = "How much of the conversation is spoiled.",
        ["who-retries"] = "Who should try again, seen from the one who reports.",
        ["where"] = "`me`, `you` or `other`, optionally with ` - ` and a place: `me - wire`.",
        ["http-status"] = "400 to 599, or 200 for a warning. Default: from the code.",
        ["grpc-status"] = "Name of a google.rpc.Code. Default: from the code, else from `http-status`.",
        ["params"] = "The parameters, in the positional order of arguments.",
        ["title"] = "Short name.",
        ["explain"] = "What was expected and what happened instead: “Expected X, but Y.”",
        ["fix-hint"] = "What the reader can do.",
        ["note"] = "For translators; never shown to anybody else.",
        ["rule"] = "The rule behind the error.",
        ["causes"] = "What usually brings it about, by id.",
        ["doc"] = "Markdown for the page: background, examples.",
        ["max-length"] = "Most characters of single texts, in every language.",
        ["same"] = "Fields whose text may be the same in every language, for example a product name.",
        ["since"] = "Version that brought the entry: `1.0.0`.",
        ["deprecated"] = "The entry will be retired: it is still raised, and its factory warns and names the successor.",
        ["retired"] = "The entry is raised no more; its page stays and its key is never used again.",
    };

    /// <summary>Keys of a parameter.</summary>
    public static IReadOnlyDictionary<string, string> Parameter { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["type"] = "Decides the C# type and how texts may use the value. `enum` needs `values`.",
        ["example"] = "A realistic value: documentation and translators show it.",
        ["note"] = "What the value stands for; translators see it.",
        ["sensitivity"] = "`public` (default), `internal` (sent only when asked for) or `secret` (never sent or logged).",
        ["optional"] = "`true` lets a factory leave the value out. Optional parameters come last.",
        ["values"] = "The words of an `enum`: letters, digits, `_` and `-`.",
    };

    /// <summary>Keys of a cause.</summary>
    public static IReadOnlyDictionary<string, string> Cause { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["cause"] = "What happened, as a sentence.",
        ["origin"] = "Whose side it is on, seen from the one who reports.",
        ["check"] = "What to look at.",
    };

    /// <summary>Keys of the notice before a tombstone.</summary>
    public static IReadOnlyDictionary<string, string> Deprecated { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["since"] = "Version that deprecated it.",
        ["replaced-by"] = "Key of the entry to raise instead.",
        ["reason"] = "Why.",
    };

    /// <summary>Keys of a tombstone.</summary>
    public static IReadOnlyDictionary<string, string> Retired { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["since"] = "Version that retired it.",
        ["replaced-by"] = "Key of the entry that is raised today.",
        ["reason"] = "Why.",
    };
}
