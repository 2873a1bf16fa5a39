using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Browser.Tests.Sites;

/// <summary>A small catalog in English, German, Japanese and Arabic, compiled from real files.</summary>
internal static class SampleSite
{
    public const string Catalog = """
        catalog: agent
        locale: en
        base-uri: https://errors.example.org/agent/
        errors:
          cant-find-route:
            code: e.m.xfer.cant-find-route
            aliases: [ route-missing ]
            number: 1001
            impact: message
            who-retries: you
            http-status: 502
            params:
              recipient: { type: did, example: "did:example:bob", note: "who the message was for" }
              hops: { type: integer, example: 3, note: "how many mediators were asked" }
            title: "Route to the recipient not found"
            explain: "Expected a route to {recipient}, but {hops, plural, one {# mediator knows} other {# mediators know}} none."
            fix-hint: "Ask {recipient} for a current endpoint, then send the message again."
            causes:
              moved: { cause: "The recipient moved to another mediator.", origin: peer, check: "Resolve the DID again." }
            doc: |
              ## Background

              An agent publishes an endpoint. See [declined](../declined/).
          declined:
            code: e.p.request-declined
            impact: thread
            who-retries: none
            params:
              side: { type: enum, values: [ bank, customer ], example: "bank", note: "who declined" }
            title: "Request declined"
            explain: "Expected consent, but {side, select, bank {the bank refused} other {the customer refused}}."
            fix-hint: "Ask the other side why, then make a new request."
          old-route:
            impact: message
            who-retries: none
            title: "Old route"
            explain: "Expected an old route, but there is none."
            fix-hint: "Use another route."
            retired: { since: "2.0.0", replaced-by: cant-find-route, reason: "Two entries said the same." }

        """;

    public const string German = """
        cant-find-route:
          title: "Kein Weg zum Empfänger gefunden"
          explain: "Erwartet war ein Weg zu {recipient}, aber {hops, plural, one {# Vermittler kennt} other {# Vermittler kennen}} keinen."
          fix-hint: "Fragen Sie {recipient} nach einem aktuellen Endpunkt und senden Sie die Nachricht noch einmal."
        declined:
          title: "Anfrage abgelehnt"
          explain: "Erwartet war eine Zustimmung, aber {side, select, bank {die Bank hat abgelehnt} other {der Kunde hat abgelehnt}}."
          fix-hint: "Fragen Sie nach dem Grund und stellen Sie eine neue Anfrage."

        """;

    public const string Japanese = """
        cant-find-route:
          title: "宛先への経路が見つかりません"
          explain: "{recipient} への経路が必要ですが、{hops, plural, other {# 個の中継者}}のいずれも経路を知りません。"
          fix-hint: "{recipient} に現在のエンドポイントを尋ねてから、メッセージをもう一度送信してください。"

        """;

    public const string Arabic = """
        cant-find-route:
          title: "لم يُعثر على طريق إلى المستلم"
          explain: "كان متوقعًا طريق إلى {recipient}، لكن {hops, plural, zero {لا وسيط يعرفه} one {وسيط واحد لا يعرفه} two {وسيطان لا يعرفانه} few {# وسطاء لا يعرفونه} many {# وسيطًا لا يعرفونه} other {# وسيط لا يعرفونه}}."
          fix-hint: "اطلب من {recipient} عنوانًا حاليًا، ثم أرسل الرسالة مرة أخرى."

        """;

    /// <summary>The files of the catalog by their paths.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["agent.errors.yaml"] = Catalog,
        ["locales/de/agent.yaml"] = German,
        ["locales/ja/agent.yaml"] = Japanese,
        ["locales/ar/agent.yaml"] = Arabic,
    };

    /// <summary>The compiled catalog; it has no errors.</summary>
    public static CompiledCatalogs Compile() => Compile(Files);

    /// <summary>Compiles files that must have no errors.</summary>
    public static CompiledCatalogs Compile(IReadOnlyDictionary<string, string> files)
    {
        CompiledCatalogs compiled = CatalogCompiler.Compile([.. files.Select(file => new CatalogSource(file.Key, file.Value))], TestContext.Current.CancellationToken);
        Assert.Empty(compiled.Diagnostics.Where(finding => finding.Severity == CatalogSeverity.Error).Select(finding => $"{finding.Range.Path}({finding.Range.StartLine + 1}): {finding.Message}"));
        return compiled;
    }
}
