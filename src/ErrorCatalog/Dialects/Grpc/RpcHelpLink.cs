namespace ErrorCatalog;

/// <summary>A link of <c>google.rpc.Help</c>: its url must be absolute. The descriptions tell what a link is for when it is read again.</summary>
internal readonly record struct RpcHelpLink(string Description, string Url)
{
    public const string Page = "Error page";
    public const string Progress = "Progress";
    public const string Contact = "Contact";
}
