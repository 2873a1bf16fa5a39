namespace ErrorCatalog.Compiler.Tests;

/// <summary>Keys made from messages are what a person would have typed, and always usable.</summary>
public sealed class KeyProposalTests
{
    [Theory]
    [InlineData("order-not-found", "Order {} was not found.")]
    [InlineData("order-not-found", "The order {} does not exist")]
    [InlineData("customer-not-found", "Could not find a customer with the number {}.")]
    [InlineData("quantity-must-be-positive", "Quantity must be positive, but got {}.")]
    [InlineData("order-shipped-within-hours", "Expected the order {} to be shipped within {} hours")]
    [InlineData("at-most-items", "Expected at most {} items, but got {}.")]
    [InlineData("cannot-ship-order", "Can't ship the order {}.")]
    [InlineData("not-supported", "{} isn't supported.")]
    [InlineData("socket-closed", "Socket closed. Check the network and try again.")]
    [InlineData("order-shipping", "{}: {}", "OrderShippingException")]
    [InlineData("unnamed-error", "{}", "Exception")]
    [InlineData("items", "12345 items")]
    public void A_key_has_the_telling_words_of_the_message(string key, string message, string fallback = "Exception") =>
        Assert.Equal(key, KeyProposal.FromMessage(message.Split("{}"), fallback));

    [Fact]
    public void Any_text_gives_a_usable_key() => Parallel.For(0, 3_000, number =>
    {
        string key = KeyProposal.Unique(KeyProposal.FromMessage([Mutator.Soup(number), Mutator.Bytes(number)], Mutator.Soup(number + 1)), _ => false);
        CatalogEditor editor = new([new CatalogSource("a.errors.yaml", "catalog: a\nerrors:\n")]);

        Assert.True(editor.TryAdd("a.errors.yaml", EntryDraft.Skeleton(key, isRejection: true), out CatalogDiagnostic? error), $"{number}: {key}: {error?.Message}");
    });

    [Theory]
    [InlineData("not-found", "not-found-3", "not-found", "not-found-2")]
    [InlineData("catalog", "catalog-2")]
    [InlineData("con", "con-2")]
    [InlineData("no", "no-2")]
    [InlineData("free", "free")]
    public void A_key_in_use_gets_a_number(string key, string unique, params string[] taken) =>
        Assert.Equal(unique, KeyProposal.Unique(key, taken.Contains));
}
