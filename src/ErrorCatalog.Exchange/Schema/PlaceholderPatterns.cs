using System.Globalization;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange;

/// <summary>
/// What of the rules for a translated text can be said in regular expressions (ECMA-262). Each takes every text that the
/// compiler takes, and an empty one, which is not translated yet.
/// </summary>
internal static class PlaceholderPatterns
{
    private const string Blank = "^\\s*$|";

    public static IEnumerable<(string Pattern, string Message)> Of(EntryModel entry, SourceUnit unit)
    {
        foreach (ParameterModel parameter in entry.Parameters)
        {
            if (!parameter.IsOptional && PlaceholderSet.Has(unit.Placeholders, parameter.Name))
            {
                yield return (
                    $"{Blank}\\{{\\s*{parameter.Name}\\s*[,}}]",
                    $"Expected the placeholder {{{parameter.Name}}} but the text is without it. Put {{{parameter.Name}}} where the value belongs.");
            }
        }

        if (entry.Parameters.Count > 0)
        {
            string names = string.Join('|', entry.Parameters.Select(parameter => parameter.Name));

            // Two apostrophes are one, one is an apostrophe too, and before a brace it quotes all up to the next: never a placeholder.
            yield return (
                $"^(?:[^']|''|'(?!['{{}}])|'(?=[{{}}])(?!\\{{\\s*(?:{names})\\s*[,}}])(?:[^']|'')*(?:'(?!')|$))*$",
                "An apostrophe directly before { hides the placeholder: readers would see its name. Write ’ (the typographic one), or '' for a straight one.");

            // Branches of a plural or select are in braces too, so texts with them are left to the compiler.
            yield return (
                $",\\s*(?:plural|select|selectordinal)\\s*,|'|^(?:[^{{]|\\{{\\s*(?:{names})\\s*[,}}])*$",
                $"Expected only placeholders of this text's entry: {string.Join(", ", entry.Parameters.Select(parameter => "{" + parameter.Name + "}"))}. Use these names exactly as they are written here.");
        }

        if (unit.MaxLength is { } most)
        {
            // A letter with its accents is one character, and so is a joined sequence of emoji.
            yield return (
                $"^(?:\\P{{M}}\\p{{M}}*(?:\\u200D\\P{{M}}\\p{{M}}*)*){{0,{most.ToString(CultureInfo.InvariantCulture)}}}$",
                $"Expected at most {most.ToString(CultureInfo.InvariantCulture)} characters. Shorten the text: it is shown where there is no more room.");
        }
    }
}
