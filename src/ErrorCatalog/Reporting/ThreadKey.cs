using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ErrorCatalog;

/// <summary>A thread id and its peer, in bounded memory.</summary>
internal readonly record struct ThreadKey(string Thread, string? Peer)
{
    // HIPE 0027 allows ids of 64 characters; a hostile one of megabytes is remembered by its hash.
    private const int Longest = 128;

    public static ThreadKey Of(string thread, string? peer)
    {
        ArgumentException.ThrowIfNullOrEmpty(thread);
        return new ThreadKey(Shorten(thread), peer is null ? null : Shorten(peer));
    }

    private static string Shorten(string id) =>
        id.Length <= Longest ? id : "sha-256:" + Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan())));
}
