using System.Text;

namespace ErrorCatalog;

/// <summary>An element of problem details in XML; attributes say nothing there.</summary>
internal sealed class XmlElementNode(string name)
{
    public string Name { get; } = name;

    public StringBuilder Text { get; } = new();

    public List<XmlElementNode> Children { get; } = [];
}
