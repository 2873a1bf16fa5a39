using ErrorCatalog;

namespace Company.Application._1;

public static class Orders
{
    public static Outcome<string> Find(string number) =>
        number == "B-1"
            ? "B-1: two pairs of shoes"
            : CatalogNameErrors.OrderNotFound(number);
}
