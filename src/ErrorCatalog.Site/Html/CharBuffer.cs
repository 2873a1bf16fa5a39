using System.Text;

namespace ErrorCatalog.Site.Html;

/// <summary>Keeps in one piece what is written, and the memory for what comes after.</summary>
internal sealed class CharBuffer : TextWriter
{
    private char[] _characters = new char[4096];
    private int _length;

    public CharBuffer() => NewLine = "\n";

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.Unicode;

    /// <summary>What was written since <see cref="Clear"/>.</summary>
    public ReadOnlySpan<char> Written => _characters.AsSpan(0, _length);

    /// <summary>Begins again.</summary>
    public void Clear() => _length = 0;

    /// <inheritdoc/>
    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (_characters.Length - _length < buffer.Length)
        {
            Array.Resize(ref _characters, Math.Max(2 * _characters.Length, _length + buffer.Length));
        }

        buffer.CopyTo(_characters.AsSpan(_length));
        _length += buffer.Length;
    }
}
