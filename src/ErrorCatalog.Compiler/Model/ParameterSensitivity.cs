namespace ErrorCatalog.Compiler;

/// <summary>Who may see a value.</summary>
public enum ParameterSensitivity
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>The own organisation; sent only when asked for.</summary>
    Internal,

    /// <summary>Nobody outside the process; never sent or logged.</summary>
    Secret,
}
