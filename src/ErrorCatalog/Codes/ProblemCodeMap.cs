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

    // The key is the code without its scope: the sorter, a dot, the descriptors.
    private readonly Dictionary<string, TValue> _withoutScope = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TValue> _byDescriptors = new(StringComparer.OrdinalIgnoreCase);
    private int _longest;

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

        _longest = Math.Max(_longest, code.Length);
        ProblemCode parsed = ProblemCode.Parse(code);
        if (parsed.HasSorter && parsed.Descriptors.Length > 0)
        {
            _withoutScope.TryAdd(WithoutScope(parsed), value);
            _byDescriptors.TryAdd(parsed.Descriptors, value);
        }

        return true;
    }

    /// <summary>
    /// Finds the value for a code, by the first of these that is registered: the longest prefix of the code; the longest prefix
    /// of the same sorter and descriptors under any scope; the bare sorter (<c>e</c> or <c>w</c>); the longest prefix of the
    /// same descriptors under the other sorter.
    /// </summary>
    public bool TryMatch(string code, [MaybeNullWhen(false)] out TValue value) => TryMatch(code, out value, out _);

    /// <summary>Finds the value for a code and tells how well it fits, so that matches of several maps can be compared.</summary>
    internal bool TryMatch(string code, [MaybeNullWhen(false)] out TValue value, out CodeFit fit)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (TryPrefix(_byCode, code, out value, out int length) && length > 1)
        {
            fit = new CodeFit(CodeFitKind.Prefix, length);
            return true;
        }

        // A prefix of one character is a bare sorter, which comes later, unless the code is flat.
        fit = new CodeFit(CodeFitKind.Prefix, length);
        ProblemCode parsed = ProblemCode.Parse(code);
        if (!parsed.HasSorter)
        {
            return TryPrefix(_byCode, code, out value, out _);
        }

        if (TryPrefix(_withoutScope, WithoutScope(parsed), out value, out length))
        {
            fit = new CodeFit(CodeFitKind.OtherScope, length);
            return true;
        }

        if (_byCode.TryGetValue(code[..1], out value))
        {
            fit = new CodeFit(CodeFitKind.Sorter, 1);
            return true;
        }

        fit = new CodeFit(CodeFitKind.OtherSorter, 0);
        return TryPrefix(_byDescriptors, parsed.Descriptors, out value, out _);
    }

    private static string WithoutScope(ProblemCode code) => string.Concat(code.Raw.AsSpan(0, 2), code.Descriptors);

    private bool TryPrefix(Dictionary<string, TValue> map, string code, [MaybeNullWhen(false)] out TValue value, out int length)
    {
        Dictionary<string, TValue>.AlternateLookup<ReadOnlySpan<char>> lookup = map.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadOnlySpan<char> prefix = code;
        if (prefix.Length > _longest)
        {
            // What is longer than everything registered is not even tried: a hostile code can have a million dots.
            prefix = WithoutLastToken(prefix[..(_longest + 1)]);
        }

        while (prefix.Length > 0)
        {
            if (lookup.TryGetValue(prefix, out value))
            {
                length = prefix.Length;
                return true;
            }

            prefix = WithoutLastToken(prefix);
        }

        value = default;
        length = 0;
        return false;
    }

    private static ReadOnlySpan<char> WithoutLastToken(ReadOnlySpan<char> prefix) => prefix[..Math.Max(prefix.LastIndexOf('.'), 0)];
}
