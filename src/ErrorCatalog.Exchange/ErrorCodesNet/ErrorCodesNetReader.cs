using System.Globalization;
using ErrorCatalog.Exchange.Foreign;
using ErrorCatalog.Exchange.Input;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ErrorCatalog.Exchange.ErrorCodesNet;

/// <summary>
/// Reads <c>ErrorCodes.yaml</c> of ErrorCodes.Net: <c>projectId</c>, <c>namespace</c>, <c>errorTypes</c> with <c>errorTypeId</c> and
/// <c>errorCodes</c>. The number is 8 bits of project, 8 of type and 16 of code, written as <c>0x06000001</c>. It has names and no texts.
/// </summary>
internal sealed class ErrorCodesNetReader : IForeignReader
{
    private const string Fix = "Name the ErrorCodes.yaml of ErrorCodes.Net, with 'projectId' and 'errorTypes'.";

    /// <inheritdoc/>
    public ForeignCatalog Read(ForeignSource source)
    {
        var messages = new ForeignMessages();
        string? space = null;
        foreach (ForeignFile file in source.Files)
        {
            ExchangeFindings findings = source.FindingsOf(file);
            if (Load(file, findings) is { } root)
            {
                space ??= Text(root, "namespace");
                ReadTypes(root, messages, findings, source.Fields);
            }
        }

        return new ForeignCatalog(source.NameOr("errors"), "en", "Imported from ErrorCodes.yaml of ErrorCodes.Net.", messages.ToList(), []) { Records = messages.Records, Namespace = space };
    }

    private static YamlMappingNode? Load(ForeignFile file, ExchangeFindings findings)
    {
        if (!FileBytes.Check(file.Content.Span, findings) || FileBytes.Decode(file.Content.Span, findings, "Save the file as UTF-8.") is not { } text)
        {
            return null;
        }

        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count == 1 && yaml.Documents[0].RootNode is YamlMappingNode root)
            {
                return root;
            }

            findings.Error(1, 1, "one YAML mapping", "something else", Fix);
        }
        catch (YamlException broken)
        {
            findings.Error((int)Math.Max(1, broken.Start.Line), (int)Math.Max(1, broken.Start.Column), "YAML", "a break in its syntax", "Look just before that place for a wrong indent or a mark of an unfinished merge.");
        }

        return null;
    }

    private static void ReadTypes(YamlMappingNode root, ForeignMessages messages, ExchangeFindings findings, ForeignFields fields)
    {
        if (Number(root, "projectId") is not { } project || Child(root, "errorTypes") is not YamlSequenceNode types)
        {
            findings.Error(Line(root), Column(root), "'projectId' and a list 'errorTypes'", "none", Fix);
            return;
        }

        Others(root, ["projectId", "namespace", "errorTypes"], string.Empty, fields);
        fields.Became("projectId", "number");
        foreach (YamlNode item in types)
        {
            if (item is not YamlMappingNode type || Number(type, "errorTypeId") is not { } typeId || Child(type, "errorCodes") is not YamlSequenceNode codes)
            {
                findings.Error(Line(item), Column(item), "'errorTypeId' and a list 'errorCodes'", "an error type without", Fix);
                continue;
            }

            Others(type, ["name", "errorTypeId", "errorCodes"], "errorTypes.", fields);
            fields.Became("errorTypes.errorTypeId", "number");
            foreach (YamlNode code in codes)
            {
                if (code is YamlMappingNode mapping && Number(mapping, "errorCode") is { } number && Text(mapping, "name") is { } name)
                {
                    Others(mapping, ["errorCode", "name"], "errorCodes.", fields);
                    fields.Became("errorCodes.errorCode", "code, number");
                    fields.Became("errorCodes.name", "key, title");
                    messages.Add(Message((project << 24) | (typeId << 16) | number, name, Text(type, "name")), (Line(code), Column(code)), findings);
                }
                else
                {
                    findings.Error(Line(code), Column(code), "'errorCode' and 'name'", "an error code without", Fix);
                }
            }
        }
    }

    private static ForeignMessage Message(long number, string name, string? type)
    {
        string words = ForeignNames.Kebab(name).Replace('-', ' ');
        return new ForeignMessage
        {
            Code = string.Create(CultureInfo.InvariantCulture, $"0x{number:X8}"),
            Number = number is > 0 and <= int.MaxValue ? (int)number : null,
            Key = ForeignNames.Kebab(name),
            Aliases = type is null ? [name] : [type + "." + name],
            Title = words.Length == 0 ? null : ForeignText.Plain(char.ToUpperInvariant(words[0]) + words[1..]),
            Group = type is null ? null : ForeignNames.Kebab(type),
        };
    }

    private static void Others(YamlMappingNode node, string[] known, string prefix, ForeignFields fields)
    {
        foreach (YamlNode key in node.Children.Keys.Where(key => !known.Contains(key.ToString())))
        {
            fields.LeftOut(prefix + key);
        }
    }

    private static YamlNode? Child(YamlMappingNode node, string name) => node.Children.TryGetValue(new YamlScalarNode(name), out YamlNode? child) ? child : null;

    private static string? Text(YamlMappingNode node, string name) => Child(node, name) is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;

    private static long? Number(YamlMappingNode node, string name) => long.TryParse(Text(node, name), NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number <= 0xFFFF ? number : null;

    private static int Line(YamlNode node) => (int)Math.Max(1, node.Start.Line);

    private static int Column(YamlNode node) => (int)Math.Max(1, node.Start.Column);
}
