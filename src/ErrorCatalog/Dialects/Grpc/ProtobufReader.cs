using System.Text;

namespace ErrorCatalog;

/// <summary>
/// Reads the protobuf wire format (protobuf.dev, Encoding) field by field, without schema and without exceptions. After a
/// malformed field it stops, and <see cref="IsMalformed"/> tells.
/// </summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> bytes)
{
    private const int MaxGroupDepth = 64;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;
    private ulong _number;
    private ReadOnlySpan<byte> _content;

    /// <summary>Number of the current field.</summary>
    public int Field { get; private set; }

    /// <summary>True when the current field has bytes (wire type 2), false when it is a number.</summary>
    public bool HasContent { get; private set; }

    /// <summary>True when the bytes are not protobuf.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Where reading stands, for messages.</summary>
    public readonly int Position => _position;

    /// <summary>The bytes of the current field.</summary>
    public readonly ReadOnlySpan<byte> Content => _content;

    /// <summary>The current field as text; invalid UTF-8 becomes U+FFFD.</summary>
    public readonly string Text => Encoding.UTF8.GetString(_content);

    /// <summary>The current field as a signed 64-bit number.</summary>
    public readonly long Number => (long)_number;

    /// <summary>Moves to the next field; fields of deprecated groups are passed over. False at the end and after a malformed field.</summary>
    public bool MoveNext()
    {
        int depth = 0;
        while (_position < _bytes.Length && !IsMalformed)
        {
            ulong tag = Varint();
            Field = (int)(tag >> 3 & 0x1FFF_FFFF);
            HasContent = (tag & 7) == 2;
            _content = default;
            _number = 0;
            switch (tag & 7)
            {
                case 0:
                    _number = Varint();
                    break;
                case 1:
                    Take(8);
                    break;
                case 2:
                    ulong length = Varint();
                    _content = Take(length > int.MaxValue ? int.MaxValue : (int)length);
                    break;
                case 3:
                    depth++;
                    IsMalformed |= depth > MaxGroupDepth;
                    continue;
                case 4:
                    depth--;
                    IsMalformed |= depth < 0;
                    continue;
                case 5:
                    Take(4);
                    break;
                default:
                    IsMalformed = true;
                    break;
            }

            IsMalformed |= tag >> 3 is 0 or > 0x1FFF_FFFF;
            if (depth == 0 && !IsMalformed)
            {
                return true;
            }
        }

        IsMalformed |= depth != 0;
        return false;
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 70 && _position < _bytes.Length; shift += 7)
        {
            byte part = _bytes[_position++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        IsMalformed = true;
        return 0;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _bytes.Length - _position)
        {
            IsMalformed = true;
            return default;
        }

        _position += length;
        return _bytes.Slice(_position - length, length);
    }
}
