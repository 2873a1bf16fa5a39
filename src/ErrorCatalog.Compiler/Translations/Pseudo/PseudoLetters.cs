using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Exchanges the letters of a text, and lets it grow as translations of English do.</summary>
internal sealed class PseudoLetters
{
    /// <summary>Begins every text, so that one that was cut off at the start is seen.</summary>
    internal const string Opening = "[";

    /// <summary>Ends every text, so that one that was cut off is seen.</summary>
    internal const string Closing = "]";

    /// <summary>How many characters the brackets add.</summary>
    internal const int Brackets = 2;

    /// <summary>For a to z, then A to Z.</summary>
    internal const string Accented = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";

    /// <summary>For a to z, then A to Z: the letter of the nearest sound.</summary>
    internal const string Arabic = "ابكدعفغهيجقلمنوپقرستوڤوخيزابكدعفغهيجقلمنوپقرستوڤوخيز";

    // Short texts grow more than this in translation, long ones less (IBM, Globalization Guidelines).
    private const double Growth = 0.35;

    // A letter at most doubles, so that words stay readable.
    private const int MostRepeats = 1;

    private const int Letters = 26;

    private readonly string _alphabet;
    private readonly bool _grows;
    private double _due;

    internal PseudoLetters(string alphabet, bool grows)
    {
        _alphabet = alphabet;
        _grows = grows;
    }

    /// <summary>The text with other letters; every other character stays as it is.</summary>
    internal string Change(string text)
    {
        StringBuilder changed = new(text.Length + (text.Length / 2));
        foreach (char c in text)
        {
            char letter = Letter(c);
            changed.Append(letter);
            _due += Growth;
            bool isVowel = "aeiouyAEIOUY".IndexOf(c) >= 0;

            // Vowels carry the growth; a consonant helps out where a word has too few of them.
            if (_grows && char.IsLetter(c) && _due >= (isVowel ? 1 : 2))
            {
                changed.Append(letter, MostRepeats);
                _due -= MostRepeats;
            }
        }

        return changed.ToString();
    }

    private char Letter(char c) => c switch
    {
        >= 'a' and <= 'z' => _alphabet[c - 'a'],
        >= 'A' and <= 'Z' => _alphabet[Letters + c - 'A'],
        _ => c,
    };
}
