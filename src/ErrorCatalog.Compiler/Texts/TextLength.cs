using System.Globalization;

namespace ErrorCatalog.Compiler;

/// <summary>How long a text is for a reader.</summary>
internal static class TextLength
{
    /// <summary>Grapheme clusters (UAX 29): what a reader takes for one character, accents and emoji included. Placeholders count as written.</summary>
    internal static int Of(string text)
    {
        int count = 0;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            count++;
        }

        return count;
    }
}
