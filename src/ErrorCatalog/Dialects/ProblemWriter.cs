using System.Buffers;
using System.Text.Json;

namespace ErrorCatalog;

/// <summary>
/// Writes a problem in any wire form. Public values are written, internal ones when asked for; secret values and the
/// exception behind the problem never. <see cref="ConversionLoss"/> tells what a form cannot carry.
/// </summary>
public static class ProblemWriter
{
    /// <summary>Writes a problem; JSON and XML in UTF-8 without a byte order mark.</summary>
    /// <exception cref="InvalidOperationException">
    /// DIDComm v2 was asked for with <see cref="ProblemWriteOptions.RequireThread"/>, and the problem belongs to no thread.
    /// </exception>
    public static byte[] Write(Problem problem, ProblemForm form, ProblemWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        options ??= ProblemWriteOptions.Default;
        if (form == ProblemForm.GrpcBytes)
        {
            return RpcStatusBytesWriter.Write(problem, options).Written.ToArray();
        }

        WriteScratch scratch = WriteScratch.Rent();
        try
        {
            WriteJson(scratch, scratch.Output, problem, form, options);
            return form == ProblemForm.Rfc9457Xml
                ? ProblemDetailsXmlWriter.Write(scratch.Output.WrittenSpan)
                : scratch.Output.WrittenSpan.ToArray();
        }
        finally
        {
            scratch.Return();
        }
    }

    /// <summary>Writes a problem to <paramref name="output"/>; JSON forms allocate nothing once a thread has written one.</summary>
    /// <exception cref="InvalidOperationException">
    /// DIDComm v2 was asked for with <see cref="ProblemWriteOptions.RequireThread"/>, and the problem belongs to no thread.
    /// </exception>
    public static void Write(IBufferWriter<byte> output, Problem problem, ProblemForm form, ProblemWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(problem);
        if (form is ProblemForm.GrpcBytes or ProblemForm.Rfc9457Xml)
        {
            output.Write(Write(problem, form, options));
            return;
        }

        WriteScratch scratch = WriteScratch.Rent();
        try
        {
            WriteJson(scratch, output, problem, form, options ?? ProblemWriteOptions.Default);
        }
        finally
        {
            scratch.Return();
        }
    }

    private static void WriteJson(WriteScratch scratch, IBufferWriter<byte> output, Problem problem, ProblemForm form, ProblemWriteOptions options)
    {
        Utf8JsonWriter json = scratch.Json;
        if (options.Encoder is { } encoder)
        {
            json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = encoder, SkipValidation = true });
        }
        else
        {
            json.Reset(output);
        }

        switch (form)
        {
            case ProblemForm.Hipe201811 or ProblemForm.Hipe201812:
                HipeReportWriter.Write(json, problem, form, options, scratch.Texts);
                break;
            case ProblemForm.Aries10:
                AriesReportWriter.Write(json, problem, options, scratch.Texts);
                break;
            case ProblemForm.ConnectionsProblemCode:
                ConnectionsReportWriter.Write(json, problem, options, scratch.Texts);
                break;
            case ProblemForm.DidComm20:
                DidCommReportWriter.Write(json, problem, options);
                break;
            case ProblemForm.Rfc9457 or ProblemForm.Rfc9457Xml:
                ProblemDetailsWriter.Write(json, problem, options, scratch.Texts);
                break;
            case ProblemForm.Grpc:
                RpcStatusJsonWriter.Write(json, problem, options);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(form), form, "Expected a declared problem form but got another number. Use a member of ProblemForm.");
        }

        json.Flush();
        if (!ReferenceEquals(json, scratch.Json))
        {
            json.Dispose();
        }
    }
}
