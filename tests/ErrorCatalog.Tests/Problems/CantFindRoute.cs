namespace ErrorCatalog.Tests;

/// <summary>A problem class in the shape of generated code.</summary>
internal sealed class CantFindRoute(ProblemState state) : Problem(state)
{
    public string Recipient => GetText(0);

    public long Hops => GetInteger(1);
}
