using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ErrorCatalog.Resolution.Fetching;

/// <summary>
/// Keeps documents in a folder, one file each: a line of JSON about the document, then its bytes. A file is written whole
/// beside its place and renamed, so processes that share the folder see an old one or a new one. A file that is damaged or
/// says that it is another document counts as missing. No failure of the disk is a failure of a resolution.
/// </summary>
internal sealed class DocumentCache(string folder, long maxBytes, int maxDocumentBytes, TimeProvider clock)
{
    private const string Extension = ".document";
    private const string PartialExtension = ".partial";
    private const int LongestHead = 16 * 1024;

    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(1);

    /// <summary>The document of an address, or null.</summary>
    public FetchedDocument? Find(Uri address)
    {
        string path = PathOf(address);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length > (long)maxDocumentBytes + LongestHead)
            {
                return null;
            }

            byte[] content = File.ReadAllBytes(path);
            int end = Array.IndexOf(content, (byte)'\n');
            return end < 0 ? null : Read(address, content.AsMemory(0, end), content.AsMemory(end + 1));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps a document in the place of what was kept for its address.</summary>
    public void Store(FetchedDocument document)
    {
        string? partial = null;
        try
        {
            MakeFolder();
            string path = PathOf(document.Address);
            partial = Path.Combine(folder, $".{Guid.NewGuid():N}{PartialExtension}");
            using (FileStream file = new(partial, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(Head(document));
                file.Write("\n"u8);
                file.Write(document.Body.Span);
            }

            File.Move(partial, path, overwrite: true);
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
            Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A full or read-only disk costs the cache, not the answer.
            Remove(partial);
        }
    }

    /// <summary>Forgets the document of an address.</summary>
    public void Forget(Uri address) => Remove(PathOf(address));

    private static byte[] Head(FetchedDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("address", document.Address.AbsoluteUri);
            json.WriteString("final", document.FinalAddress.AbsoluteUri);
            json.WriteString("etag", document.EntityTag);
            json.WriteString("modified", document.LastModified);
            json.WriteString("fetched", document.FetchedAt.ToString("O", CultureInfo.InvariantCulture));
            if (document.Lifetime is { } lifetime)
            {
                json.WriteNumber("lifetime", (long)lifetime.TotalSeconds);
            }

            json.WriteString("sha256", document.Digest);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static FetchedDocument? Read(Uri address, ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> body)
    {
        using JsonDocument json = JsonDocument.Parse(head);
        JsonElement root = json.RootElement;
        var document = new FetchedDocument(address, body, DateTimeOffset.Parse(Text("fetched") ?? string.Empty, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind))
        {
            FinalAddress = Uri.TryCreate(Text("final"), UriKind.Absolute, out Uri? final) ? final : address,
            EntityTag = Text("etag"),
            LastModified = Text("modified"),
            Lifetime = root.TryGetProperty("lifetime", out JsonElement seconds) && seconds.TryGetInt64(out long lifetime) ? TimeSpan.FromSeconds(Math.Clamp(lifetime, 0, int.MaxValue)) : null,
            Source = EntrySource.Cache,
        };
        return Text("address") == address.AbsoluteUri && Text("sha256") == document.Digest ? document : null;

        string? Text(string name) => root.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
    }

    private static void Remove(string? path)
    {
        try
        {
            if (path is not null)
            {
                File.Delete(path);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The next one who trims tries again.
        }
    }

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            // What others could write here would be shown to this user.
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private void Trim()
    {
        FileInfo[] files = [.. new DirectoryInfo(folder).EnumerateFiles()];
        DateTime abandoned = clock.GetUtcNow().UtcDateTime - AbandonedAfter;
        foreach (FileInfo partial in files.Where(file => file.Name.EndsWith(PartialExtension, StringComparison.Ordinal) && file.LastWriteTimeUtc < abandoned))
        {
            Remove(partial.FullName);
        }

        FileInfo[] documents = [.. files.Where(file => file.Name.EndsWith(Extension, StringComparison.Ordinal)).OrderByDescending(file => file.LastWriteTimeUtc)];
        long total = 0;
        foreach (FileInfo document in documents)
        {
            total += document.Length;
            if (total > maxBytes)
            {
                Remove(document.FullName);
            }
        }
    }

    private string PathOf(Uri address) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..40] + Extension);
}
