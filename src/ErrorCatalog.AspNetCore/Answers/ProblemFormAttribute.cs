namespace ErrorCatalog.AspNetCore;

/// <summary>
/// Says in which form an endpoint answers with problems, whatever a request accepts: for endpoints of a protocol with a form of its own,
/// for example <see cref="ProblemForm.DidComm20"/>.
/// </summary>
/// <param name="form">The form.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="form"/> is not a declared form.</exception>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = true)]
public sealed class ProblemFormAttribute(ProblemForm form) : Attribute
{
    /// <summary>The form.</summary>
    public ProblemForm Form { get; } = Enum.IsDefined(form)
        ? form
        : throw new ArgumentOutOfRangeException(nameof(form), form, "Expected a declared problem form but got another number. Use a member of ProblemForm.");
}
