using System.Collections.Concurrent;
using ErrorCatalog;

namespace Company.Service._1;

/// <summary>The orders; in memory, to begin with.</summary>
public sealed class OrderBook
{
    private const int MostPieces = 99;

    private readonly ConcurrentDictionary<string, Order> _orders = new() { ["B-1"] = new Order("B-1", "two pairs of shoes", 2) };

    /// <summary>The order of that number, or null.</summary>
    public Order? Find(string number) => _orders.GetValueOrDefault(number);

    /// <summary>Keeps an order, or says what is wrong with it.</summary>
    public Outcome<Order> Add(Order order)
    {
        if (order.Pieces is < 1 or > MostPieces)
        {
            return CatalogNameErrors.PiecesOutOfRange(order.Pieces, MostPieces);
        }

        _orders[order.Number] = order;
        return order;
    }
}
