using System.Buffers;
using System.Text;

namespace ErrorCatalog;

/// <summary>Writes the protobuf wire format (protobuf.dev, Encoding): varints, texts and nested messages. As in proto3, default values are left out.</summary>
internal sealed class ProtobufWriter
{
    private readonly ArrayBufferWriter<byte> _output = new();

    public ReadOnlySpan<byte> Written => _output.WrittenSpan;

    public void Number(int field, long value)
    {
        if (value != 0)
        {
            Varint((ulong)field << 3);
            Varint((ulong)value);
        }
    }

    public void Text(int field, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        int length = Encoding.UTF8.GetByteCount(value);
        Varint(((ulong)field << 3) | 2);
        Varint((ulong)length);
        Encoding.UTF8.GetBytes(value, _output.GetSpan(length));
        _output.Advance(length);
    }

    /// <summary>A nested message, also when it is empty.</summary>
    public void Message(int field, ProtobufWriter message)
    {
        Varint(((ulong)field << 3) | 2);
        Varint((ulong)message.Written.Length);
        _output.Write(message.Written);
    }

    private void Varint(ulong value)
    {
        Span<byte> bytes = _output.GetSpan(10);
        int count = 0;
        while (value >= 0x80)
        {
            bytes[count++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[count++] = (byte)value;
        _output.Advance(count);
    }
}
