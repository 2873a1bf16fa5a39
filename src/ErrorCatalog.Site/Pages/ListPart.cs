namespace ErrorCatalog.Site.Pages;

/// <summary>A part of a list that is too long for one page.</summary>
/// <param name="Number">Which part, from 1.</param>
internal readonly record struct ListPart(int Number)
{
    private const int Length = 500;

    /// <summary>Where the part begins in a list.</summary>
    public int Start => (Number - 1) * Length;

    /// <summary>How many parts a list has: one at least.</summary>
    public static int CountOf(int items) => Math.Max(1, (items + Length - 1) / Length);

    /// <summary>The items of this part.</summary>
    public ArraySegment<T> Of<T>(T[] items) => new(items, Start, Math.Min(Length, items.Length - Start));
}
