using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>What a problem is made from: its catalog entry and the values of its parameters. Generated factories build it.</summary>
public readonly struct ProblemState
{
    /// <summary>A problem without parameters.</summary>
    public ProblemState(ProblemCatalog catalog, int index)
        : this(catalog, index, [])
    {
    }

    /// <summary>A problem with one parameter.</summary>
    public ProblemState(ProblemCatalog catalog, int index, MessageValue first)
        : this(catalog, index, [first])
    {
    }

    /// <summary>A problem with two parameters.</summary>
    public ProblemState(ProblemCatalog catalog, int index, MessageValue first, MessageValue second)
        : this(catalog, index, [first, second])
    {
    }

    /// <summary>A problem with three parameters.</summary>
    public ProblemState(ProblemCatalog catalog, int index, MessageValue first, MessageValue second, MessageValue third)
        : this(catalog, index, [first, second, third])
    {
    }

    /// <summary>A problem with any number of parameters. Takes ownership of <paramref name="values"/>.</summary>
    public ProblemState(ProblemCatalog catalog, int index, MessageValue[] values)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(values);
        Descriptor = catalog[index];
        Values = values;
        Others = [];
    }

    internal ProblemState(ProblemDescriptor descriptor, MessageValue[] values, ProblemArgument[] others, ProblemContext? context)
    {
        Descriptor = descriptor;
        Values = values;
        Others = others;
        Context = context;
    }

    /// <summary>Position of the entry in its catalog, or -1; generated code chooses the problem's type by it.</summary>
    public int Index => Descriptor.Index;

    internal ProblemDescriptor Descriptor { get; }

    internal MessageValue[] Values { get; }

    internal ProblemArgument[] Others { get; }

    internal ProblemContext? Context { get; }
}
