using System.Globalization;
using YamlDotNet.Core;

namespace ErrorCatalog.Compiler;

/// <summary>Reads the members of one mapping: reports unknown and repeated keys, and hands out each value in the shape asked for.</summary>
internal sealed class FieldReader
{
    private static readonly HashSet<string> YamlBooleans = new(StringComparer.OrdinalIgnoreCase)
    {
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~",
    };

    private readonly Dictionary<string, YamlPair> _members = new(StringComparer.Ordinal);
    private readonly Findings _findings;

    /// <param name="mapping">The mapping.</param>
    /// <param name="known">Keys that it may have.</param>
    /// <param name="owner">What the mapping is, for messages, for example <c>an entry</c>.</param>
    /// <param name="findings">Takes what is wrong.</param>
    internal FieldReader(YamlMapping mapping, string[] known, string owner, Findings findings)
    {
        _findings = findings;
        foreach (YamlPair pair in mapping.Pairs)
        {
            if (KeyOf(pair, findings) is not { } key)
            {
                continue;
            }

            if (!known.Contains(key))
            {
                findings.Report(
                    CatalogRules.UnknownKey,
                    pair.Key,
                    $"a key of {owner}",
                    FindingText.Quote(key),
                    FindingText.DidYouMean(key, known));
            }
            else if (_members.ContainsKey(key))
            {
                ReportDuplicate(pair.Key, key, findings);
            }
            else
            {
                _members.Add(key, pair);
            }
        }
    }

    internal Findings Findings => _findings;

    /// <summary>The members that are known, by name.</summary>
    internal IEnumerable<KeyValuePair<string, YamlPair>> Members => _members;

    internal bool Has(string name) => _members.ContainsKey(name);

    internal YamlNode? Node(string name) => _members.TryGetValue(name, out YamlPair pair) ? pair.Value : null;

    /// <summary>The text of a key, or null after reporting that it is none.</summary>
    internal static string? KeyOf(YamlPair pair, Findings findings)
    {
        if (pair.Key is not YamlScalar scalar)
        {
            if (pair.Key is not YamlRefused)
            {
                findings.Report(CatalogRules.WrongNode, pair.Key, "a name as key", pair.Key.Description, "Write 'name: value'.");
            }

            return null;
        }

        if (scalar is { IsPlain: true, Value: "<<" })
        {
            findings.Report(CatalogRules.MergeKey, scalar, "a key", "the merge key '<<'", "Write the members out: catalogs have no merge keys.");
            return null;
        }

        return scalar.Value;
    }

    internal static void ReportDuplicate(YamlNode node, string key, Findings findings) => findings.Report(
        CatalogRules.DuplicateKey,
        node,
        $"the key {FindingText.Quote(key)} once",
        "it again",
        "Remove one of the two.");

    /// <summary>A value that is a single token, or null when it is absent or was reported.</summary>
    internal YamlScalar? Scalar(string name, string expected)
    {
        switch (Node(name))
        {
            case YamlScalar { IsNothing: true } or YamlScalar { Value.Length: 0 }:
                ReportEmpty(name, expected);
                return null;
            case YamlScalar scalar:
                return scalar;
            case null or YamlRefused:
                return null;
            case { } node:
                _findings.Report(CatalogRules.WrongNode, node, expected, node.Description, $"Write one value after '{name}:'.");
                return null;
        }
    }

    /// <summary>A text for people; reports the ways in which YAML damages unquoted text.</summary>
    /// <param name="name">The field.</param>
    /// <param name="maxLength">Longest text.</param>
    /// <param name="allowsBoolean">True when a word like <c>true</c> is the natural form of the value.</param>
    internal YamlScalar? Text(string name, int maxLength = CatalogLimits.MaxTextLength, bool allowsBoolean = false)
    {
        YamlNode? node = Node(name);
        if (node is YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true })
        {
            char bracket = node is YamlMapping ? '{' : '[';
            _findings.Report(
                CatalogRules.UnquotedBrace,
                node,
                "a quoted text",
                $"a value that starts with '{bracket}', which YAML reads as {node.Description}",
                "Put the whole value in double quotes.");
            return null;
        }

        YamlScalar? scalar = Scalar(name, "a text");
        if (scalar is null)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(scalar.Value))
        {
            ReportEmpty(name, "a text");
            return null;
        }

        if (scalar.Value.Length > maxLength)
        {
            _findings.Report(
                CatalogRules.TextTooLong,
                scalar.Start,
                scalar.Start + 1,
                $"at most {FindingText.Number(maxLength)} characters",
                FindingText.Number(scalar.Value.Length),
                "Shorten the text; background belongs into 'doc', or on a page of its own.");
            return null;
        }

        CheckTraps(scalar, allowsBoolean);
        return scalar;
    }

    /// <summary>A choice from a closed set; null when it is absent or was reported.</summary>
    internal TEnum? Choice<TEnum>(string name, string[] tokens)
        where TEnum : struct, Enum
    {
        YamlScalar? scalar = Token(name, tokens);
        return scalar is null ? null : (TEnum)Enum.ToObject(typeof(TEnum), Array.IndexOf(tokens, scalar.Value));
    }

    /// <summary>A token from a closed set; null when it is absent or was reported.</summary>
    internal YamlScalar? Token(string name, string[] tokens, CatalogRule? rule = null)
    {
        YamlScalar? scalar = Scalar(name, FindingText.Choice(tokens));
        if (scalar is null || tokens.Contains(scalar.Value))
        {
            return scalar;
        }

        string? nearest = Spelling.Nearest(scalar.Value, tokens);
        _findings.Report(
            rule ?? CatalogRules.BadToken,
            scalar,
            $"{FindingText.Choice(tokens)} for '{name}'",
            FindingText.Quote(scalar.Value),
            nearest is null ? "Use one of these words." : $"Did you mean '{nearest}'?");
        return null;
    }

    /// <summary>A whole number from a range; null when it is absent or was reported.</summary>
    internal int? Integer(string name, CatalogRule rule, string expected, Func<int, bool> accepts, string fix)
    {
        YamlScalar? scalar = Scalar(name, expected);
        if (scalar is null)
        {
            return null;
        }

        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && accepts(value))
        {
            return value;
        }

        _findings.Report(rule, scalar, expected, FindingText.Quote(scalar.Value), fix);
        return null;
    }

    /// <summary>A list of single values; items of other shapes are reported and left out.</summary>
    /// <param name="name">The field.</param>
    /// <param name="expected">What the items are, in the plural.</param>
    /// <param name="maxItems">Most items that are read.</param>
    internal IReadOnlyList<YamlScalar> List(string name, string expected, int maxItems = CatalogLimits.MaxItems)
    {
        YamlNode? node = Node(name);
        if (node is null or YamlRefused)
        {
            return [];
        }

        if (node is not YamlSequence sequence)
        {
            bool isEmpty = node is YamlScalar { IsNothing: true };
            _findings.Report(
                isEmpty ? CatalogRules.EmptyValue : CatalogRules.WrongNode,
                isEmpty ? _members[name].Key : node,
                $"a list of {expected}",
                node.Description,
                $"Write '{name}: [ a, b ]'.");
            return [];
        }

        List<YamlScalar> items = [];
        foreach (YamlNode item in Limit(sequence.Items, item => item, expected, maxItems, _findings))
        {
            if (item is YamlScalar { Value.Length: > 0 } scalar)
            {
                items.Add(scalar);
            }
            else if (item is not YamlRefused)
            {
                _findings.Report(CatalogRules.WrongNode, item, $"one of the {expected}", item.Description, "Write one value per item.");
            }
        }

        return items;
    }

    /// <summary>The items up to the limit; reports the first one beyond it.</summary>
    internal static IEnumerable<T> Limit<T>(List<T> items, Func<T, YamlNode> node, string expected, int maxItems, Findings findings)
    {
        if (items.Count > maxItems)
        {
            findings.Report(
                CatalogRules.TooManyEntries,
                node(items[maxItems]),
                $"at most {FindingText.Number(maxItems)} {expected}",
                FindingText.Number(items.Count),
                "Remove those that are not needed, or split: files with the same catalog name are merged.");
        }

        return items.Take(maxItems);
    }

    /// <summary>A mapping; null when it is absent or was reported.</summary>
    internal YamlMapping? Mapping(string name, string expected)
    {
        switch (Node(name))
        {
            case YamlMapping mapping:
                return mapping;
            case null or YamlRefused:
                return null;
            case YamlScalar { IsNothing: true }:
                ReportEmpty(name, expected);
                return null;
            case { } node:
                _findings.Report(CatalogRules.WrongNode, node, expected, node.Description, $"Write 'name: value' lines below '{name}:'.");
                return null;
        }
    }

    /// <summary>True for words that YAML 1.1 tools read as something else than text.</summary>
    internal static bool IsBoolean(string word) => YamlBooleans.Contains(word);

    /// <summary>Reports words that YAML 1.1 tools read as something else than text.</summary>
    internal static void CheckBoolean(YamlScalar scalar, Findings findings)
    {
        if (scalar.IsPlain && IsBoolean(scalar.Value))
        {
            findings.Report(
                CatalogRules.YamlBoolean,
                scalar,
                "a quoted text",
                $"{FindingText.Quote(scalar.Value)}, which YAML 1.1 reads as a boolean or as null",
                $"Write \"{scalar.Value}\".");
        }
    }

    private void CheckTraps(YamlScalar scalar, bool allowsBoolean)
    {
        if (!allowsBoolean)
        {
            CheckBoolean(scalar, _findings);
        }

        if (scalar.IsPlain)
        {
            CheckLostText(scalar);
        }
        else if (scalar.Style == ScalarStyle.DoubleQuoted && _findings.File.Text.IndexOf('\\', scalar.Start, scalar.End - scalar.Start) >= 0)
        {
            CharacterCheck.CheckEscaped(_findings, scalar);
        }
    }

    private void CheckLostText(YamlScalar scalar)
    {
        SourceFile file = _findings.File;
        int lineEnd = file.LineEnd(file.LineOf(scalar.End));
        int hash = scalar.End;
        while (hash < lineEnd && file.Text[hash] is ' ' or '\t')
        {
            hash++;
        }

        if (hash >= lineEnd || file.Text[hash] != '#')
        {
            return;
        }

        _findings.Report(
            CatalogRules.TextLostAfterHash,
            hash,
            lineEnd,
            "a quoted text",
            $"{FindingText.Quote(file.Text.Substring(hash, lineEnd - hash))}, which YAML takes as a comment",
            "Put the whole value in double quotes; a comment belongs on a line of its own.");
    }

    private void ReportEmpty(string name, string expected) => _findings.Report(
        CatalogRules.EmptyValue,
        _members[name].Key,
        $"{expected} for '{name}'",
        "nothing",
        "Write the value, or remove the key.");
}
