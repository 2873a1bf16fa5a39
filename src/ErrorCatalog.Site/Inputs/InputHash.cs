using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ErrorCatalog.Site.Inputs;

/// <summary>
/// Stands for everything that a file is made from: equal hashes mean equal files, so a file whose hash is that of the last build
/// is neither made nor written. The first 128 bits of a SHA-256.
/// </summary>
internal readonly record struct InputHash(UInt128 Value)
{
    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out InputHash hash)
    {
        bool isRead = UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out UInt128 value);
        hash = new InputHash(value);
        return isRead && text!.Length == 32;
    }
}
