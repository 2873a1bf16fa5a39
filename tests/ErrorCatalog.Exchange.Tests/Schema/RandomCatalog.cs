using System.Text;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Tests;

/// <summary>Catalog files made up by chance: mostly such that the compiler takes them, in every spelling that YAML has.</summary>
internal sealed class RandomCatalog(int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    public string Write()
    {
        Line(0, "catalog", Pick("agent", "a", "my-errors", "x1", "true", "\"agent\"", "'agent'"));
        Maybe(0, "namespace", Pick("Acme.Agent", "A", "\"Acme\""));
        Maybe(0, "locale", Pick("en", "de", "pt-BR", "zh-Hant", "no", "\"es\"", "sr-Latn"));
        Maybe(0, "base-uri", Pick("https://errors.example.org/agent/", "http://x/", "HTTPS://X.example/", "\"https://a.b/c/d/\"", "http://localhost:8080/"));
        Maybe(0, "complete", Pick("[ de, es ]", "[]", "[ no ]", "\n  - fr"));
        string[] keys = [.. new[] { "cant-find-route", "order-2-closed", "true", "on", "e5", "a1b2-c3" }.Where(_ => _random.Next(3) == 0)];
        bool isLegacy = keys.Length > 0 && _random.Next(3) == 0;
        if (isLegacy)
        {
            Line(0, "legacy", "[ " + string.Join(", ", keys) + " ]");
        }

        if (keys.Length > 0)
        {
            _text.Append("errors:\n");
        }

        foreach (string key in keys)
        {
            Entry(key, isLegacy);
        }

        return _text.ToString();
    }

    private void Entry(string key, bool isLegacy)
    {
        _text.Append("  ").Append(key).Append(":\n");
        bool hasParameters = _random.Next(2) == 0;
        string value = hasParameters ? " {name}" : string.Empty;
        Required("explain", Quoted("Expected something but got nothing" + value + "."), isLegacy);
        Required("fix-hint", Pick(Quoted("Do it again."), "Do it again.", "404", "1.5", "|\n      Two\n      lines.", ">-\n      Folded\n      text."), isLegacy);
        Required("impact", Pick("message", "thread", "connection", "\"message\""), isLegacy);
        Required("who-retries", Pick("you", "me", "both", "none", "'none'"), isLegacy);
        Maybe(4, "code", Pick("e.m.xfer." + key, "e.p.did." + key, key + "-1", "ORD-0001", "404", "1.5", "a/b:c_d", "\"507\""));
        Maybe(4, "aliases", Pick("[ a, b ]", "[ 507, 1.5, x y ]", "[]", "\n      - request declined"));
        Maybe(4, "number", Pick("1001", "\"7\"", "007", "2147483647", "1"));
        Maybe(4, "severity", Pick("error", "warning"));
        Maybe(4, "category", Pick("processing", "routing", "transaction", "channel", "timeout"));
        Maybe(4, "kind", Pick("rejection", "exception"));
        Maybe(4, "where", Pick("me - wire", "you", "nowhere", "\"other - db\""));
        Maybe(4, "http-status", Pick("400", "502", "\"599\"", "200", "0418"));
        Maybe(4, "grpc-status", Pick("NOT_FOUND", "OK", "UNAVAILABLE"));
        Maybe(4, "title", Pick("Route", "3", "true", Quoted("Émoji 😀 #5"), "yes"));
        Maybe(4, "note", Pick("short", "2026-01-01", "1e3"));
        Maybe(4, "rule", Quoted("A rule."));
        Maybe(4, "doc", Pick("|\n      # Title\n\n      Text.", Quoted("x")));
        Maybe(4, "since", Pick("1.0.0", "1.0", "\"2.1\"", "0.1.0-rc.1", "1.2.3+build", "10.20"));
        Maybe(4, "retired", Pick("{ since: 2.0, reason: gone }", "{ reason: \"x\" }", "{ }", "\n      replaced-by: e5"));
        Maybe(4, "causes", Pick("{ moved: { cause: \"It moved.\" } }", "\n      a-b:\n        cause: It moved.\n        origin: peer\n        check: Look.", "{ }"));
        Maybe(4, "max-length", Pick("{ title: 60 }", "{ explain: \"500\", rule: 8192 }", "{ }"));
        Maybe(4, "same", Pick("[ explain ]", "[]"));
        if (hasParameters)
        {
            _text.Append("    params:\n");
            Parameter("name", Pick("text", "identifier", "did", "uri", "\"text\""), isOptional: false);
            if (_random.Next(2) == 0)
            {
                Parameter(Pick("kindOfThing", "max_seconds", "X1"), Pick("enum", "\"enum(a, b-c)\"", "integer", "boolean", "decimal", "timestamp", "bytes"), isOptional: true);
            }
        }
    }

    private void Parameter(string name, string type, bool isOptional)
    {
        List<string> members = ["type: " + type];
        if (_random.Next(2) == 0)
        {
            members.Add("note: " + Pick("what it is", "7", "\"x\""));
        }

        if (_random.Next(2) == 0)
        {
            members.Add("example: " + Pick("3", "true", "did:example:bob", "a", "\"1\"", "0.5", "2026-01-31T18:00:00Z"));
        }

        if (_random.Next(3) == 0)
        {
            members.Add("sensitivity: " + Pick("public", "internal"));
        }

        if (isOptional || _random.Next(6) == 0)
        {
            members.Add("optional: " + Pick("true", "\"true\"", isOptional ? "true" : "false", isOptional ? "'true'" : "'false'"));
        }

        if (type == "enum")
        {
            members.Add("values: " + Pick("[ a, b-c ]", "[ moved ]", "[ a_b, c ]"));
        }

        _text.Append("      ").Append(name).Append(": { ").AppendJoin(", ", members).Append(" }\n");
    }

    private void Required(string key, string value, bool isLegacy)
    {
        if (!isLegacy || _random.Next(2) == 0)
        {
            Line(4, key, value);
        }
    }

    // One in forty values is of another key, so that refusals are seen too.
    private void Maybe(int indent, string key, string value)
    {
        if (_random.Next(4) == 0)
        {
            Line(indent, key, _random.Next(40) == 0 ? Pick("{ a: b }", "[ [ a ] ]", "nonsense !", "\"\"", "-1", "") : value);
        }
    }

    private void Line(int indent, string key, string value) => _text.Append(' ', indent).Append(key).Append(": ").Append(value).Append('\n');

    private string Quoted(string text) => _random.Next(2) == 0 ? $"\"{text}\"" : $"'{text}'";

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
