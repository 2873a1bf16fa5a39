namespace ErrorCatalog;

/// <summary>Tokens and media types of the wire forms.</summary>
public static class ProblemForms
{
    private static readonly (ProblemForm Form, string Token, string MediaType)[] Table =
    [
        (ProblemForm.Hipe201811, "hipe-2018-11", "application/json"),
        (ProblemForm.Hipe201812, "hipe-2018-12", "application/json"),
        (ProblemForm.Aries10, "aries-1.0", "application/json"),
        (ProblemForm.DidComm20, "didcomm-2.0", "application/didcomm-plain+json"),
        (ProblemForm.Rfc9457, "rfc9457", "application/problem+json"),
        (ProblemForm.Grpc, "grpc", "application/json"),
        (ProblemForm.ConnectionsProblemCode, "connections-1.0", "application/json"),
        (ProblemForm.Rfc9457Xml, "rfc9457-xml", "application/problem+xml"),
        (ProblemForm.GrpcBytes, "grpc-bytes", "application/x-protobuf"),
    ];

    /// <summary>Every form, in the order of <see cref="ProblemForm"/>.</summary>
    public static IReadOnlyList<ProblemForm> All { get; } = Array.AsReadOnly(Array.ConvertAll(Table, row => row.Form));

    /// <summary>Finds a form by its token, for example <c>didcomm-2.0</c>; case is ignored.</summary>
    public static bool TryParse(string? token, out ProblemForm form)
    {
        foreach ((ProblemForm known, string knownToken, _) in Table)
        {
            if (string.Equals(knownToken, token, StringComparison.OrdinalIgnoreCase))
            {
                form = known;
                return true;
            }
        }

        form = default;
        return false;
    }

    /// <summary>The token of a form, as the tool and configuration spell it.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="form"/> is not a declared form.</exception>
    public static string Token(ProblemForm form) => Row(form).Token;

    /// <summary>The media type to send a form with. gRPC carries <see cref="ProblemForm.GrpcBytes"/> in a trailer instead.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="form"/> is not a declared form.</exception>
    public static string MediaType(ProblemForm form) => Row(form).MediaType;

    private static (ProblemForm Form, string Token, string MediaType) Row(ProblemForm form) =>
        (uint)form < (uint)Table.Length
            ? Table[(int)form]
            : throw new ArgumentOutOfRangeException(nameof(form), form, "Expected a declared problem form but got another number. Use a member of ProblemForm.");
}
