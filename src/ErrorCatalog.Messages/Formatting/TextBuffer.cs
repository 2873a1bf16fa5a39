using System.Globalization;
using System.Text;

namespace ErrorCatalog.Messages;

/// <summary>A growing character buffer; one per thread is kept, so that formatting allocates nothing but its result.</summary>
internal struct TextBuffer
{
    private const int InitialSize = 512;
    private const int LargestKept = 16 * 1024;

    [ThreadStatic]
    private static Kept? _kept;

    private readonly Kept? _owner;
    private char[] _characters;
    private int _length;

    private TextBuffer(Kept? owner, char[] characters)
    {
        _owner = owner;
        _characters = characters;
        _length = 0;
    }

    /// <summary>Takes the buffer of this thread; a message formatted while another one is being formatted gets its own.</summary>
    internal static TextBuffer Rent()
    {
        Kept kept = _kept ??= new Kept();
        if (kept.IsRented)
        {
            return new TextBuffer(null, new char[InitialSize]);
        }

        kept.IsRented = true;
        return new TextBuffer(kept, kept.Characters);
    }

    internal readonly void Return()
    {
        if (_owner is null)
        {
            return;
        }

        // Only a grown buffer is another one; writing the same reference again would cost as much as a short message.
        if (_characters != _owner.Characters && _characters.Length <= LargestKept)
        {
            _owner.Characters = _characters;
        }

        _owner.IsRented = false;
    }

    internal void Append(string text)
    {
#if NET
        if (!text.TryCopyTo(_characters.AsSpan(_length)))
        {
            Grow(text.Length);
            text.CopyTo(_characters.AsSpan(_length));
        }
#else
        EnsureRoom(text.Length);
        text.CopyTo(0, _characters, _length, text.Length);
#endif
        _length += text.Length;
    }

    internal void Append(char c)
    {
        EnsureRoom(1);
        _characters[_length++] = c;
    }

    /// <summary>Appends plain ASCII digits, with <c>-</c> before a negative number.</summary>
    internal void AppendDigits(long value) => AppendFormatted(value, null, CultureInfo.InvariantCulture);

#if NET
    internal void AppendFormatted<T>(T value, string? format, IFormatProvider provider)
        where T : ISpanFormattable
    {
        int written;
        while (!value.TryFormat(_characters.AsSpan(_length), out written, format, provider))
        {
            EnsureRoom(_characters.Length - _length + 1);
        }

        _length += written;
    }
#else
    internal void AppendFormatted<T>(T value, string? format, IFormatProvider provider)
        where T : IFormattable => Append(value.ToString(format, provider));
#endif

    internal readonly void CopyTo(StringBuilder target) => target.Append(_characters, 0, _length);

    public override readonly string ToString() => new(_characters, 0, _length);

    private void EnsureRoom(int count)
    {
        if (_characters.Length - _length < count)
        {
            Grow(count);
        }
    }

    private void Grow(int count) => Array.Resize(ref _characters, Math.Max(checked(_length + count), (int)Math.Min(2L * _characters.Length, int.MaxValue / 2)));

    /// <summary>What a thread keeps: one object, because each look at a thread's own field costs as much as a short copy.</summary>
    private sealed class Kept
    {
        internal char[] Characters { get; set; } = new char[InitialSize];

        internal bool IsRented { get; set; }
    }
}
