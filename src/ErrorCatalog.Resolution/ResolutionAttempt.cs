namespace ErrorCatalog.Resolution;

/// <summary>One thing that was tried to resolve a reference.</summary>
/// <param name="Target">The address that was asked for, or the reference when there was none to ask.</param>
/// <param name="Source">Where the answer came from; <see cref="EntrySource.None"/> when there was none.</param>
/// <param name="Failure">Why it did not help, or null when it did.</param>
public sealed record ResolutionAttempt(string Target, EntrySource Source, Problem? Failure);
