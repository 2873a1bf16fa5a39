using System.Text;

namespace ErrorCatalog.Messages.Tests;

public class AllocationTests
{
    private const int Rounds = 1_000;
    private const int Batches = 5;

    [Theory]
    [InlineData("en", "Expected {expected} but got {actual}.")]
    [InlineData("ar", "Expected {expected} but got {actual}.")]
    [InlineData("en", "{n, plural, =0 {none} one {# item in {actual}} other {# items in {actual}}}")]
    [InlineData("de", "{n, number} {actual, select, text {a} other {b}}")]
    public void Nothing_but_the_result_is_allocated(string locale, string pattern)
    {
        MessageTemplate template = Messages.Template(pattern);
        TwoArguments arguments = new(MessageValue.From(12_345), MessageValue.From("text"));
        string result = MessageFormatter.Format(template, locale, arguments);
        // A string is an object header, its type, its length and its characters with a final zero, in steps of eight bytes.
        long expected = (8 + 8 + 4 + (2 * (result.Length + 1)) + 7) / 8 * 8;

        Assert.Equal(expected * Rounds, LeastAllocated(() => MessageFormatter.Format(template, locale, arguments)));
    }

    [Fact]
    public void Printing_into_a_StringBuilder_allocates_nothing()
    {
        MessageTemplate template = Messages.Template("Expected {expected} but got {actual}.");
        TwoArguments arguments = new(MessageValue.From(12), MessageValue.From("text"));
        StringBuilder target = new(1024);

        Assert.Equal(0, LeastAllocated(() => MessageFormatter.Format(target.Clear(), template, "en", arguments)));
    }

    // The least of several batches: the runtime itself allocates a little while it compiles the code anew.
    private static long LeastAllocated(Action action)
    {
        long least = long.MaxValue;
        for (int batch = 0; batch < Batches; batch++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int round = 0; round < Rounds; round++)
            {
                action();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
