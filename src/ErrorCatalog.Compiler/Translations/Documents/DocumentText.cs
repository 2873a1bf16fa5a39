namespace ErrorCatalog.Compiler;

/// <summary>One text of a locale file.</summary>
internal sealed class DocumentText(string value) : DocumentLine
{
    internal string Value { get; set; } = value;
}
