namespace ErrorCatalog.Cli.Output;

/// <summary>SGR codes of ECMA-48.</summary>
internal enum Style
{
    Bold = 1,
    Dim = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}
