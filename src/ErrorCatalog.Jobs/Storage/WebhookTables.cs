namespace ErrorCatalog.Jobs;

/// <summary>
/// Endpoints of tenants, one delivery per event and endpoint, and the log of attempts. States of a delivery: 0 due, 2 done, 3 parked,
/// 4 skipped because the endpoint is disabled (kept, so that it can be replayed).
/// </summary>
internal static class WebhookTables
{
    private const string Feature = "webhooks";

    public static IReadOnlyList<Migration> Steps { get; } =
    [
        new(
            Feature,
            1,
            """
            CREATE TABLE ec_webhook_endpoint (
              id TEXT NOT NULL PRIMARY KEY,
              tenant TEXT NOT NULL REFERENCES ec_tenant (id),
              url TEXT NOT NULL,
              description TEXT,
              state BIGINT NOT NULL,
              event_types TEXT NOT NULL,
              max_in_flight BIGINT NOT NULL,
              paused_until BIGINT,
              failing_since BIGINT,
              failures BIGINT NOT NULL,
              secrets TEXT NOT NULL,
              version BIGINT NOT NULL,
              created_at BIGINT NOT NULL,
              changed_at BIGINT NOT NULL
            ) {hot}
            """,
            "CREATE INDEX ec_webhook_endpoint_tenant ON ec_webhook_endpoint (tenant, id)",
            """
            CREATE TABLE ec_webhook_delivery (
              id {identity},
              tenant TEXT NOT NULL REFERENCES ec_tenant (id),
              event_id TEXT NOT NULL REFERENCES ec_event (id) ON DELETE CASCADE,
              endpoint_id TEXT NOT NULL REFERENCES ec_webhook_endpoint (id) ON DELETE CASCADE,
              state BIGINT NOT NULL,
              attempt BIGINT NOT NULL,
              due BIGINT NOT NULL,
              owner TEXT,
              fence BIGINT NOT NULL,
              cause TEXT NOT NULL,
              created_at BIGINT NOT NULL,
              UNIQUE (event_id, endpoint_id)
            ) {hot}
            """,
            "CREATE INDEX ec_webhook_delivery_due ON ec_webhook_delivery (endpoint_id, due) WHERE state = 0",
            "CREATE INDEX ec_webhook_delivery_state ON ec_webhook_delivery (tenant, state, id)",
            """
            CREATE TABLE ec_webhook_attempt (
              delivery_id BIGINT NOT NULL REFERENCES ec_webhook_delivery (id) ON DELETE CASCADE,
              number BIGINT NOT NULL,
              tenant TEXT NOT NULL,
              at BIGINT NOT NULL,
              duration_ms BIGINT NOT NULL,
              http_status BIGINT,
              problem TEXT,
              response_head {bytes},
              cause TEXT NOT NULL,
              PRIMARY KEY (delivery_id, number)
            )
            """),
    ];
}
