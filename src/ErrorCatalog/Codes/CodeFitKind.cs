namespace ErrorCatalog;

/// <summary>In which way a registered code fits a received one, worst first.</summary>
internal enum CodeFitKind
{
    OtherSorter,
    Sorter,
    OtherScope,
    Prefix,
}
