using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ErrorCatalog.Site.Html;

/// <summary>
/// Writes HTML as UTF-8. <c>Write($"…{value}…")</c> copies the literal parts and escapes every value, so that a page
/// cannot forget to escape: raw markup needs an explicit <see cref="HtmlFragment"/>.
/// </summary>
internal sealed class HtmlWriter
{
    /// <summary>What a word or a phrase needs.</summary>
    public const int PhraseLength = 256;

    private const int PageLength = 32 * 1024;

    /// <summary>A buffer that a large page has made larger than this is not kept.</summary>
    private const int MostKept = 1024 * 1024;

    [ThreadStatic]
    private static HtmlWriter? _spare;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private static readonly SearchValues<char> SpecialInContent = SearchValues.Create("&<>");

    private static readonly SearchValues<byte> SpecialInContentBytes = SearchValues.Create("&<>"u8);

    private readonly ArrayBufferWriter<byte> _buffer;

    /// <param name="expectedLength">About how many bytes will be written.</param>
    public HtmlWriter(int expectedLength = PageLength) => _buffer = new ArrayBufferWriter<byte>(expectedLength);

    /// <summary>A writer for a page, with the buffer of the page that this thread made before.</summary>
    public static HtmlWriter Rent()
    {
        HtmlWriter writer = _spare ?? new HtmlWriter();
        _spare = null;
        writer._buffer.ResetWrittenCount();
        return writer;
    }

    /// <summary>A copy of what was written. The next page of this thread gets the buffer: the writer must not be used any more.</summary>
    public byte[] Return()
    {
        byte[] written = ToArray();
        if (_buffer.Capacity <= MostKept)
        {
            _spare = this;
        }

        return written;
    }

    /// <summary>A copy of what was written.</summary>
    public byte[] ToArray() => _buffer.WrittenSpan.ToArray();

    /// <summary>What was written, to put into other markup.</summary>
    public HtmlFragment ToFragment() => new(Encoding.UTF8.GetString(_buffer.WrittenSpan));

    /// <summary>Writes markup; every interpolated value is escaped for text and for quoted attributes.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The interpolated string writes to this instance before the call.")]
    public void Write([InterpolatedStringHandlerArgument("")] Markup markup) => _ = markup;

    /// <summary>Writes text between tags: quotes, which are many in JSON, stay as they are. Never inside an attribute.</summary>
    /// <param name="text">The text in UTF-8.</param>
    public void Content(ReadOnlySpan<byte> text)
    {
        if (SafeText.NeedsLook(text))
        {
            Escape(Encoding.UTF8.GetString(text), SpecialInContent);
            return;
        }

        while (true)
        {
            int special = text.IndexOfAny(SpecialInContentBytes);
            if (special < 0)
            {
                _buffer.Write(text);
                return;
            }

            _buffer.Write(text[..special]);
            _buffer.Write(Escaped((char)text[special]));
            text = text[(special + 1)..];
        }
    }

    /// <summary>Writes markup that another writer made of text, with its characters made safe and nothing escaped.</summary>
    public void WriteClean(ReadOnlySpan<char> markup) => Raw(SafeText.Clean(markup));

    /// <summary>Writes text, escaped.</summary>
    public void Text(ReadOnlySpan<char> text) => Escape(text, Special);

    private void Escape(ReadOnlySpan<char> text, SearchValues<char> characters)
    {
        ReadOnlySpan<char> rest = SafeText.Clean(text);
        while (true)
        {
            int special = rest.IndexOfAny(characters);
            if (special < 0)
            {
                Raw(rest);
                return;
            }

            Raw(rest[..special]);
            _buffer.Write(Escaped(rest[special]));
            rest = rest[(special + 1)..];
        }
    }

    private static ReadOnlySpan<byte> Escaped(char special) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };

    private void Raw(ReadOnlySpan<char> text)
    {
        // The extension for buffer writers counts first and is made for text in pieces; three bytes a character are always enough.
        if (!text.IsEmpty)
        {
            _buffer.Advance(Encoding.UTF8.GetBytes(text, _buffer.GetSpan(3 * text.Length)));
        }
    }

    /// <summary>Receives the parts of an interpolated string as they are evaluated.</summary>
    [InterpolatedStringHandler]
    internal ref struct Markup
    {
        private readonly HtmlWriter _writer;

        public Markup(int literalLength, int formattedCount, HtmlWriter writer)
        {
            // The shape of the constructor is the compiler's.
            _ = (literalLength, formattedCount);
            _writer = writer;
        }

        public readonly void AppendLiteral(string literal) => _writer.Raw(literal);

        public readonly void AppendFormatted(string? value) => _writer.Text(value);

        public readonly void AppendFormatted(int value) => _writer.Text(value.ToString(CultureInfo.InvariantCulture));

        public readonly void AppendFormatted(HtmlFragment fragment) => _writer.Raw(fragment.Html);
    }
}
