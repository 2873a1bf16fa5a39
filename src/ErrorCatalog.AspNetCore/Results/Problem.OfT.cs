using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace ErrorCatalog.AspNetCore;

/// <summary>
/// Answers with a problem of one entry, and says so in the type: <c>Results&lt;Ok&lt;Route&gt;, Problem&lt;CantFindRoute&gt;&gt;</c>. OpenAPI documents
/// describe it.
/// </summary>
/// <typeparam name="TProblem">The generated class of the entry.</typeparam>
public sealed class Problem<TProblem> : ProblemResult, IEndpointMetadataProvider, IValueHttpResult<TProblem>
    where TProblem : Problem
{
    /// <summary>Answers with <paramref name="problem"/>.</summary>
    public Problem(TProblem problem)
        : base(problem) => Value = problem;

    /// <summary>The problem.</summary>
    public TProblem Value { get; }

    TProblem? IValueHttpResult<TProblem>.Value => Value;

    /// <summary>Wraps a problem.</summary>
    public static implicit operator Problem<TProblem>(TProblem problem) => new(problem);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new RaisesAttribute(typeof(TProblem)));
    }
}
