using System.Globalization;

namespace ErrorCatalog.Localization;

/// <summary>Something wrong with a text that was to be laid over a catalog.</summary>
/// <param name="Source">The file, or the localizer and name, that the text came from.</param>
/// <param name="Line">Line in the file, from 1; 0 when there is no place to point at.</param>
/// <param name="Column">Column in the line, from 1; 0 when there is no place to point at.</param>
/// <param name="RuleId">The rule of the compiler, for example <c>EC0104</c>; null when the file could not be read.</param>
/// <param name="Message">What was expected, what was found and how to fix it.</param>
/// <param name="IsRefused">True when the texts are not taken because of it; false for what is merely worth knowing.</param>
public sealed record TextUpdateFinding(string Source, int Line, int Column, string? RuleId, string Message, bool IsRefused)
{
    /// <summary>Like a compiler prints it: place, rule and message.</summary>
    public override string ToString()
    {
        string place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Source}({Line},{Column})") : Source;
        return RuleId is null ? $"{place}: {Message}" : $"{place}: {RuleId}: {Message}";
    }
}
