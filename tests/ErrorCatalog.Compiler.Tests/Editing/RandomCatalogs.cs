using System.Globalization;
using System.Text;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>Valid catalog files of many looks, the same for the same number.</summary>
internal static class RandomCatalogs
{
    internal static string Make(int number)
    {
        Random random = new(number);
        string newLine = random.Next(3) == 0 ? "\r\n" : "\n";
        int step = random.Next(1, 6);
        int outer = random.Next(8) == 0 ? random.Next(1, 4) : 0;
        StringBuilder text = new();
        void Line(int depth, string line) => text.Append(' ', outer + (depth * step)).Append(line).Append(newLine);
        void Noise(int depth)
        {
            while (random.Next(3) == 0)
            {
                if (random.Next(2) == 0)
                {
                    text.Append(newLine);
                }
                else
                {
                    Line(random.Next(depth + 1), "# comment: { errors: } \"");
                }
            }
        }

        Noise(0);
        Line(0, "catalog: a" + number.ToString(CultureInfo.InvariantCulture));
        Noise(0);
        bool headerLast = random.Next(2) == 0;
        if (!headerLast)
        {
            Line(0, "locale: en");
        }

        int entries = random.Next(4);
        Line(0, entries == 0 && random.Next(2) == 0 ? "errors: {}" : "errors:" + (random.Next(3) == 0 ? " # entries" : ""));
        for (int i = 0; i < entries; i++)
        {
            Noise(1);
            Line(1, $"entry-{i}:");
            Noise(2);
            Line(2, "impact: message");
            Line(2, "who-retries: none");
            Line(2, "fix-hint: 'Fix it.'");
            Noise(2);
            switch (random.Next(4))
            {
                case 0:
                    Line(2, "explain: |" + (random.Next(2) == 0 ? "+" : "-"));
                    Line(3, "Expected a, but got b.");
                    Line(3, "# is text");
                    break;
                case 1:
                    Line(2, "explain: >");
                    Line(3, "Expected a,");
                    Line(3, "but got b.");
                    break;
                case 2:
                    Line(2, "explain: \"Expected a,");
                    Line(3, "but got b.\"");
                    break;
                default:
                    Line(2, "explain: Expected a, but got b.");
                    break;
            }
        }

        if (random.Next(5) != 0)
        {
            Noise(1);
        }

        if (headerLast)
        {
            Line(0, "locale: en");
            Noise(0);
        }

        return random.Next(4) == 0 ? text.ToString().TrimEnd('\r', '\n') : text.ToString();
    }
}
