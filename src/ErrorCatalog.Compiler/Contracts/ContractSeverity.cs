namespace ErrorCatalog.Compiler;

/// <summary>What a change of a published catalog means for those who rely on it; ordered from harmless to harmful.</summary>
public enum ContractSeverity
{
    /// <summary>Words and documentation: nobody's program notices.</summary>
    Information,

    /// <summary>Something new or a step announced ahead: programs that knew the old catalog go on as before.</summary>
    Compatible,

    /// <summary>A promise is withdrawn: a program, a stored report or an address stops working or means something else.</summary>
    Breaking,
}
