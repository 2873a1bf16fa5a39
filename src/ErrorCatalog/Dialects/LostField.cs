namespace ErrorCatalog;

/// <summary>A fact of a problem that a wire form does not carry as it is.</summary>
/// <param name="Field">
/// The fact: a member of <see cref="Problem"/> such as <c>Retry</c> or <c>Thread.SenderOrder</c>, one argument as
/// <c>Arguments.NAME</c>, or one unknown member as <c>Extensions.NAME</c>.
/// </param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="IsInCatalog">True when a receiver that has the same catalog gets it back.</param>
public sealed record LostField(string Field, string Reason, bool IsInCatalog)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Field}: {Reason}{(IsInCatalog ? " The catalog gives it back." : string.Empty)}";
}
