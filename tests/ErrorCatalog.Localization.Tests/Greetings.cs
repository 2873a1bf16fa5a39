namespace ErrorCatalog.Localization.Tests;

/// <summary>Names the resource files of an application that have nothing to do with errors.</summary>
public sealed class Greetings;
