namespace ErrorCatalog;

/// <summary>The wire forms of a problem. <see cref="ProblemForms"/> knows their tokens and media types.</summary>
public enum ProblemForm
{
    /// <summary>Problem report of the first HIPE draft, 2018-11 (Indy HIPE PR 65, <c>friendly-ltxt</c>).</summary>
    Hipe201811,

    /// <summary>Problem report of the second HIPE draft, 2018-12 (Indy HIPE PR 65, <c>explain-ltxt</c>).</summary>
    Hipe201812,

    /// <summary>Aries RFC 0035, report-problem 1.0; also what is read from its earlier spellings.</summary>
    Aries10,

    /// <summary>DIDComm Messaging v2, report-problem 2.0.</summary>
    DidComm20,

    /// <summary>RFC 9457 problem details as JSON.</summary>
    Rfc9457,

    /// <summary>google.rpc.Status as JSON: written in the HTTP form of AIP-193, read with or without its <c>error</c> member.</summary>
    Grpc,

    /// <summary>The <c>problem-code</c> and <c>explain</c> report of Aries RFC 0160 (connections) and RFC 0023 (DID exchange).</summary>
    ConnectionsProblemCode,

    /// <summary>RFC 9457 problem details as XML (appendix B).</summary>
    Rfc9457Xml,

    /// <summary>google.rpc.Status as protobuf bytes, the value of <c>grpc-status-details-bin</c>.</summary>
    GrpcBytes,
}
