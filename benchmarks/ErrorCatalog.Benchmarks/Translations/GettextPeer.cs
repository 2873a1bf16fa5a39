using System.Diagnostics;
using ErrorCatalog.Compiler;
using ErrorCatalog.Exchange;

namespace ErrorCatalog.Benchmarks.Translations;

/// <summary>The same translations as PO files, counted by <c>msgfmt --statistics</c>: GNU gettext, the oldest peer there is.</summary>
internal sealed class GettextPeer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("errorcatalog-benchmark-").FullName;
    private readonly string[] _files;

    public GettextPeer(CompiledCatalogs compiled)
    {
        _files = [.. compiled.Translations.Select(translations =>
        {
            string path = Path.Combine(_folder, $"{translations.Catalog}.{translations.Locale}.po");
            File.WriteAllText(path, ExchangeFile.Write(ExchangeFormat.Po, TranslationExport.Of(compiled, translations.Catalog, translations.Locale)));
            return path;
        })];
    }

    /// <summary>Counts the texts of every language, a process for each.</summary>
    /// <exception cref="InvalidOperationException">A file is refused.</exception>
    public void Count()
    {
        foreach (string file in _files)
        {
            using Process process = Process.Start(new ProcessStartInfo("msgfmt", ["--statistics", "-o", "/dev/null", file]) { RedirectStandardError = true })!;
            string said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"Expected msgfmt to take {file} but it said: {said}");
            }
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
