using System.Diagnostics.CodeAnalysis;

namespace ErrorCatalog;

/// <summary>
/// Maps problem codes to values by dot-aligned longest prefix: what is registered for <c>e.p.xfer</c> also receives
/// <c>e.p.xfer.cant-use-endpoint</c>, never <c>e.p.xferred</c> (DIDComm v2, problem codes). Use it to dispatch reports to
/// handlers. Fill it first; reading is safe for many threads, adding is not.
/// </summary>
/// <typeparam name="TValue">What a code leads to.</typeparam>
public sealed class ProblemCodeMap<TValue>
{
    private readonly Dictionary<string, TValue> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TValue> _byDescriptors = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Number of registered codes.</summary>
    public int Count => _byCode.Count;

    /// <summary>Registers a code or prefix.</summary>
    /// <exception cref="ArgumentException">The code is registered already.</exception>
    public void Add(string code, TValue value)
    {
        if (!TryAdd(code, value))
        {
            throw new ArgumentException($"Expected a code that is not registered yet, but '{code}' is. Remove one of the two registrations.", nameof(code));
        }
    }

    /// <summary>Registers a code or prefix unless it is registered already.</summary>
    public bool TryAdd(string code, TValue value)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!_byCode.TryAdd(code, value))
        {
            return false;
        }

        ProblemCode parsed = ProblemCode.Parse(code);
        if (parsed.HasSorter && parsed.Descriptors.Length > 0)
        {
            _byDescriptors.TryAdd(parsed.Descriptors, value);
        }

        return true;
    }

    /// <summary>
    /// Finds the value for a code: the longest registered dot-aligned prefix; failing that, the longest prefix of its
    /// descriptors registered under any sorter and scope.
    /// </summary>
    public bool TryMatch(string code, [MaybeNullWhen(false)] out TValue value)
    {
        ArgumentNullException.ThrowIfNull(code);
        ProblemCode parsed = ProblemCode.Parse(code);
        return TryPrefix(_byCode, code, out value)
            || (parsed.HasSorter && TryPrefix(_byDescriptors, parsed.Descriptors, out value));
    }

    private static bool TryPrefix(Dictionary<string, TValue> map, string code, [MaybeNullWhen(false)] out TValue value)
    {
        Dictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> lookup = map.GetAlternateLookup<ReadOnlySpan<char>>();
        for (ReadOnlySpan<char> prefix = code; prefix.Length > 0;)
        {
            if (lookup.TryGetValue(prefix, out value))
            {
                return true;
            }

            int dot = prefix.LastIndexOf('.');
            prefix = dot < 0 ? default : prefix[..dot];
        }

        value = default;
        return false;
    }
}
