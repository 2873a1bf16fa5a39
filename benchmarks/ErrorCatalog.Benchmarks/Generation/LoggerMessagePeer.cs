using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ErrorCatalog.Benchmarks.Generation;

/// <summary>The generator that comes with the framework.</summary>
internal static class LoggerMessagePeer
{
    public const string Name = "`LoggerMessage`";

    private const string TypeName = "Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator";

    /// <summary>A new generator, so that nothing is cached.</summary>
    /// <exception cref="InvalidOperationException">The framework's reference pack has no such generator.</exception>
    public static ISourceGenerator Create()
    {
        string path = typeof(LoggerMessagePeer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(known => known.Key == "LoggerMessageGenerator").Value ?? string.Empty;
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"Expected the LoggerMessage generator of the framework's reference pack at '{path}' but it is not there. Build this project again.");
        }

        Type type = Assembly.LoadFrom(path).GetType(TypeName, throwOnError: true)!;
        return ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
    }
}
