using ErrorCatalog.Messages;

namespace ErrorCatalog.Benchmarks.Texts;

/// <summary>The two values of the measured text, for formatting without a problem.</summary>
internal readonly struct PaymentArguments(long amount, string account) : IMessageArguments
{
    public bool TryGetValue(string name, out MessageValue value)
    {
        switch (name)
        {
            case "amount":
                value = MessageValue.From(amount);
                return true;
            case "account":
                value = MessageValue.From(account);
                return true;
            default:
                value = default;
                return false;
        }
    }
}
