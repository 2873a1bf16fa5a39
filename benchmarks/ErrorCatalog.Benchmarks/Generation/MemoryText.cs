using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.Benchmarks.Generation;

/// <summary>An additional file in memory, so that no disk is measured.</summary>
internal sealed class MemoryText(string path, string text) : AdditionalText
{
    private readonly SourceText _source = SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _source;
}
