namespace ErrorCatalog.Localization.Tests;

/// <summary>Names the resource files with an application's own wording of some errors.</summary>
public sealed class HouseWording;
