using System.Buffers;
using System.Globalization;
using System.Text;

namespace ErrorCatalog.Site.Layout;

/// <summary>
/// The last part of an address under <c>/error-codes/</c>: lower case, and everything outside <c>[a-z0-9._-]</c>
/// percent-encoded (UTF-8). On disk the same name is stored decoded, because a static server decodes the address
/// before it looks for the file.
/// </summary>
internal static class Slug
{
    private const int MaximumLength = 200;

    // What file systems or upload tools refuse, and what a server would not look up as it is written.
    private static readonly SearchValues<char> NotInFileNames = SearchValues.Create("\"*:<>?\\|%");

    private static readonly string[] DeviceNames = ["con", "prn", "aux", "nul"];

    /// <summary>
    /// The folder that a static server looks in for <paramref name="name"/>, or null when no file system can be
    /// relied on to hold it. A slash in a code makes a folder inside a folder.
    /// </summary>
    public static string? ForFolder(string name)
    {
        string folder = name.ToLowerInvariant();
        if (folder.Length is 0 or > MaximumLength)
        {
            return null;
        }

        foreach (string segment in folder.Split('/'))
        {
            if (!IsPortableSegment(segment))
            {
                return null;
            }
        }

        return folder;
    }

    /// <summary>The last part of the address of a name: lower case, everything outside <c>[a-z0-9._-]</c> percent-encoded, slashes kept.</summary>
    public static string ForAddress(string name)
    {
        StringBuilder address = new(name.Length);
        foreach (byte unit in Encoding.UTF8.GetBytes(name.ToLowerInvariant()))
        {
            char c = (char)unit;
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/')
            {
                address.Append(c);
            }
            else
            {
                address.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            }
        }

        return address.ToString();
    }

    /// <summary>True when every common file system takes <paramref name="segment"/> as the name of a file or folder.</summary>
    public static bool IsPortableSegment(ReadOnlySpan<char> segment)
    {
        if (segment.IsEmpty || segment is "." or ".." || segment.ContainsAny(NotInFileNames) || segment.Contains('/'))
        {
            return false;
        }

        // Windows drops a final dot or space, and opens a device for these names whatever follows the first dot.
        if (segment[^1] is '.' or ' ' || segment[0] == ' ')
        {
            return false;
        }

        foreach (char c in segment)
        {
            if (char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned)
            {
                return false;
            }
        }

        int dot = segment.IndexOf('.');
        ReadOnlySpan<char> stem = dot < 0 ? segment : segment[..dot];
        foreach (string device in DeviceNames)
        {
            if (stem.Equals(device, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return !(stem.Length == 4 && char.IsAsciiDigit(stem[3])
            && (stem.StartsWith("com", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("lpt", StringComparison.OrdinalIgnoreCase)));
    }
}
