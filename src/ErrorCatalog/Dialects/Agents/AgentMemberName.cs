namespace ErrorCatalog;

/// <summary>
/// A member name of an agent message in one spelling: the drafts wrote hyphens, then underscores, then decorators with
/// <c>@</c>, then with <c>~</c>.
/// </summary>
/// <param name="Name">Lower case with underscores, without sigil and decorator: <c>fix_hint</c> for <c>fix-hint-ltxt</c>.</param>
/// <param name="IsLocalization">True for the member that holds the translations of another: <c>comment~l10n</c>, <c>explain-l10n</c>.</param>
internal readonly record struct AgentMemberName(string Name, bool IsLocalization)
{
    private static readonly string[] Decorators = ["~l10n", ".@l10n", ".~l10n", "@l10n", "_l10n"];

    public static AgentMemberName Parse(string member)
    {
        string name = member.Length > 128 ? member[..128] : member;
        name = name.ToLowerInvariant().Replace('-', '_').TrimStart('@', '~');
        foreach (string decorator in Decorators)
        {
            if (name.Length > decorator.Length && name.EndsWith(decorator, StringComparison.Ordinal))
            {
                return new AgentMemberName(Canonical(name[..^decorator.Length]), true);
            }
        }

        return new AgentMemberName(Canonical(name), false);
    }

    /// <summary>True when two names differ in nothing but case and punctuation.</summary>
    public static bool AreSimilar(string left, string right)
    {
        return string.Equals(Fold(left), Fold(right), StringComparison.OrdinalIgnoreCase);

        static string Fold(string name) =>
            name.Replace("-", string.Empty, StringComparison.Ordinal).Replace("_", string.Empty, StringComparison.Ordinal);
    }

    private static string Canonical(string name)
    {
        string plain = name.EndsWith("_ltxt", StringComparison.Ordinal) ? name[..^5] : name;
        return plain switch
        {
            "fix___hint" => "fix_hint",
            "credwho_retries_id" => "who_retries", // A misprint in the JSON names of aries-framework-dotnet.
            "time_noticed" or "noticed_at" => "noticed_time",
            "i10n" => "l10n", // A misprint in the sample of Aries RFC 0160.
            "escalate_to" => "escalation_uri",
            "explanation" => "explain",
            _ => plain,
        };
    }
}
