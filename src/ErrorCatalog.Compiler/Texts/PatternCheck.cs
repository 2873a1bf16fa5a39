using ErrorCatalog.Messages;

namespace ErrorCatalog.Compiler;

/// <summary>Holds the texts of one entry against its parameters and reports at the exact place in the file.</summary>
internal sealed class PatternCheck(IReadOnlyList<ParameterModel> parameters, string locale, Findings findings)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private bool _hasBadText;

    private static readonly char[] Syntax = ['{', '}', '\''];

    /// <summary>True for a text without any character of message syntax, which needs no parsing.</summary>
    internal static bool IsPlain(string text) => text.IndexOfAny(Syntax) < 0;

    /// <summary>Checks one text.</summary>
    /// <returns>The text taken apart, or null when it is no pattern.</returns>
    internal MessageTemplate? Check(YamlScalar scalar)
    {
        MessageParseResult result = MessageParser.Parse(scalar.Value);
        ScalarOffsets offsets = new(findings.File.Text, scalar);
        if (result.Template is null)
        {
            _hasBadText = true;
            foreach (MessageParseError error in result.Errors)
            {
                (int start, int end) = offsets.Map(error.Start, error.Length);
                (string expected, string found, string fix) = PatternErrorText.Split(error);
                findings.Report(
                    error.Kind == MessageParseErrorKind.MissingOther ? CatalogRules.MissingOther : CatalogRules.BadPattern,
                    start,
                    end,
                    expected,
                    found,
                    fix);
            }

            return null;
        }

        foreach (PatternProblem problem in PatternRules.Check(result.Template, parameters, locale))
        {
            (int start, int end) = offsets.Map(problem.Start, problem.Length);
            findings.Report(problem.Rule, start, end, problem.Expected, problem.Found, problem.Fix);
        }

        foreach (PatternProblem problem in TextStyle.Check(result.Template, locale))
        {
            (int start, int end) = offsets.Map(problem.Start, problem.Length);
            findings.Report(problem.Rule, start, end, problem.Expected, problem.Found, problem.Fix);
        }

        // A hidden or misspelled placeholder is reported as such; that its parameter is then unused is no news.
        _used.UnionWith(result.Template.QuotedPlaceholders.Select(quoted => quoted.Name));
        foreach (MessagePlaceholder placeholder in result.Template.Placeholders)
        {
            _used.Add(placeholder.Name);
            if (parameters.All(parameter => parameter.Name != placeholder.Name))
            {
                _hasBadText = true;
            }
        }

        return result.Template;
    }

    /// <summary>Reports parameters that no text shows; call after the last text.</summary>
    internal void CheckUnused(YamlMapping parameterNodes)
    {
        if (_hasBadText)
        {
            return;
        }

        foreach (YamlPair pair in parameterNodes.Pairs.Take(CatalogLimits.MaxItems))
        {
            ParameterModel? parameter = pair.Key is YamlScalar key ? parameters.FirstOrDefault(item => item.Name == key.Value) : null;
            if (parameter is null or { IsOptional: true } or { Sensitivity: ParameterSensitivity.Secret } || _used.Contains(parameter.Name))
            {
                continue;
            }

            findings.Report(
                CatalogRules.UnusedParameter,
                pair.Key,
                $"'{{{parameter.Name}}}' in a text",
                "it in none",
                "Use it in 'explain', remove it, or mark it 'optional: true' when it is for programs only.");
        }
    }
}
