using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>
/// Makes names of the catalog format from names of other systems. The same name always gives the same, unless another entry has
/// it already; entries that exist keep theirs.
/// </summary>
internal sealed class ForeignNames
{
    // The longest reason of google.rpc.ErrorInfo (AIP-193), which is made from the key.
    private const int LongestKey = 63;
    private const int HashLength = 6;

    private static readonly Regex CodePattern = new(CatalogVocabulary.CodePattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    // Keys, codes and aliases share the addresses of the site, where case does not count.
    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    public ForeignNames(string catalog, IEnumerable<EntryModel> existing, IEnumerable<ForeignMessage> messages)
    {
        _types.Add(CSharpNames.CatalogClass(catalog));
        foreach (EntryModel entry in existing)
        {
            _types.Add(CSharpNames.Type(entry.Key));
            foreach (string name in entry.Aliases.Append(entry.Key).Append(entry.Code))
            {
                _owners.TryAdd(name, entry.Code);
            }
        }

        foreach (ForeignMessage message in messages)
        {
            _owners.TryAdd(message.Code, message.Code);
        }
    }

    /// <summary>A code of the format: the name itself where it can be one.</summary>
    public static string Code(string name)
    {
        string code = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/' or ':' ? c : '-')).Trim('.', '_', '-', '/', ':');
        return code == name && code.Length <= CatalogLimits.MaxCodeLength && CodePattern.IsMatch(code) ? code
            : code.Length is 0 or > CatalogLimits.MaxCodeLength - HashLength ? (code.Length == 0 ? "code" : code[..(CatalogLimits.MaxCodeLength - HashLength - 1)]) + "-" + Hash(name)
            : code;
    }

    /// <summary>The words of a name in kebab-case: <c>TABLE_NOT_FOUND</c>, <c>tableNotFound</c> and <c>Table not found</c> become <c>table-not-found</c>.</summary>
    public static string Kebab(string name)
    {
        var key = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool startsWord = i > 0 && char.IsAsciiLetterUpper(c)
                && (char.IsAsciiLetterLower(name[i - 1]) || (char.IsAsciiLetterUpper(name[i - 1]) && i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1])));
            if (startsWord || !char.IsAsciiLetterOrDigit(c))
            {
                if (key.Length > 0 && key[^1] != '-')
                {
                    key.Append('-');
                }
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString().Trim('-');
    }

    /// <summary>A key for a new entry.</summary>
    public string Key(ForeignMessage message)
    {
        string key = message.Key.Length == 0 || !char.IsAsciiLetterLower(message.Key[0]) ? ("error-" + message.Key).TrimEnd('-') : message.Key;
        if (key.Length > LongestKey)
        {
            int cut = key.LastIndexOf('-', LongestKey - HashLength - 1);
            key = key[..(cut > 0 ? cut : LongestKey - HashLength - 1)].TrimEnd('-') + "-" + Hash(message.Code);
        }

        key = KeyProposal.Unique(key, candidate => (_owners.TryGetValue(candidate, out string? owner) && owner != message.Code) || _types.Contains(CSharpNames.Type(candidate)));
        _owners.TryAdd(key, message.Code);
        _types.Add(CSharpNames.Type(key));
        return key;
    }

    /// <summary>Those of the aliases that no other entry has.</summary>
    public string[] Aliases(ForeignMessage message) =>
        [.. message.Aliases.Where(alias => alias != message.Code && alias.Length is > 0 and <= CatalogLimits.MaxCodeLength && _owners.TryAdd(alias, message.Code)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>A parameter name for an argument, different from those that are taken and from members of the generated type.</summary>
    /// <param name="id">Name of the argument.</param>
    /// <param name="key">Key of the entry.</param>
    /// <param name="taken">Names that others have.</param>
    public static string Parameter(string id, string key, IReadOnlyCollection<string> taken)
    {
        string[] words = id.Split([.. id.Where(c => !char.IsAsciiLetterOrDigit(c) && c != '_').Distinct()], StringSplitOptions.RemoveEmptyEntries);
        string name = words.Length == 0 ? "value" : words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        name = name.Trim('_');
        if (name.Length == 0 || !char.IsAsciiLetter(name[0]))
        {
            name = "value" + name;
        }

        name = name.Length > CatalogLimits.MaxNameLength - 8 ? name[..(CatalogLimits.MaxNameLength - 8)] : name;
        if (CSharpNames.ReservedMembers.Contains(CSharpNames.Property(name)) || CSharpNames.Property(name) == CSharpNames.Type(key))
        {
            name += "Value";
        }

        string free = name;
        for (int i = 2; taken.Any(other => string.Equals(CSharpNames.Property(other), CSharpNames.Property(free), StringComparison.OrdinalIgnoreCase)); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}{i}");
        }

        return free;
    }

    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLength];
}
