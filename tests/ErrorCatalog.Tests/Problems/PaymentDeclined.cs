namespace ErrorCatalog.Tests;

/// <summary>A problem class in the shape of generated code, with a parameter of each type.</summary>
internal sealed class PaymentDeclined(ProblemState state) : Problem(state)
{
    public decimal Amount => GetDecimal(0);

    public string Card => GetText(1);

    public int Reason => GetEnum(2);

    public DateTimeOffset? Due => GetOptionalTimestamp(3);

    public TimeSpan? Grace => GetOptionalDuration(4);

    public Uri? Page => GetOptionalUri(5);

    public bool? Final => GetOptionalBoolean(6);

    public long? Attempts => GetOptionalInteger(7);

    public DateTimeOffset RequiredDue => GetTimestamp(3);

    public TimeSpan RequiredGrace => GetDuration(4);

    public Uri RequiredPage => GetUri(5);

    public bool RequiredFinal => GetBoolean(6);
}
