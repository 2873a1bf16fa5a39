using System.Globalization;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>What becomes of each argument: whether it is written, and under which name and type a receiver reads it.</summary>
internal static class ArgumentLoss
{
    public static void Find(LossScan scan)
    {
        ProblemArguments arguments = scan.Problem.Arguments;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Count; i++)
        {
            ProblemArgument argument = arguments[i];
            if (argument.Value.IsMissing)
            {
                continue;
            }

            ProblemParameter? declared = i < arguments.DeclaredCount ? scan.Problem.Descriptor.Parameters[i] : null;
            bool isKeyTaken = OutgoingValues.IsWritten(argument, scan.Options) && scan.IsGrpc && !keys.Add(RpcMetadata.KeyOf(argument.Name));
            if (Reason(scan, argument, isKeyTaken) is { } gone)
            {
                scan.Add(Field(argument), gone);
            }
            else if (Change(scan, argument, i) is { } changed)
            {
                scan.Add(Field(argument), changed, declared is not null && IsConvertedBack(scan, argument, declared));
            }
        }
    }

    /// <summary>True when a receiver with the same catalog gets the value of a declared parameter as it is, or there is none.</summary>
    public static bool ComesBack(LossScan scan, int index)
    {
        ProblemArgument argument = scan.Problem.Arguments[index];
        return argument.Value.IsMissing
            || (Reason(scan, argument, isKeyTaken: false) is null
                && IsConvertedBack(scan, argument, scan.Problem.Descriptor.Parameters[index]));
    }

    private static string Field(ProblemArgument argument) => nameof(Problem.Arguments) + "." + argument.Name;

    /// <summary>Why the value is not sent at all.</summary>
    private static string? Reason(LossScan scan, ProblemArgument argument, bool isKeyTaken)
    {
        if (!OutgoingValues.IsWritten(argument, scan.Options))
        {
            return argument.Sensitivity == ParameterSensitivity.Secret
                ? "It is secret and never leaves the process."
                : "It is internal and sent only when asked for.";
        }

        return scan.Form == ProblemForm.ConnectionsProblemCode ? "The form has no place for it."
            : isKeyTaken ? "A map has each key once, and another argument has this one."
            : null;
    }

    /// <summary>Why it is read under another name or as another type.</summary>
    private static string? Change(LossScan scan, ProblemArgument argument, int index)
    {
        if (scan.Form == ProblemForm.DidComm20 && argument.Name != (index + 1).ToString(CultureInfo.InvariantCulture))
        {
            return "Only its position is sent, not its name.";
        }

        if (scan.IsGrpc && RpcMetadata.NameOf(RpcMetadata.KeyOf(argument.Name)) != argument.Name)
        {
            return $"A key of metadata has to be simple, so it is sent as '{RpcMetadata.KeyOf(argument.Name)}'.";
        }

        if (scan.Form == ProblemForm.Rfc9457Xml && argument.Name.Length == 0)
        {
            return "An element needs a name.";
        }

        MessageValue read = Read(scan, argument.Value);
        return read == argument.Value ? null
            : read.ToInvariantString() == argument.Value.ToInvariantString() ? "Its type is not sent; it is read as plain text or number."
            : "Some of its characters have no place in the form.";
    }

    private static bool IsConvertedBack(LossScan scan, ProblemArgument argument, ProblemParameter declared) =>
        ArgumentConverter.TryConvert(Read(scan, argument.Value), declared.Type, out MessageValue value)
        && (value == argument.Value || (value.AsTimestamp() is { } time && time == argument.Value.AsTimestamp()));

    /// <summary>A value as a reader without catalog sees it.</summary>
    private static MessageValue Read(LossScan scan, MessageValue value)
    {
        bool isText = scan.IsTerse || scan.IsGrpc || scan.Form == ProblemForm.Rfc9457Xml;
        switch (value.Kind)
        {
            case MessageValueKind.Integer or MessageValueKind.Boolean when !isText:
                return value;
            case MessageValueKind.Decimal when !isText:
                // A number without a fraction reads as a whole one.
                return value.ToInvariantString().Contains('.', StringComparison.Ordinal) || value.AsInteger() is null ? value : MessageValue.From(value.AsInteger());
            default:
                string text = WireEncoder.WellFormed(value.ToInvariantString());
                return MessageValue.From(scan.Form == ProblemForm.Rfc9457Xml ? ProblemDetailsXmlWriter.WithoutForbidden(text) : text);
        }
    }
}
