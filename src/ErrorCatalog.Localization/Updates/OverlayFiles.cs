using System.Text;
using ErrorCatalog.Compiler;
using Microsoft.Extensions.FileProviders;

namespace ErrorCatalog.Localization;

/// <summary>
/// The locale files of one overlay, <c>TAG/CATALOG.yaml</c>. Remembers the last good texts of each file: what cannot be read or
/// does not fit leaves them in force, and what is gone takes them along.
/// </summary>
internal sealed class OverlayFiles(IFileProvider provider, IReadOnlyList<ProblemCatalog> catalogs, TextChecker checker) : IDisposable
{
    // The compiler counts UTF-16 code units; three bytes of UTF-8 are the most that one of them takes.
    private const int MostBytes = CatalogLimits.MaxFileLength * 3;
    private const string Extension = ".yaml";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SortedDictionary<string, State> _files = new(StringComparer.Ordinal);

    private readonly (ProblemCatalog Catalog, CatalogTextLayer Texts)[] _layers = [.. catalogs.Select(catalog => (catalog, catalog.AddTextLayer()))];

    /// <summary>Reads what has changed and puts it in force, each catalog at once.</summary>
    /// <returns>What is wrong with the files that have changed.</returns>
    public IReadOnlyList<TextUpdateFinding> Read()
    {
        Dictionary<string, IFileInfo> found = [];
        foreach (IFileInfo folder in provider.GetDirectoryContents(string.Empty).Where(item => item.IsDirectory && !item.Name.StartsWith('.')))
        {
            foreach (IFileInfo file in provider.GetDirectoryContents(folder.Name).Where(item => !item.IsDirectory && item.Name.EndsWith(Extension, StringComparison.Ordinal)))
            {
                found[$"{folder.Name}/{file.Name}"] = file;
            }
        }

        foreach (string gone in _files.Keys.Except(found.Keys).ToArray())
        {
            _files.Remove(gone);
        }

        List<TextUpdateFinding> news = [];
        foreach ((string path, IFileInfo file) in found.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            State? known = _files.GetValueOrDefault(path);
            State now = Read(path, file, known);
            _files[path] = now;
            news.AddRange(now == known ? [] : now.Latest.Findings);
        }

        foreach ((ProblemCatalog catalog, CatalogTextLayer layer) in _layers)
        {
            layer.Replace(Texts.Where(file => file.Catalog == catalog).SelectMany(file => file.Texts));
        }

        return news;
    }

    /// <summary>Withdraws the texts.</summary>
    public void Dispose()
    {
        foreach ((_, CatalogTextLayer layer) in _layers)
        {
            layer.Dispose();
        }
    }

    /// <summary>How many texts are in force.</summary>
    public int Count => Texts.Sum(file => file.Count);

    /// <summary>Files whose present content is in force.</summary>
    public IEnumerable<string> Applied => _files.Values.Where(file => !file.Latest.IsRefused).Select(file => file.Source);

    /// <summary>Files whose present content was not taken.</summary>
    public IEnumerable<string> Refused => _files.Values.Where(file => file.Latest.IsRefused).Select(file => file.Source);

    /// <summary>What is wrong with the present content of the files.</summary>
    public IEnumerable<TextUpdateFinding> Findings => _files.Values.SelectMany(file => file.Latest.Findings);

    private IEnumerable<CheckedTexts> Texts => _files.Values.Select(file => file.Good).OfType<CheckedTexts>();

    private State Read(string path, IFileInfo file, State? known)
    {
        string source = file.PhysicalPath ?? path;
        try
        {
            byte[] content = ReadBytes(file);
            if (known is not null && known.Content.AsSpan().SequenceEqual(content))
            {
                return known;
            }

            string[] parts = path.Split('/');
            CheckedTexts latest = checker.Check(source, parts[0], parts[1][..^Extension.Length], StrictUtf8.GetString(content));
            return new State(source, content, latest, latest.IsRefused ? known?.Good : latest);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or DecoderFallbackException or InvalidDataException)
        {
            string message = unreadable is DecoderFallbackException
                ? "Expected UTF-8 text but got other bytes. Save the file as UTF-8."
                : $"Expected a readable locale file but got an error: {unreadable.Message} Correct the file or its access rights.";
            return new State(source, [], new CheckedTexts(null, [], [new TextUpdateFinding(source, 0, 0, null, message, IsRefused: true)]), known?.Good);
        }
    }

    private static byte[] ReadBytes(IFileInfo file)
    {
        using Stream stream = file.CreateReadStream();
        using var content = new MemoryStream();
        byte[] buffer = new byte[81_920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > MostBytes)
            {
                throw new InvalidDataException($"Expected at most {MostBytes:N0} bytes, but the file has {content.Length:N0} or more.");
            }
        }

        return content.ToArray();
    }

    // What the file holds now, and the texts of it that are in force.
    private sealed record State(string Source, byte[] Content, CheckedTexts Latest, CheckedTexts? Good);
}
