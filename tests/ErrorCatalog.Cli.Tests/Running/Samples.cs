namespace ErrorCatalog.Cli.Tests.Running;

/// <summary>A small catalog with a parameter of every type and a translation.</summary>
internal static class Samples
{
    public const string Catalog = """
        catalog: shop
        locale: en
        base-uri: https://errors.example.org/shop/
        errors:
          out-of-stock:
            code: e.p.shop.out-of-stock
            aliases: [ sold-out ]
            number: 4711
            category: processing
            kind: rejection
            impact: thread
            who-retries: you
            http-status: 409
            params:
              article: { type: identifier, example: "A-1", note: "article number" }
              wanted: { type: integer, example: 3, note: "how many were ordered" }
            title: "Out of stock"
            explain: "Expected {wanted, plural, one {# piece} other {# pieces}} of {article}, but there are fewer."
            fix-hint: "Order fewer pieces of {article}."
          every-type:
            category: processing
            kind: exception
            impact: message
            who-retries: none
            params:
              text: { type: text, example: "t", optional: true }
              identifier: { type: identifier, example: "i", optional: true }
              integer: { type: integer, example: 1, optional: true }
              decimal: { type: decimal, example: 1.5, optional: true }
              boolean: { type: boolean, example: true, optional: true }
              uri: { type: uri, example: "https://example.org/", optional: true }
              did: { type: did, example: "did:example:bob", optional: true }
              timestamp: { type: timestamp, example: "2026-01-31T12:00:00Z", optional: true }
              duration: { type: duration, example: "PT5S", optional: true }
              bytes: { type: bytes, example: 10, optional: true }
              colour: { type: enum, values: [ red, green ], example: "red", optional: true }
            title: "Every type"
            explain: "Expected nothing, but got {text} {identifier} {integer} {decimal} {boolean} {uri} {did} {timestamp} {duration} {bytes} {colour}."
            fix-hint: "Send less."

        """;

    public const string Spanish = """
        out-of-stock:
          title: "Agotado"
          explain: "Se esperaban {wanted, plural, one {# pieza} many {# piezas} other {# piezas}} de {article}, pero hay menos."
          fix-hint: "Pida menos piezas de {article}."

        """;

    /// <summary>The wire forms whose output is one JSON document.</summary>
    public static readonly string[] JsonForms = ["hipe-2018-11", "hipe-2018-12", "aries-1.0", "didcomm-2.0", "rfc9457", "grpc", "connections-1.0"];

    /// <summary>Every wire form.</summary>
    public static readonly string[] Forms = [.. JsonForms, "rfc9457-xml", "grpc-bytes"];

    public static Workspace Shop() => new Workspace().With("catalog/shop.errors.yaml", Catalog).With("catalog/locales/es/shop.yaml", Spanish);
}
