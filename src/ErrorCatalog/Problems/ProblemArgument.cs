using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>One named value of a problem.</summary>
/// <param name="Name">Name; positional values of an unknown code are named <c>1</c>, <c>2</c>, ….</param>
/// <param name="Value">The value; missing when an optional parameter was not given.</param>
/// <param name="Sensitivity">Who may see it.</param>
public readonly record struct ProblemArgument(string Name, MessageValue Value, ParameterSensitivity Sensitivity);
