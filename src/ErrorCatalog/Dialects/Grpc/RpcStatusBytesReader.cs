namespace ErrorCatalog;

/// <summary>
/// Reads <c>google.rpc.Status</c> as protobuf bytes (google/rpc/status.proto and error_details.proto). Unknown fields and
/// details of other types are passed over.
/// </summary>
internal sealed class RpcStatusBytesReader(ReceivedReport report)
{
    private readonly RpcStatusContent _content = new();
    private bool _isMalformed;

    public ProblemReadError? Read(ReadOnlySpan<byte> bytes)
    {
        var status = new ProtobufReader(bytes);
        bool isStatus = false;

        // In proto3 a code that is not there is 0, OK.
        _content.Status = GrpcStatusCode.Ok;
        while (status.MoveNext())
        {
            switch (status.Field)
            {
                case 1 when !status.HasContent:
                    int code = (int)status.Number;
                    isStatus |= code != 0;
                    _content.Status = code is >= 0 and <= 16 ? (GrpcStatusCode)code : null;
                    if (_content.Status is null)
                    {
                        report.Remarks.Unexpected("code", "a google.rpc code from 0 to 16", $"{code}");
                    }

                    break;
                case 2 when status.HasContent:
                    _content.Message = report.Cut(status.Text, "message");
                    break;
                case 3 when status.HasContent:
                    isStatus |= ReadDetail(status.Content);
                    break;
            }
        }

        if (status.IsMalformed || _isMalformed)
        {
            return new ProblemReadError(ProblemReadErrorKind.MalformedProtobuf, $"Expected a google.rpc.Status in protobuf but got malformed bytes at or before byte {status.Position}. Send the bytes of grpc-status-details-bin, decoded from base64.");
        }

        if (!isStatus)
        {
            return new ProblemReadError(ProblemReadErrorKind.NotAReport, "Expected a google.rpc.Status that tells an error but got one with code 0 (OK) and no details. Read only the status of a failed call.");
        }

        _content.ApplyTo(report);
        return null;
    }

    /// <summary>Reads a <c>google.protobuf.Any</c>; false when it holds no error detail.</summary>
    private bool ReadDetail(ReadOnlySpan<byte> bytes)
    {
        var any = new ProtobufReader(bytes);
        string type = string.Empty;
        ReadOnlySpan<byte> value = default;
        while (any.MoveNext())
        {
            if (any.Field == 1 && any.HasContent)
            {
                type = report.Cut(any.Text, "type_url");
            }
            else if (any.Field == 2 && any.HasContent)
            {
                value = any.Content;
            }
        }

        _isMalformed |= any.IsMalformed;
        switch (type[(type.LastIndexOf('/') + 1)..])
        {
            case "google.rpc.ErrorInfo":
                ReadErrorInfo(value);
                return true;
            case "google.rpc.LocalizedMessage":
                (_content.Locale, _content.LocalizedMessage) = ReadPair(value);
                return true;
            case "google.rpc.Help":
                ReadHelp(value);
                return true;
            case "google.rpc.RetryInfo":
                ReadRetryInfo(value);
                return true;
            case "google.rpc.RequestInfo":
                string id = ReadPair(value).First;
                _content.RequestId = id.Length == 0 ? null : id;
                return true;
            default:
                report.Remarks.Add($"Expected a detail of google.rpc that a problem knows but got '{RemarkList.Quote(type)}'. It was left out.");
                return type.Length > 0;
        }
    }

    private void ReadErrorInfo(ReadOnlySpan<byte> bytes)
    {
        var info = new ProtobufReader(bytes);
        while (info.MoveNext())
        {
            switch (info.Field)
            {
                case 1 when info.HasContent:
                    _content.Reason = report.Cut(info.Text, "reason");
                    break;
                case 2 when info.HasContent:
                    _content.Domain = report.Cut(info.Text, "domain");
                    break;
                case 3 when info.HasContent && _content.Metadata.Count < report.Options.MaxItems + report.Options.MaxMembers:
                    (string key, string value) = ReadPair(info.Content);
                    _content.Metadata.Add(new(key, value));
                    break;
            }
        }

        _isMalformed |= info.IsMalformed;
    }

    private void ReadHelp(ReadOnlySpan<byte> bytes)
    {
        var help = new ProtobufReader(bytes);
        while (help.MoveNext())
        {
            if (help.Field == 1 && help.HasContent && _content.Links.Count < report.Options.MaxMembers)
            {
                (string description, string url) = ReadPair(help.Content);
                _content.Links.Add(new RpcHelpLink(description, url));
            }
        }

        _isMalformed |= help.IsMalformed;
    }

    private void ReadRetryInfo(ReadOnlySpan<byte> bytes)
    {
        var info = new ProtobufReader(bytes);
        while (info.MoveNext())
        {
            if (info.Field != 1 || !info.HasContent)
            {
                continue;
            }

            var delay = new ProtobufReader(info.Content);
            long seconds = 0, nanoseconds = 0;
            while (delay.MoveNext())
            {
                seconds = delay.Field == 1 ? delay.Number : seconds;
                nanoseconds = delay.Field == 2 ? delay.Number : nanoseconds;
            }

            _isMalformed |= delay.IsMalformed;
            if (seconds is >= 0 and <= 900_000_000_000 && nanoseconds is >= 0 and < 1_000_000_000)
            {
                _content.RetryDelay = TimeSpan.FromTicks((seconds * TimeSpan.TicksPerSecond) + (nanoseconds / 100));
            }
            else
            {
                report.Remarks.Unexpected("retry_delay", "a duration from now on", $"{seconds} s and {nanoseconds} ns");
            }
        }

        _isMalformed |= info.IsMalformed;
    }

    /// <summary>Fields 1 and 2 as texts: map entries, localized messages, links and request infos all look like this.</summary>
    private (string First, string Second) ReadPair(ReadOnlySpan<byte> bytes)
    {
        var pair = new ProtobufReader(bytes);
        string first = string.Empty;
        string second = string.Empty;
        while (pair.MoveNext())
        {
            if (pair.HasContent && pair.Field == 1)
            {
                first = report.Cut(pair.Text, "a text");
            }
            else if (pair.HasContent && pair.Field == 2)
            {
                second = report.Cut(pair.Text, "a text");
            }
        }

        _isMalformed |= pair.IsMalformed;
        return (first, second);
    }
}
