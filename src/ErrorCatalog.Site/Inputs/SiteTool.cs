using System.Reflection;
using ErrorCatalog.Compiler;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Site.Inputs;

/// <summary>What makes the files: another build of any of it may make other files from the same catalogs.</summary>
internal static class SiteTool
{
    /// <summary>Hash of the identities of our assemblies, those that write for us, and the runtime.</summary>
    public static InputHash Identity { get; } = Identify();

    private static InputHash Identify()
    {
        InputHasher hasher = InputHasher.Rent();
        hasher.Add(Environment.Version.ToString());
        foreach (Assembly assembly in (ReadOnlySpan<Assembly>)
        [
            typeof(SiteBuilder).Assembly, typeof(Problem).Assembly, typeof(CatalogModel).Assembly, typeof(MessageParser).Assembly,
            typeof(Markdig.Markdown).Assembly, typeof(HandlebarsDotNet.Handlebars).Assembly,
        ])
        {
            hasher.Add(assembly.ManifestModule.ModuleVersionId.ToString());
        }

        return hasher.Hash();
    }
}
