using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ErrorCatalog.Jobs.EntityFrameworkCore;

/// <summary>Problems never change, so the same object is the same value; another object is written again.</summary>
internal sealed class ProblemComparer() : ValueComparer<Problem?>(
    (left, right) => ReferenceEquals(left, right),
    problem => problem == null ? 0 : problem.Id.GetHashCode(StringComparison.Ordinal),
    problem => problem);
