using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ErrorCatalog.Testing;

/// <summary>
/// Which entries of a catalog the tests of an assembly name: by the generated class of the entry, or by its factory. Read from the
/// assembly's metadata, so the order of tests and what a run leaves out do not matter.
/// </summary>
public sealed class CatalogCoverage
{
    private CatalogCoverage(IReadOnlyList<string> tested, IReadOnlyList<string> untested)
    {
        Tested = tested;
        Untested = untested;
    }

    /// <summary>Entries that the assembly names, as the names of their factories.</summary>
    public IReadOnlyList<string> Tested { get; }

    /// <summary>Entries that the assembly never names, as the names of their factories. Retired ones are not counted.</summary>
    public IReadOnlyList<string> Untested { get; }

    /// <summary>Looks through an assembly of tests.</summary>
    /// <typeparam name="TErrors">The generated class of a catalog, such as <c>AgentErrors</c>.</typeparam>
    /// <param name="tests">The assembly; it must lie in a file.</param>
    /// <exception cref="ArgumentException">The assembly does not lie in a file, or the catalog is compiled into it: within an assembly nothing is named that could be looked up.</exception>
    [RequiresAssemblyFiles("Reads the assembly's file.")]
    public static CatalogCoverage Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] TErrors>(Assembly tests)
    {
        ArgumentNullException.ThrowIfNull(tests);
        if (tests.Location.Length == 0)
        {
            throw new ArgumentException($"Expected an assembly that lies in a file but “{tests.GetName().Name}” was loaded from memory.", nameof(tests));
        }

        if (typeof(TErrors).Assembly == tests)
        {
            throw new ArgumentException($"Expected a catalog of the tested assembly but {typeof(TErrors).Name} is compiled into “{tests.GetName().Name}” itself.", nameof(tests));
        }

        using FileStream file = File.OpenRead(tests.Location);
        using var assembly = new PEReader(file);
        HashSet<string> named = Names(assembly.GetMetadataReader());
        ILookup<bool, string> entries = typeof(TErrors).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(factory => typeof(Problem).IsAssignableFrom(factory.ReturnType) && !factory.IsDefined(typeof(ObsoleteAttribute), inherit: false))
            .Select(factory => factory.Name)
            .Distinct(StringComparer.Ordinal)
            .ToLookup(named.Contains);
        return new CatalogCoverage([.. entries[true]], [.. entries[false]]);
    }

    /// <summary>Every entry must have a test that names it.</summary>
    /// <param name="exceptions">Names of factories that need none; each must still lack a test, so that the list only shrinks.</param>
    /// <exception cref="ProblemAssertionException">An entry has no test, or an exception is not one any more.</exception>
    public void AssertComplete(params IReadOnlyCollection<string> exceptions)
    {
        ArgumentNullException.ThrowIfNull(exceptions);
        string[] missing = [.. Untested.Except(exceptions, StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            throw new ProblemAssertionException($"Expected a test for every entry but these have none: {string.Join(", ", missing)}. Write one that names the class or the factory of the entry.");
        }

        string[] needless = [.. exceptions.Except(Untested, StringComparer.Ordinal)];
        if (needless.Length > 0)
        {
            throw new ProblemAssertionException($"Expected exceptions only for entries without a test but got: {string.Join(", ", needless)}. Take them off the list.");
        }
    }

    // Types are named when a test is about their class, members when it calls their factory.
    private static HashSet<string> Names(MetadataReader metadata)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (TypeReferenceHandle handle in metadata.TypeReferences)
        {
            names.Add(metadata.GetString(metadata.GetTypeReference(handle).Name));
        }

        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            names.Add(metadata.GetString(metadata.GetMemberReference(handle).Name));
        }

        return names;
    }
}
