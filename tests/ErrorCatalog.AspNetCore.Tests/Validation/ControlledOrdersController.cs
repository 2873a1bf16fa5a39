using Microsoft.AspNetCore.Mvc;

namespace ErrorCatalog.AspNetCore.Tests.Validation;

[ApiController]
[Route("controlled")]
public sealed class ControlledOrdersController : ControllerBase
{
    [HttpPost("orders")]
    public int Post(Order order) => order.Quantity;

    [HttpGet("missing")]
    public IActionResult Missing() => NotFound();

    [HttpGet("problem")]
    public IActionResult Refused() => ShopErrors.OutOfStock("pen-7", 2).ToResult();
}
