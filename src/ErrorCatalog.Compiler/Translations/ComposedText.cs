using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Normalization form C (UAX 15).</summary>
internal static class ComposedText
{
    internal static string Of(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair, which is reported where the file is read.
            return text;
        }
    }
}
