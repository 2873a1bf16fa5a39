using ErrorCatalog.Analyzers.Tests.Harness;

namespace ErrorCatalog.Analyzers.Tests.CatalogUse;

/// <summary>A project with a catalog that has an entry of every kind the rules tell apart.</summary>
internal static class Shop
{
    public const string CatalogPath = "/app/catalog/shop.errors.yaml";

    public const string Catalog = """
        # The shop.
        catalog: shop
        namespace: App
        errors:
          # What customers can fix.
          order-not-found:
            kind: rejection
            impact: message
            who-retries: you
            http-status: 404
            params:
              order: { type: identifier, example: "A-1" }
            explain: "Expected an existing order, but “{order}” does not exist."
            fix-hint: "Check {order}."
          too-many-items:
            code: e.p.shop.too-many-items
            kind: rejection
            impact: message
            who-retries: you
            params:
              limit: { type: integer, example: 5 }
              count: { type: integer, example: 7 }
            explain: "Expected at most {limit} items in an order, but got {count}."
            fix-hint: "Order fewer items."
          # What breaks here.
          storage-down:
            kind: exception
            impact: message
            who-retries: me
            http-status: 503
            explain: "Expected the storage to answer, but it did not."
            fix-hint: "Tell the operators."
          broken-for-good:
            kind: exception
            impact: thread
            who-retries: none
            http-status: 500
            explain: "Expected readable data, but they are damaged."
            fix-hint: "Restore the data."
          no-such-order:
            kind: rejection
            impact: message
            who-retries: you
            params:
              order: { type: identifier, example: "A-1" }
            explain: "No order {order} is known."
            fix-hint: "Check {order}."
            retired: { since: 2.0.0, replaced-by: order-not-found }
          gone:
            kind: rejection
            impact: message
            who-retries: none
            explain: "It is gone for good."
            fix-hint: "Stop asking."
            retired: { since: 1.5.0 }

        """;

    /// <summary>A file of the project; the usings and the namespace stand around it.</summary>
    public static TestCase Code(string members, string? rule = null) => With(File(members), rule);

    /// <summary>The project with this file.</summary>
    public static TestCase With(string file, string? rule = null) => new TestCase(file) { Rule = rule }.Additional(CatalogPath, Catalog);

    /// <summary>The text of a file with these members in a class of another namespace, with these lines below its usings of System.</summary>
    public static string Elsewhere(string members, string imports = "") =>
        File(members).Replace("namespace App;", "namespace Elsewhere;", StringComparison.Ordinal).Replace("using ErrorCatalog;", imports + "using ErrorCatalog;", StringComparison.Ordinal);

    /// <summary>The text of a file with these members in a class.</summary>
    public static string File(string members) => $$"""
        using System;
        using System.IO;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using ErrorCatalog;

        namespace App;

        class Orders
        {
        {{members}}
        }

        """;
}
