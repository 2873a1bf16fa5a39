namespace ErrorCatalog.Localization.Tests;

/// <summary>Names the resource files whose wording does not fit the catalog.</summary>
public sealed class BrokenWording;
