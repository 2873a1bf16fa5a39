namespace ErrorCatalog.Benchmarks.Reporting;

/// <summary>Time and memory of one operation.</summary>
/// <param name="Nanoseconds">Median time.</param>
/// <param name="Bytes">Bytes allocated.</param>
internal readonly record struct Measurement(double Nanoseconds, long Bytes)
{
    public override string ToString() => $"{Quantity.Time(Nanoseconds)}, {Quantity.Size(Bytes)}";
}
