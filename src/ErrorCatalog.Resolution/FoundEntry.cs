using ErrorCatalog.Resolution.Fetching;

namespace ErrorCatalog.Resolution;

/// <summary>An entry that a reference led to.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Document">The document that has it.</param>
/// <param name="IsPinned">True when the reference named the digest of the document.</param>
internal sealed record FoundEntry(ProblemDescriptor Entry, FetchedDocument Document, bool IsPinned);
