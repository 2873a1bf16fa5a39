using ErrorCatalog.Compiler;

namespace ErrorCatalog.Exchange.Tests.Export;

/// <summary>A folder on the disk with exported catalogs.</summary>
internal sealed class ExportFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("export-");

    public ExportFolder(string language, IEnumerable<CatalogModel> catalogs)
    {
        var export = new CatalogExport(ExportLanguage.All.Single(item => item.Name == language));
        foreach (CatalogModel catalog in catalogs)
        {
            Write(export.FileName(catalog), export.Write(catalog));
        }

        Files = [.. _folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];
    }

    public string Path => _folder.FullName;

    public string[] Files { get; }

    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    public void Dispose() => _folder.Delete(recursive: true);
}
