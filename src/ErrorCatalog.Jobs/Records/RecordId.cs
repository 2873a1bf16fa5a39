using System.Security.Cryptography;

namespace ErrorCatalog.Jobs;

/// <summary>
/// Ids of rows: a prefix that tells what it is, then a UUIDv7 (RFC 9562 section 5.7) in 26 letters and digits. Of two ids that one process
/// made, the newer one sorts behind the older one, also within a millisecond (section 6.2, method 1).
/// </summary>
public static class RecordId
{
    // Crockford's alphabet: no i, l, o, u. Without a dot, as Standard Webhooks asks of webhook-id.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;
    private const int CounterBits = 12;

    // Milliseconds since 1970, then a counter within the millisecond.
    private static long s_last;

    /// <summary>A new id, for example <c>job_</c> and 26 characters.</summary>
    public static string New(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return string.Create(prefix.Length + Length, prefix, static (text, start) =>
        {
            start.CopyTo(text);
            UInt128 rest = NextUuid();
            for (int i = text.Length - 1; i >= start.Length; i--)
            {
                text[i] = Alphabet[(int)(rest & 31)];
                rest >>= 5;
            }
        });
    }

    private static UInt128 NextUuid()
    {
        const ulong Version = 7;
        const ulong Variant = 0x8000_0000_0000_0000;
        long last;
        long next;
        do
        {
            last = Volatile.Read(ref s_last);
            next = Math.Max(last + 1, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() << CounterBits);
        }
        while (Interlocked.CompareExchange(ref s_last, next, last) != last);

        Span<byte> random = stackalloc byte[8];
        RandomNumberGenerator.Fill(random);
        ulong high = ((ulong)(next >> CounterBits) << 16) | (Version << CounterBits) | ((ulong)next & 0xFFF);
        return new UInt128(high, (BitConverter.ToUInt64(random) >> 2) | Variant);
    }
}
