namespace ErrorCatalog;

/// <summary>
/// Writes <c>google.rpc.Status</c> as protobuf bytes. The field numbers are those of google/rpc/status.proto,
/// google/rpc/error_details.proto, google/protobuf/any.proto and duration.proto.
/// </summary>
internal static class RpcStatusBytesWriter
{
    public static ProtobufWriter Write(Problem problem, ProblemWriteOptions options)
    {
        RpcStatusContent content = RpcStatusContent.Of(problem, options);
        var status = new ProtobufWriter();
        status.Number(1, (long)content.Status.GetValueOrDefault());
        status.Text(2, content.Message);
        AddDetail(status, "ErrorInfo", ErrorInfo(content));
        AddDetail(status, "LocalizedMessage", Pair(content.Locale, content.LocalizedMessage));
        if (content.Links.Count > 0)
        {
            AddDetail(status, "Help", Help(content));
        }

        if (content.RetryDelay is { } delay)
        {
            AddDetail(status, "RetryInfo", RetryInfo(delay));
        }

        AddDetail(status, "RequestInfo", Pair(content.RequestId, null));
        return status;
    }

    private static void AddDetail(ProtobufWriter status, string type, ProtobufWriter detail)
    {
        var any = new ProtobufWriter();
        any.Text(1, "type.googleapis.com/google.rpc." + type);
        any.Message(2, detail);
        status.Message(3, any);
    }

    private static ProtobufWriter ErrorInfo(RpcStatusContent content)
    {
        var info = new ProtobufWriter();
        info.Text(1, content.Reason);
        info.Text(2, content.Domain);
        foreach (KeyValuePair<string, string> pair in content.Metadata)
        {
            info.Message(3, Pair(pair.Key, pair.Value));
        }

        return info;
    }

    private static ProtobufWriter Help(RpcStatusContent content)
    {
        var help = new ProtobufWriter();
        foreach (RpcHelpLink link in content.Links)
        {
            help.Message(1, Pair(link.Description, link.Url));
        }

        return help;
    }

    private static ProtobufWriter RetryInfo(TimeSpan delay)
    {
        var duration = new ProtobufWriter();
        duration.Number(1, delay.Ticks / TimeSpan.TicksPerSecond);
        duration.Number(2, delay.Ticks % TimeSpan.TicksPerSecond * 100);
        var info = new ProtobufWriter();
        info.Message(1, duration);
        return info;
    }

    private static ProtobufWriter Pair(string? first, string? second)
    {
        var pair = new ProtobufWriter();
        pair.Text(1, first);
        pair.Text(2, second);
        return pair;
    }
}
