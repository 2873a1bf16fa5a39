using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ErrorCatalog.Site.Inputs;

/// <summary>Collects the parts of an <see cref="InputHash"/>. Each part has its length in front, so that no two lists of parts look alike.</summary>
internal sealed class InputHasher
{
    [ThreadStatic]
    private static InputHasher? _spare;

    private readonly ArrayBufferWriter<byte> _parts = new(4096);

    private InputHasher()
    {
    }

    /// <summary>A hasher without parts, until it makes its <see cref="Hash"/>.</summary>
    public static InputHasher Rent()
    {
        InputHasher hasher = _spare ?? new InputHasher();
        _spare = null;
        hasher._parts.ResetWrittenCount();
        return hasher;
    }

    /// <summary>Adds a text, or that there is none.</summary>
    public InputHasher Add(string? text)
    {
        Add(text?.Length ?? -1);
        _parts.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    /// <summary>Adds bytes.</summary>
    public InputHasher Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        _parts.Write(bytes);
        return this;
    }

    /// <summary>Adds a number.</summary>
    public InputHasher Add(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_parts.GetSpan(sizeof(int)), number);
        _parts.Advance(sizeof(int));
        return this;
    }

    /// <summary>Adds a number, or that there is none.</summary>
    public InputHasher Add(int? number) => Add(number is null ? 0 : 1).Add(number ?? 0);

    /// <summary>Adds what is known of other inputs.</summary>
    public InputHasher Add(InputHash hash)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(_parts.GetSpan(16), hash.Value);
        _parts.Advance(16);
        return this;
    }

    /// <summary>The hash of all parts. The next hash of this thread gets the buffer: the hasher must not be used any more.</summary>
    public InputHash Hash()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_parts.WrittenSpan, hash);
        _spare = this;
        return new InputHash(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }
}
