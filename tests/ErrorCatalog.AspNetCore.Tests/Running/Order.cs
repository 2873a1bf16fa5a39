using System.ComponentModel.DataAnnotations;

namespace ErrorCatalog.AspNetCore.Tests;

/// <summary>A body with rules.</summary>
public sealed record Order
{
    [Required]
    public string? Product { get; init; }

    [Range(1, 99, ErrorMessage = "quantity-invalid")]
    public int Quantity { get; init; } = 1;

    public IReadOnlyList<OrderLine> Lines { get; init; } = [];
}
