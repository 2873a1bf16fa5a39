namespace ErrorCatalog.Compiler;

/// <summary>Parses <c>locales/TAG/CATALOG.yaml</c>: translatable strings only.</summary>
public static class LocaleFileParser
{
    /// <summary>True when the path has the shape <c>…/locales/TAG/NAME.yaml</c> (either slash); tells locale and catalog.</summary>
    public static bool IsLocalePath(string path) => throw new NotImplementedException();

    /// <summary>Parses <paramref name="text"/>. Never throws on content.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LocaleFile Parse(string path, string text, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
