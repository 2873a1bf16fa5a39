namespace ErrorCatalog.Compiler;

/// <summary>Stands for something that was reported and refused, such as an alias; nobody reports it again.</summary>
internal sealed class YamlRefused(int start, int end) : YamlNode(start, end)
{
    internal override string Description => "something refused";
}
