using System.Text;

namespace ErrorCatalog.Messages;

/// <summary>Turns text into a pattern that prints it.</summary>
public static class MessageQuoting
{
    /// <summary>
    /// The pattern that prints <paramref name="text"/> and nothing else: apostrophes are doubled and braces are set between
    /// apostrophes. In a branch of a plural, where <c>#</c> is syntax, it must be quoted too.
    /// </summary>
    /// <param name="text">The text to print.</param>
    /// <param name="inPlural">True when the pattern will stand in a branch of a plural.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Quote(string text, bool inPlural = false)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        StringBuilder pattern = new(text.Length + 8);
        bool quoted = false;
        foreach (char c in text)
        {
            if (c == '\'')
            {
                pattern.Append("''");
                continue;
            }

            bool isSyntax = c is '{' or '}' || (c == '#' && inPlural);
            if (isSyntax != quoted)
            {
                pattern.Append('\'');
                quoted = isSyntax;
            }

            pattern.Append(c);
        }

        return quoted ? pattern.Append('\'').ToString() : pattern.ToString();
    }
}
