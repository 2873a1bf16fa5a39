namespace ErrorCatalog;

/// <summary>HTTP status and google.rpc code in each other's terms (google/rpc/code.proto, and the usual inverse).</summary>
internal static class StatusMapping
{
    public static int ToHttp(GrpcStatusCode code) => code switch
    {
        GrpcStatusCode.Ok => 200,
        GrpcStatusCode.Cancelled => 499,
        GrpcStatusCode.InvalidArgument or GrpcStatusCode.FailedPrecondition or GrpcStatusCode.OutOfRange => 400,
        GrpcStatusCode.DeadlineExceeded => 504,
        GrpcStatusCode.NotFound => 404,
        GrpcStatusCode.AlreadyExists or GrpcStatusCode.Aborted => 409,
        GrpcStatusCode.PermissionDenied => 403,
        GrpcStatusCode.ResourceExhausted => 429,
        GrpcStatusCode.Unimplemented => 501,
        GrpcStatusCode.Unavailable => 503,
        GrpcStatusCode.Unauthenticated => 401,
        _ => 500,
    };

    public static GrpcStatusCode ToGrpc(int httpStatus) => httpStatus switch
    {
        400 => GrpcStatusCode.InvalidArgument,
        401 => GrpcStatusCode.Unauthenticated,
        403 or 451 => GrpcStatusCode.PermissionDenied,
        404 => GrpcStatusCode.NotFound,
        408 or 504 => GrpcStatusCode.DeadlineExceeded,
        409 => GrpcStatusCode.Aborted,
        412 or 422 => GrpcStatusCode.FailedPrecondition,
        429 => GrpcStatusCode.ResourceExhausted,
        499 => GrpcStatusCode.Cancelled,
        500 => GrpcStatusCode.Internal,
        501 => GrpcStatusCode.Unimplemented,
        502 or 503 => GrpcStatusCode.Unavailable,
        _ => GrpcStatusCode.Unknown,
    };
}
