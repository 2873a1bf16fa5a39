namespace ErrorCatalog.Messages;

/// <summary>The plural categories of Unicode CLDR. Which of them a language uses, and for what, differs.</summary>
public enum PluralCategory
{
    /// <summary>Everything that no other category covers; every language has it.</summary>
    Other,

    /// <summary><c>zero</c>.</summary>
    Zero,

    /// <summary><c>one</c>: 1 in English, also 21 in Russian, also 0 in French.</summary>
    One,

    /// <summary><c>two</c>.</summary>
    Two,

    /// <summary><c>few</c>: 2 to 4 in Polish and Russian.</summary>
    Few,

    /// <summary><c>many</c>: 5 to 20 in Russian, a million in Spanish.</summary>
    Many,
}
