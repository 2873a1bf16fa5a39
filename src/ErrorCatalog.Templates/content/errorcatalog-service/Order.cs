namespace Company.Service._1;

/// <summary>What somebody ordered.</summary>
/// <param name="Number">Number of the order.</param>
/// <param name="Article">What was ordered.</param>
/// <param name="Pieces">How many.</param>
public sealed record Order(string Number, string Article, int Pieces);
