using System.Collections;
using System.Reflection;
using System.Runtime.Loader;

namespace ErrorCatalog.Messages.Tests;

/// <summary>The netstandard2.0 build of the library, loaded beside the one that the tests are compiled against.</summary>
internal sealed class NetStandardBuild
{
    private readonly Type _value;
    private readonly MethodInfo _parse;
    private readonly MethodInfo _format;

    internal NetStandardBuild()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "ErrorCatalog.Messages.dll");
        Library = new AssemblyLoadContext("netstandard2.0").LoadFromAssemblyPath(path);
        _value = Find(nameof(MessageValue));
        _parse = Find(nameof(MessageParser)).GetMethod(nameof(MessageParser.Parse))!;
        _format = Find(nameof(MessageFormatter)).GetMethods().Single(method => method is { Name: "Format", IsGenericMethod: false });
    }

    internal Assembly Library { get; }

    /// <summary>What that build prints; null when it rejects the pattern.</summary>
    internal string? Print(IcuCase one)
    {
        object result = _parse.Invoke(null, [one.Pattern])!;
        object? template = result.GetType().GetProperty(nameof(MessageParseResult.Template))!.GetValue(result);
        if (template is null)
        {
            return null;
        }

        IDictionary arguments = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), _value))!;
        foreach ((string name, MessageValue value) in one.Arguments)
        {
            arguments.Add(name, Convert(value));
        }

        return (string?)_format.Invoke(null, [template, one.Locale, arguments, Enum.Parse(Find(nameof(BidiIsolation)), nameof(BidiIsolation.Never))]);
    }

    private Type Find(string name) => Library.GetType($"ErrorCatalog.Messages.{name}", throwOnError: true)!;

    private object? Convert(MessageValue value)
    {
        object plain = value.Kind switch
        {
            MessageValueKind.Integer => value.AsInteger()!.Value,
            MessageValueKind.Decimal => value.AsDecimal()!.Value,
            MessageValueKind.Timestamp => value.AsTimestamp()!.Value,
            _ => value.AsText()!,
        };
        return _value.GetMethod(nameof(MessageValue.From), [plain.GetType()])!.Invoke(null, [plain]);
    }
}
