using System.Text;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>Valid locale files of the catalog <c>shop</c> as people and platforms write them, the same for the same number.</summary>
internal static class RandomLocaleFiles
{
    internal const string Catalog = """
        catalog: shop
        errors:
          out-of-stock:
            impact: message
            who-retries: you
            params: { article: { type: identifier, example: "A-1" } }
            title: "Out of stock"
            explain: "Expected stock of {article}, but there is none."
            fix-hint: "Order less."
            causes:
              sold: { cause: "Sold.", origin: peer, check: "Look." }
              lost: { cause: "Lost.", origin: peer, check: "Search." }
            doc: |
              First line.

              Second line.
          closed:
            impact: message
            who-retries: none
            title: "Closed"
            explain: "Expected an open shop, but it is closed."
            fix-hint: "Come tomorrow."

        """;

    private static readonly string[] Texts = ["Agotado", "it's {article}", "« {article} »: # nada", "C:\\dir\\x", "dos  palabras", "\"así\"", "😀 fin", "no", "12", "a: b", "%x", "- y"];

    internal static string Make(int number)
    {
        Random random = new(number);
        StringBuilder text = new();
        Comments(text, random, string.Empty);
        foreach (string key in random.Next(2) == 0 ? new[] { "closed", "out-of-stock" } : ["out-of-stock", "closed", "gone"])
        {
            Comments(text, random, string.Empty);
            text.Append(key).Append(':').Append(Behind(random)).Append('\n');
            foreach (string field in new[] { "fix-hint", "title", "explain" }.Take(random.Next(1, 4)))
            {
                Comments(text, random, "  ");
                text.Append("  ").Append(field).Append(": ").Append(Scalar(random, "  ")).Append('\n');
            }

            if (key == "out-of-stock" && random.Next(2) == 0)
            {
                text.Append("  causes:").Append(Behind(random)).Append('\n');
                text.Append(random.Next(2) == 0 ? "    lost: { check: \"Busque.\", cause: 'Perdido.' }\n" : "    sold:\n      check: Mire.\n");
            }

            if (random.Next(3) == 0)
            {
                text.Append("  doc: |").Append(random.Next(2) == 0 ? "-" : string.Empty).Append("\n    # Título\n\n    Dos.\n");
            }
        }

        Comments(text, random, string.Empty);
        return random.Next(4) == 0 ? text.ToString().Replace("\n", "\r\n", StringComparison.Ordinal) : text.ToString();
    }

    private static string Scalar(Random random, string indent)
    {
        string text = Texts[random.Next(Texts.Length)];
        string escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return random.Next(5) switch
        {
            0 => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'" + Behind(random),
            1 => "Palabras sin comillas",
            2 => $">-\n{indent}  {text}\n{indent}  y más",
            3 => $"\"{escaped} \\\n{indent}  seguido\"",
            _ => $"\"{escaped}\"" + Behind(random),
        };
    }

    private static string Behind(Random random) => random.Next(4) == 0 ? $" # behind {random.Next(1000)}" : string.Empty;

    private static void Comments(StringBuilder text, Random random, string indent)
    {
        while (random.Next(3) == 0)
        {
            text.Append(random.Next(3) == 0 ? "\n" : $"{indent}# above {random.Next(1000)}: \"x\"\n");
        }
    }
}
