namespace ErrorCatalog.Cli.Output;

/// <summary>What reports tell about a rule.</summary>
internal sealed record RuleInfo(string Id, string Title, string HelpLink);
