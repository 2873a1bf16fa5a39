using System.Text;

namespace ErrorCatalog.Exchange.Tests.Foreign;

/// <summary>A small catalog in every foreign format, written for these tests.</summary>
internal static class ForeignSamples
{
    public static IReadOnlyDictionary<string, (string Name, string Content)> All { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["csv"] = ("orders.csv", "key,message,hint,retriable,owner\norder-missing,\"Expected the order \"\"{order}\"\", but there is none.\",Check the number.,false,shop\nstore-busy,\"Expected the store to answer, but it is busy.\",Wait a moment.,true,shop\n"),
        ["didcomm"] = ("catalog.json", """{ "cant-route": { "en": "No route to {recipient}.", "de": "Kein Weg zu {recipient}." }, "too-late": { "en": "The message expired." } }"""),
        ["errorcodes-net"] = ("ErrorCodes.yaml", "projectId: 6\nnamespace: Acme.Tool\nerrorTypes:\n  - name: Disk\n    errorTypeId: 1\n    errorCodes:\n      - errorCode: 1\n        name: DiskFull\n      - errorCode: 2\n        name: DiskGone\n"),
        ["first-class-errors"] = ("errors.json", """{ "errors": [ { "code": "STAY_TOO_SHORT", "title": "Stay too short", "explanation": "Expected at least one night, but none was booked.", "businessRule": "A stay has nights.", "source": "Stay", "diagnostics": [ { "possibleCause": "The client sent zero.", "origin": "External", "analysisHint": "Read the request." } ], "examples": [ { "shortMessage": "Too short." } ], "context": [ { "key": "nights", "description": "how many" } ], "severityOfTomorrow": 1 } ] }"""),
        ["json"] = ("orders.json", """[ { "code": "ORD-1", "explain": "Expected the order {order}, but it is gone.", "httpStatus": 404, "retriable": false }, { "code": "ORD-2", "message": "Expected {1} items, but got {0}.", "team": "shop" } ]"""),
        ["kafka"] = ("errors.json", """[ { "name": "LEADER_GONE", "code": 5, "message": "There is no leader.", "exception": "LeaderGone", "retriable": true, "ancestors": ["Retriable"] }, { "name": "UNKNOWN", "code": -1, "message": "It failed.", "retriable": false } ]"""),
        ["postgresql"] = ("errcodes.txt", "# Comment\n\nSection: Class 08 - Connection Exception\n\n08000    E    ERRCODE_CONNECTION_EXCEPTION    connection_exception\n08003    E    ERRCODE_CONNECTION_DOES_NOT_EXIST    connection_does_not_exist\n08003    E    ERRCODE_NO_CONNECTION\n01000    W    ERRCODE_WARNING    warning\n"),
        ["resx"] = ("Errors.resx", """<?xml version="1.0" encoding="utf-8"?><root><data name="OrderMissing"><value>Order '{0}' was not found in {1:N0} orders.</value><comment>shop</comment></data><data name="Logo" type="System.Drawing.Bitmap"><value>AAAA</value></data></root>"""),
        ["smithy"] = ("model.json", """{ "smithy": "2.0", "shapes": { "com.acme.orders#Orders": { "type": "service" }, "com.acme.orders#OrderNotFound": { "type": "structure", "members": { "orderId": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } }, "tries": { "target": "smithy.api#Integer" } }, "traits": { "smithy.api#error": "client", "smithy.api#httpError": 404, "smithy.api#documentation": "<p>There is no such order.</p><p>Look at &quot;your orders&quot;.</p>" } }, "com.acme.orders#Busy": { "type": "structure", "members": {}, "traits": { "smithy.api#error": "server", "smithy.api#retryable": { "throttling": true } } }, "com.acme.orders#Order": { "type": "structure" } } }"""),
        ["snyk"] = ("errors.json", """[ { "factory": "NewScanFailedError", "package": "cli", "errorCode": "ACME-CLI-1", "type": "https://errors.example.org/#acme-cli-1", "title": "Scan failed", "description": "The scan failed.\n\nLook at the log.", "statusCode": 422, "classification": "ACTIONABLE", "level": "warn", "links": [] } ]"""),
        ["spark"] = ("error-conditions.json", """{ "NO_COLUMN": { "message": [ "The column <colName> cannot be resolved.", "There are <numCols> columns." ], "sqlState": "42703", "subClass": { "WITH_HINT": { "message": [ "Did you mean <proposal>?" ] } } }, "_LEGACY_1": { "message": [ "It failed: <id>." ] } }"""),
        ["tidb"] = ("errors.toml", "[\"PD:region:ErrRegionGone\"]\nerror = '''\nregion %d of %s is gone, 5%% left\n'''\nworkaround = \"Restart the region.\"\n\n[error.DM-1]\nmessage = \"bad value %-.64s\"\ndescription = \"\"\ntags = [\"internal\"]\n"),
        ["typescript"] = ("messages.json", """{ "Cannot find colour '{0}'.": { "category": "Error", "code": 2001 } }"""),
    };

    public static ForeignFile File(string format) => new(All[format].Name, Encoding.UTF8.GetBytes(All[format].Content));
}
