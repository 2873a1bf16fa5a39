namespace ErrorCatalog.Compiler;

/// <summary>Tells English from other languages by its small words.</summary>
internal static class EnglishText
{
    private static readonly HashSet<string> English = new(
        ["the", "is", "not", "to", "be", "must", "of", "for", "was", "with", "this", "has", "have", "been", "can", "could", "should", "are", "and", "or", "at", "by", "from", "failed", "invalid", "error", "found", "unable", "missing", "already", "when", "while", "does", "did", "expected", "cannot", "value", "only", "if", "that", "it", "you", "your"],
        StringComparer.Ordinal);

    // Small words of German, French, Spanish, Portuguese, Italian, Dutch, Polish and the Nordic languages that no English word spells alike.
    private static readonly HashSet<string> Foreign = new(
        [
            "der", "das", "und", "nicht", "ist", "ein", "eine", "einen", "wurde", "werden", "kann", "muss", "mit", "für", "ungültig", "ungültige", "ungültiger", "fehler", "konnte", "darf", "keine", "kein", "beim", "zum",
            "le", "la", "les", "une", "est", "pas", "doit", "être", "dans", "avec", "impossible-de", "erreur", "n'est", "des", "du", "sur", "ne",
            "el", "los", "las", "del", "una", "debe", "ser", "es", "por", "para", "con", "puede", "valor", "inválido", "não", "deve", "uma", "já", "foi", "erro",
            "il", "lo", "gli", "della", "deve", "essere", "può", "errore", "het", "een", "niet", "moet", "zijn", "kan", "geen", "nie", "jest", "musi", "być", "się",
            "och", "inte", "är", "måste", "ikke", "og", "skal", "på",
        ],
        StringComparer.Ordinal);

    internal static bool IsEnglish(List<Clause> clauses)
    {
        int english = 0;
        int foreign = 0;
        int letters = 0;
        int otherLetters = 0;
        foreach (Clause clause in clauses)
        {
            foreach (Token token in clause.Tokens)
            {
                if (!token.IsWord)
                {
                    continue;
                }

                english += English.Contains(token.Text) ? 1 : 0;
                foreign += Foreign.Contains(token.Text) ? 1 : 0;
                foreach (char c in token.Text)
                {
                    letters++;
                    otherLetters += c > 127 ? 1 : 0;
                }
            }
        }

        return otherLetters * 5 <= letters && (foreign == 0 || foreign <= english);
    }
}
