using System.Globalization;

namespace ErrorCatalog.Messages;

/// <summary>
/// One argument of a message: a small union that holds numbers, times and text without boxing the common ones.
/// </summary>
/// <remarks>24 bytes; only <see cref="decimal"/> values and texts refer to the heap.</remarks>
public readonly struct MessageValue : IEquatable<MessageValue>
{
    private readonly object? _reference;
    private readonly long _bits;
    private readonly short _offsetMinutes;

    private MessageValue(MessageValueKind kind, object? reference, long bits = 0, short offsetMinutes = 0)
    {
        Kind = kind;
        _reference = reference;
        _bits = bits;
        _offsetMinutes = offsetMinutes;
    }

    /// <summary>What this value holds; <see cref="MessageValueKind.Missing"/> for <c>default</c>.</summary>
    public MessageValueKind Kind { get; }

    /// <summary>True when no value was given.</summary>
    public bool IsMissing => Kind == MessageValueKind.Missing;

    /// <summary>A text value; <see langword="null"/> gives a missing value.</summary>
    public static MessageValue From(string? value) => value is null ? default : new(MessageValueKind.Text, value);

    /// <summary>A URI value; <see langword="null"/> gives a missing value.</summary>
    public static MessageValue From(Uri? value) => value is null ? default : new(MessageValueKind.Uri, value);

    /// <summary>A whole number.</summary>
    public static MessageValue From(long value) => new(MessageValueKind.Integer, null, value);

    /// <summary>A whole number, or a missing value.</summary>
    public static MessageValue From(long? value) => value is { } given ? From(given) : default;

    /// <summary>A decimal number.</summary>
    public static MessageValue From(decimal value) => new(MessageValueKind.Decimal, value);

    /// <summary>A decimal number, or a missing value.</summary>
    public static MessageValue From(decimal? value) => value is { } given ? From(given) : default;

    /// <summary>True or false.</summary>
    public static MessageValue From(bool value) => new(MessageValueKind.Boolean, null, value ? 1 : 0);

    /// <summary>True, false or a missing value.</summary>
    public static MessageValue From(bool? value) => value is { } given ? From(given) : default;

    /// <summary>A point in time.</summary>
    public static MessageValue From(DateTimeOffset value) =>
        new(MessageValueKind.Timestamp, null, value.UtcTicks, (short)value.Offset.TotalMinutes);

    /// <summary>A point in time, or a missing value.</summary>
    public static MessageValue From(DateTimeOffset? value) => value is { } given ? From(given) : default;

    /// <summary>A length of time.</summary>
    public static MessageValue From(TimeSpan value) => new(MessageValueKind.Duration, null, value.Ticks);

    /// <summary>A length of time, or a missing value.</summary>
    public static MessageValue From(TimeSpan? value) => value is { } given ? From(given) : default;

    /// <summary>The string of a text value without a look at the kind, for printing.</summary>
    internal string? Text => _reference as string;

    /// <summary>The number of an integer value without a look at the kind, for printing.</summary>
    internal long Bits => _bits;

    /// <summary>The text of a text or URI value; <see langword="null"/> for every other kind.</summary>
    public string? AsText() => Kind switch
    {
        MessageValueKind.Text => (string)_reference!,
        MessageValueKind.Uri => ((Uri)_reference!).OriginalString,
        _ => null,
    };

    /// <summary>The whole number, or <see langword="null"/>; a decimal without a fraction counts as whole.</summary>
    public long? AsInteger()
    {
        if (Kind == MessageValueKind.Integer)
        {
            return _bits;
        }

        return Kind == MessageValueKind.Decimal && (decimal)_reference! is var number
            && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : null;
    }

    /// <summary>The number as a decimal, or <see langword="null"/>.</summary>
    public decimal? AsDecimal() => Kind switch
    {
        MessageValueKind.Decimal => (decimal)_reference!,
        MessageValueKind.Integer => _bits,
        _ => null,
    };

    /// <summary>The truth value, or <see langword="null"/>.</summary>
    public bool? AsBoolean() => Kind == MessageValueKind.Boolean ? _bits != 0 : null;

    /// <summary>The point in time, or <see langword="null"/>.</summary>
    public DateTimeOffset? AsTimestamp() => Kind == MessageValueKind.Timestamp
        ? new DateTimeOffset(_bits, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(_offsetMinutes))
        : null;

    /// <summary>The length of time, or <see langword="null"/>.</summary>
    public TimeSpan? AsDuration() => Kind == MessageValueKind.Duration ? new TimeSpan(_bits) : null;

    /// <summary>The URI, or <see langword="null"/>; a text that is a URI reference is converted.</summary>
    public Uri? AsUri() => _reference as Uri
        ?? (Kind == MessageValueKind.Text && System.Uri.TryCreate((string)_reference!, UriKind.RelativeOrAbsolute, out Uri? uri) ? uri : null);

    /// <summary>
    /// The culture-free form used on the wire: digits with <c>.</c>, <c>true</c>/<c>false</c>, ISO 8601 UTC with
    /// milliseconds, ISO 8601 duration; the empty string for a missing value.
    /// </summary>
    public string ToInvariantString() => Kind switch
    {
        MessageValueKind.Text => (string)_reference!,
        MessageValueKind.Uri => ((Uri)_reference!).OriginalString,
        MessageValueKind.Integer => _bits.ToString(CultureInfo.InvariantCulture),
        MessageValueKind.Decimal => ((decimal)_reference!).ToString(CultureInfo.InvariantCulture),
        MessageValueKind.Boolean => _bits != 0 ? "true" : "false",
        MessageValueKind.Timestamp => AsTimestamp()!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        MessageValueKind.Duration => System.Xml.XmlConvert.ToString(new TimeSpan(_bits)),
        _ => string.Empty,
    };

    /// <inheritdoc/>
    public override string ToString() => ToInvariantString();

    /// <inheritdoc/>
    public bool Equals(MessageValue other) =>
        Kind == other.Kind && _bits == other._bits && _offsetMinutes == other._offsetMinutes && Equals(_reference, other._reference);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MessageValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Kind * 397) ^ _bits.GetHashCode() ^ (_reference?.GetHashCode() ?? 0);

    /// <summary>Equal in kind and value.</summary>
    public static bool operator ==(MessageValue left, MessageValue right) => left.Equals(right);

    /// <summary>Different in kind or value.</summary>
    public static bool operator !=(MessageValue left, MessageValue right) => !left.Equals(right);
}
