using System.Buffers;
using System.Text.Encodings.Web;
using ErrorCatalog.Site.Json;

namespace ErrorCatalog.Site.Reports;

/// <summary>The report of an entry, as a peer would get it.</summary>
/// <param name="problem">The problem.</param>
/// <param name="locale">Language of its texts.</param>
internal sealed class ReportExample(Problem problem, string locale)
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _compact;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _indented;

    // What is not safe inside HTML is escaped when it gets there; here people shall read it.
    private readonly ProblemWriteOptions _options = new() { Locale = locale, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report in one form, indented, in UTF-8; until this thread asks for the next.</summary>
    public ReadOnlySpan<byte> Json(ProblemForm form)
    {
        ArrayBufferWriter<byte> compact = _compact ??= new(2048);
        ArrayBufferWriter<byte> indented = _indented ??= new(4096);
        compact.ResetWrittenCount();
        indented.ResetWrittenCount();
        ProblemWriter.Write(compact, problem, form, _options);
        JsonIndent.Write(compact.WrittenSpan, indented);
        return indented.WrittenSpan;
    }
}
