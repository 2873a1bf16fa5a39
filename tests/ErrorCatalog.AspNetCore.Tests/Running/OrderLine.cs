using System.ComponentModel.DataAnnotations;

namespace ErrorCatalog.AspNetCore.Tests;

/// <summary>A part of a body with rules.</summary>
public sealed record OrderLine
{
    [StringLength(3)]
    public string? Unit { get; init; }
}
