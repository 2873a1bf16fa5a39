using System.Globalization;
using System.Text;
using ErrorCatalog.Compiler;
using HandlebarsDotNet;

namespace ErrorCatalog.Exchange;

/// <summary>Writes constants, types and retry tables of a catalog for other languages, from Handlebars templates that users can replace.</summary>
public sealed class CatalogExport
{
    private readonly ExportLanguage _language;
    private readonly HandlebarsTemplate<object, object> _template;

    /// <summary>Compiles the template of a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="template">Template to use, or null for the one of this package.</param>
    /// <exception cref="FormatException">The template is no Handlebars template; the message says where.</exception>
    public CatalogExport(ExportLanguage language, string? template = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        _language = language;

        // Other languages escape in their own ways: the helper json makes string literals that all of them read.
        IHandlebars engine = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        engine.RegisterHelper("json", (writer, _, arguments) => writer.WriteSafeString(ExportText.Literal(arguments.Length == 0 ? null : arguments[0]?.ToString())));
        engine.RegisterHelper("comment", (writer, _, arguments) => writer.WriteSafeString(ExportText.Comment(arguments.Length == 0 ? null : arguments[0]?.ToString())));
        try
        {
            _template = engine.Compile(template ?? Default(language));
        }
        catch (HandlebarsException broken)
        {
            throw new FormatException($"Expected a Handlebars template, but it cannot be read: {broken.Message} Correct the template.", broken);
        }
    }

    /// <summary>The template of this package for a language, to start one's own from.</summary>
    /// <param name="language">The language.</param>
    public static string Default(ExportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        using Stream stream = typeof(CatalogExport).Assembly.GetManifestResourceStream($"ErrorCatalog.Exchange.Export.Templates.{language.Name}.hbs")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Name of the file that a catalog is written to.</summary>
    /// <param name="catalog">The catalog.</param>
    public string FileName(CatalogModel catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return string.Format(CultureInfo.InvariantCulture, _language.FilePattern, catalog.Name, catalog.Name.Replace('-', '_'));
    }

    /// <summary>The content of the file. The same catalog always gives the same text.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <exception cref="FormatException">The template asks for what there is not.</exception>
    public string Write(CatalogModel catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        try
        {
            return _template(ExportModel.Of(catalog)).Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (HandlebarsException broken)
        {
            throw new FormatException($"Expected a template that fits the catalog '{catalog.Name}', but it fails: {broken.Message} Correct the template.", broken);
        }
    }
}
