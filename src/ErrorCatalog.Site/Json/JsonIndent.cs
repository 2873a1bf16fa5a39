using System.Buffers;

namespace ErrorCatalog.Site.Json;

/// <summary>Sets compact JSON apart for people. Every value stays the bytes that the writer of the report made.</summary>
internal static class JsonIndent
{
    private const int Width = 2;

    /// <summary>Writes the document with two spaces a level and line feeds.</summary>
    /// <param name="json">Valid JSON without white space between its parts.</param>
    /// <param name="output">Where to.</param>
    public static void Write(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case (byte)'"':
                    i = EndOfString(json, i);
                    break;
                case (byte)'{' or (byte)'[' when json[i + 1] is (byte)'}' or (byte)']':
                    i++;
                    break;
                case (byte)'{' or (byte)'[':
                    output.Write(json[start..(i + 1)]);
                    NewLine(output, ++depth);
                    start = i + 1;
                    break;
                case (byte)',':
                    output.Write(json[start..(i + 1)]);
                    NewLine(output, depth);
                    start = i + 1;
                    break;
                case (byte)'}' or (byte)']':
                    output.Write(json[start..i]);
                    NewLine(output, --depth);
                    start = i;
                    break;
                case (byte)':':
                    output.Write(json[start..(i + 1)]);
                    output.Write(" "u8);
                    start = i + 1;
                    break;
            }
        }

        output.Write(json[start..]);
    }

    private static int EndOfString(ReadOnlySpan<byte> json, int open)
    {
        int i = open + 1;
        while (true)
        {
            i += json[i..].IndexOfAny((byte)'"', (byte)'\\');
            if (json[i] == '"')
            {
                return i;
            }

            i += 2;
        }
    }

    private static void NewLine(IBufferWriter<byte> output, int depth)
    {
        Span<byte> span = output.GetSpan(1 + (depth * Width))[..(1 + (depth * Width))];
        span.Fill((byte)' ');
        span[0] = (byte)'\n';
        output.Advance(span.Length);
    }
}
