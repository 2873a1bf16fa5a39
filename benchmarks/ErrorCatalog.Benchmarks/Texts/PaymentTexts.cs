namespace ErrorCatalog.Benchmarks.Texts;

/// <summary>Names the resource files of the peer.</summary>
public sealed class PaymentTexts;
