using System.Text;

namespace ErrorCatalog.Cli.Output;

/// <summary>A file and its new content.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">The whole content, or null when the file has to go.</param>
/// <param name="Encoding">Its encoding, or null for UTF-8 without a byte order mark.</param>
internal sealed record FileText(string Path, string? Text, Encoding? Encoding);
