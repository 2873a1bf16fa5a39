using System.Net;
using System.Text;

namespace ErrorCatalog.AspNetCore.Sites;

/// <summary>Reads from the beginning of a page what the server has to say in headers too, so that the page and its headers agree.</summary>
internal static class PageHead
{
    private const int Longest = 2048;

    /// <summary>The language of the page, or null.</summary>
    public static string? LocaleOf(ReadOnlySpan<byte> page) => Between(page, "<html lang=\""u8);

    /// <summary>The Content-Security-Policy of the page, or null.</summary>
    public static string? PolicyOf(ReadOnlySpan<byte> page) =>
        Between(page, "<meta http-equiv=\"Content-Security-Policy\" content=\""u8) is { } policy ? WebUtility.HtmlDecode(policy) : null;

    private static string? Between(ReadOnlySpan<byte> page, ReadOnlySpan<byte> start)
    {
        ReadOnlySpan<byte> head = page[..Math.Min(page.Length, Longest)];
        int at = head.IndexOf(start);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<byte> value = head[(at + start.Length)..];
        int end = value.IndexOf((byte)'"');

        // Anything else than printable ASCII has no place in a header.
        return end < 0 || value[..end].IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0 ? null : Encoding.ASCII.GetString(value[..end]);
    }
}
