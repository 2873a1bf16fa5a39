namespace ErrorCatalog.Compiler;

/// <summary>HTTP and gRPC status of an entry that declares none, by its descriptors (DIDComm v2, HTTP analogues) and the google.rpc.Code mapping.</summary>
internal static class StatusDefaults
{
    /// <summary>Names of google.rpc.Code, in the order of their numbers.</summary>
    internal static readonly string[] GrpcNames =
    [
        "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED",
        "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE",
        "DATA_LOSS", "UNAUTHENTICATED",
    ];

    // The longest path that the descriptors start with decides.
    private static readonly (string Path, int Http, string Grpc)[] ByDescriptor =
    [
        ("trust", 403, "PERMISSION_DENIED"),
        ("trust.crypto", 400, "INVALID_ARGUMENT"),
        ("xfer", 502, "UNAVAILABLE"),
        ("did", 422, "FAILED_PRECONDITION"),
        ("msg", 400, "INVALID_ARGUMENT"),
        ("me", 500, "INTERNAL"),
        ("me.res", 503, "UNAVAILABLE"),
        ("me.res.net", 503, "UNAVAILABLE"),
        ("me.res.compute", 503, "UNAVAILABLE"),
        ("me.res.storage", 507, "RESOURCE_EXHAUSTED"),
        ("me.res.memory", 503, "RESOURCE_EXHAUSTED"),
        ("me.res.money", 402, "FAILED_PRECONDITION"),
        ("req", 409, "FAILED_PRECONDITION"),
        ("req.time", 408, "DEADLINE_EXCEEDED"),
        ("req.max-errors-exceeded", 429, "RESOURCE_EXHAUSTED"),
        ("legal", 451, "PERMISSION_DENIED"),
    ];

    /// <summary>Fills what is not declared.</summary>
    /// <param name="code">The code, when it has the DIDComm grammar.</param>
    /// <param name="http">Declared HTTP status, or null.</param>
    /// <param name="grpc">Declared gRPC status, or null.</param>
    internal static (int? Http, string Grpc) Fill(DidCommCode? code, int? http, string? grpc)
    {
        (int Http, string Grpc)? known = code is null ? null : Find(code.Descriptors);
        if (grpc is null)
        {
            // A declared HTTP status that differs from the table's says more than the table does.
            grpc = known is { } row && (http is null || http == row.Http)
                ? row.Grpc
                : http is { } status ? FromHttp(status) : "UNKNOWN";
        }

        return (http ?? known?.Http, grpc);
    }

    /// <summary>Category of an entry that declares none.</summary>
    internal static EntryCategory Category(DidCommCode? code)
    {
        if (code is null)
        {
            return EntryCategory.Processing;
        }

        return code.Descriptors[0] == "xfer" ? EntryCategory.Routing
            : code.Descriptors.Length > 1 && code.Descriptors[0] == "req" && code.Descriptors[1] == "time" ? EntryCategory.Timeout
            : EntryCategory.Processing;
    }

    private static (int Http, string Grpc)? Find(string[] descriptors)
    {
        for (int length = descriptors.Length; length > 0; length--)
        {
            string path = string.Join(".", descriptors.Take(length));
            foreach ((string candidate, int http, string grpc) in ByDescriptor)
            {
                if (candidate == path)
                {
                    return (http, grpc);
                }
            }
        }

        return null;
    }

    private static string FromHttp(int status) => status switch
    {
        200 => "OK",
        400 => "INVALID_ARGUMENT",
        401 => "UNAUTHENTICATED",
        403 or 451 => "PERMISSION_DENIED",
        404 => "NOT_FOUND",
        408 or 504 => "DEADLINE_EXCEEDED",
        409 => "ABORTED",
        412 or 422 => "FAILED_PRECONDITION",
        429 => "RESOURCE_EXHAUSTED",
        499 => "CANCELLED",
        500 => "INTERNAL",
        501 => "UNIMPLEMENTED",
        502 or 503 => "UNAVAILABLE",
        _ => "UNKNOWN",
    };
}
