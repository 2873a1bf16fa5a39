namespace ErrorCatalog.Jobs;

/// <summary>Ids of rows: a prefix that tells what it is, then a UUIDv7 in 26 letters and digits, so that newer ids sort behind older ones.</summary>
public static class RecordId
{
    // Crockford's alphabet: no i, l, o, u. Without a dot, as Standard Webhooks asks of webhook-id.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;

    /// <summary>A new id, for example <c>job_</c> and 26 characters.</summary>
    public static string New(string prefix) => string.Create(prefix.Length + Length, prefix, static (text, start) =>
    {
        start.CopyTo(text);
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
        UInt128 rest = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
        for (int i = text.Length - 1; i >= start.Length; i--)
        {
            text[i] = Alphabet[(int)(rest & 31)];
            rest >>= 5;
        }
    });
}
