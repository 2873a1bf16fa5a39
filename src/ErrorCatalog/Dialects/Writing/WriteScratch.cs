using System.Buffers;
using System.Text.Json;

namespace ErrorCatalog;

/// <summary>The buffers of one thread for writing problems, used again and again.</summary>
internal sealed class WriteScratch
{
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static WriteScratch? _free;

    private ArrayBufferWriter<byte> _output = new(1024);

    private WriteScratch() =>
        Json = new Utf8JsonWriter(_output, new JsonWriterOptions { Encoder = WireEncoder.Default, SkipValidation = true });

    public Utf8JsonWriter Json { get; }

    public ArrayBufferWriter<byte> Output => _output;

    public OutgoingTexts Texts { get; } = new();

    public static WriteScratch Rent()
    {
        WriteScratch scratch = _free ?? new WriteScratch();

        // A second writer on the same thread, from inside the first one's output, must not share these buffers.
        _free = null;
        return scratch;
    }

    public void Return()
    {
        if (_output.Capacity > LargestKept)
        {
            _output = new ArrayBufferWriter<byte>(1024);
        }
        else
        {
            _output.ResetWrittenCount();
        }

        Json.Reset(_output);
        _free = this;
    }
}
