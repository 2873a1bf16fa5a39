using System.Text;
using ErrorCatalog.Exchange.Arb;
using ErrorCatalog.Exchange.Gettext;
using ErrorCatalog.Exchange.Input;
using ErrorCatalog.Exchange.Xliff;

namespace ErrorCatalog.Exchange;

/// <summary>Reads and writes files of translation tools.</summary>
public static class ExchangeFile
{
    /// <summary>The usual extension of a format, with its dot.</summary>
    /// <param name="format">The format.</param>
    public static string Extension(ExchangeFormat format) => format switch
    {
        ExchangeFormat.Po => ".po",
        ExchangeFormat.Xliff => ".xlf",
        _ => ".arb",
    };

    /// <summary>The text of a file in a format. The same document always gives the same bytes.</summary>
    /// <param name="format">The format.</param>
    /// <param name="document">What to write; characters that a format cannot hold become U+FFFD.</param>
    public static string Write(ExchangeFormat format, ExchangeDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return format switch
        {
            ExchangeFormat.Po => PoWriter.Write(document),
            ExchangeFormat.Xliff => XliffWriter.Write(document),
            _ => ArbWriter.Write(document),
        };
    }

    /// <summary>Reads a file; its format is told from the content, else from the extension. Never throws on content, opens nothing else.</summary>
    /// <param name="path">Path for messages and for the extension.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ExchangeReadResult Read(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var findings = new ExchangeFindings(path);
        List<ExchangeDocument> documents = [];
        if (FileBytes.Check(bytes.Span, findings))
        {
            switch (FormatOf(path, bytes.Span))
            {
                case ExchangeFormat.Xliff:
                    documents.AddRange(new XliffReader(findings, cancellationToken).Read(bytes));
                    break;
                case ExchangeFormat.Arb:
                    documents.AddRange(new ArbReader(findings, cancellationToken).Read(bytes));
                    break;
                case ExchangeFormat.Po:
                    documents.AddRange(new PoReader(findings, cancellationToken).Read(bytes.Span));
                    break;
                default:
                    findings.Error(1, 1, "a PO, XLIFF 1.2 or ARB file", "content of no such format", "Export the file from the translation tool in one of these formats.");
                    break;
            }
        }

        return new ExchangeReadResult(findings.HasErrors ? [] : documents, findings.ToArray());
    }

    private static ExchangeFormat? FormatOf(string path, ReadOnlySpan<byte> bytes)
    {
        string start = FileBytes.Start(bytes);
        if (start.StartsWith('<'))
        {
            return ExchangeFormat.Xliff;
        }

        if (start.StartsWith('{'))
        {
            return ExchangeFormat.Arb;
        }

        if (start.StartsWith("msgid", StringComparison.Ordinal) || start.StartsWith("msgctxt", StringComparison.Ordinal) || start.StartsWith('#'))
        {
            return ExchangeFormat.Po;
        }

        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".PO" or ".POT" => ExchangeFormat.Po,
            ".XLF" or ".XLIFF" => ExchangeFormat.Xliff,
            ".ARB" => ExchangeFormat.Arb,
            _ => null,
        };
    }
}
