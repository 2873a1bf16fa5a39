using Google.Protobuf;

namespace ErrorCatalog.Grpc;

/// <summary>
/// Problems as the generated class of <c>google.rpc.Status</c>, and back. The rules are those of <see cref="ProblemForm.GrpcBytes"/>; these
/// methods only change the class that holds the bytes.
/// </summary>
public static class RpcStatusConversion
{
    /// <summary>Name of the trailer that carries the status in a call that failed; its value is <c>status.ToByteArray()</c>.</summary>
    public const string TrailerName = "grpc-status-details-bin";

    /// <summary>
    /// The status of a problem: code, English message, and as details ErrorInfo, LocalizedMessage, Help, RequestInfo, and RetryInfo when the caller
    /// should retry and the delay is known (AIP-193).
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">Language and audience; null for the defaults.</param>
    public static Google.Rpc.Status ToRpcStatus(this Problem problem, ProblemWriteOptions? options = null) =>
        Google.Rpc.Status.Parser.ParseFrom(ProblemWriter.Write(problem, ProblemForm.GrpcBytes, options));

    /// <summary>Reads the problem that a status tells; typed when a catalog of <paramref name="options"/> declares its code or reason.</summary>
    /// <param name="status">The status of a failed call.</param>
    /// <param name="options">Catalogs and limits; null for none and the defaults.</param>
    public static ProblemReadResult ReadProblem(this Google.Rpc.Status status, ProblemReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(status);
        return ProblemReader.Read(status.ToByteArray(), options, ProblemForm.GrpcBytes);
    }
}
