using System.Security.Cryptography;
using System.Text.Json;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

public sealed class SiteWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("site-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_site_is_written_whole_and_nothing_else_is_left()
    {
        SiteContent content = Content();

        SiteWriteResult result = Write(content);

        Assert.Equal(new SiteWriteResult(content.Paths.Count, 0, 0), result);
        Assert.Equal(content.Paths.Append("site-manifest.json").Order(StringComparer.Ordinal), FilesOnDisk());
        Assert.All(content.Files(), file => Assert.Equal(file.Content.ToArray(), File.ReadAllBytes(Path.Combine(_folder, file.Path))));
    }

    [Fact]
    public void The_same_catalogs_make_the_same_bytes()
    {
        SiteFile[] first = [.. Content().Files()];
        SiteFile[] second = [.. Content().Files()];

        Assert.Equal(first.Select(file => file.Path), second.Select(file => file.Path));
        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path));
    }

    [Fact]
    public void Building_twice_writes_nothing()
    {
        Write(Content());
        Dictionary<string, DateTime> before = FilesOnDisk().ToDictionary(path => path, path => File.GetLastWriteTimeUtc(Path.Combine(_folder, path)));

        SiteWriteResult result = Write(Content());

        Assert.Equal(new SiteWriteResult(0, before.Count - 1, 0), result);
        Assert.All(before, file => Assert.Equal(file.Value, File.GetLastWriteTimeUtc(Path.Combine(_folder, file.Key))));
    }

    [Fact]
    public void The_manifest_has_the_hash_and_length_of_every_file()
    {
        Write(Content());

        JsonElement files = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "site-manifest.json"))).RootElement.GetProperty("files");

        Assert.Equal(FilesOnDisk().Where(path => path != "site-manifest.json"), files.EnumerateObject().Select(file => file.Name));
        Assert.All(files.EnumerateObject(), file =>
        {
            byte[] content = File.ReadAllBytes(Path.Combine(_folder, file.Name));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file.Value.GetProperty("sha256").GetString());
            Assert.Equal(content.Length, file.Value.GetProperty("bytes").GetInt64());
        });
    }

    [Fact]
    public void An_edit_of_one_translation_writes_only_what_shows_it()
    {
        Write(Content());
        LocaleModel german = SampleCatalogs.German();
        LocaleModel edited = german with { Entries = new EquatableArray<EntryText>(german.Entries.Select(text => text with { Explain = text.Explain + " Neu." })) };
        List<string> written = [];

        SiteContent content = Content([edited, SampleCatalogs.Spanish(), SampleCatalogs.Arabic()]);
        Dictionary<string, byte[]> before = content.Paths.ToDictionary(path => path, path => File.ReadAllBytes(Path.Combine(_folder, path)));
        SiteWriteResult result = Write(content);

        written.AddRange(before.Where(file => !file.Value.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(_folder, file.Key)))).Select(file => file.Key));
        Assert.Equal(["de/cant-find-route/index.html", "de/search/index.json", "error-codes/cant-find-route.json", "error-codes/index.json", "l10n/de.json"], written);
        Assert.Equal(5, result.Written);
    }

    [Fact]
    public void What_the_site_no_longer_has_is_removed_with_its_empty_folders()
    {
        Write(Content());

        SiteWriteResult result = Write(SiteBuilder.Build(SampleCatalogs.Compiled([SampleCatalogs.Catalog("agent", SampleCatalogs.BaseUri, SampleCatalogs.NoRoute())]), new SiteOptions()));

        Assert.True(result.Removed > 20);
        Assert.False(Directory.Exists(Path.Combine(_folder, "de")));
        Assert.False(File.Exists(Path.Combine(_folder, "error-codes/cant-find-route.json")));
        Assert.True(File.Exists(Path.Combine(_folder, "error-codes/no-route.json")));
    }

    [Fact]
    public void Foreign_files_are_never_removed_even_where_the_site_had_a_file()
    {
        Write(Content());
        File.WriteAllText(Path.Combine(_folder, "CNAME"), "errors.example.org");
        File.WriteAllText(Path.Combine(_folder, "de/mine.txt"), "mine");
        File.WriteAllText(Path.Combine(_folder, "de/index.html"), "mine too");

        Write(SiteBuilder.Build(SampleCatalogs.Compiled([SampleCatalogs.Catalog("agent", SampleCatalogs.BaseUri, SampleCatalogs.NoRoute())]), new SiteOptions()));

        Assert.Equal("errors.example.org", File.ReadAllText(Path.Combine(_folder, "CNAME")));
        Assert.Equal(["de/index.html", "de/mine.txt"], FilesOnDisk().Where(path => path.StartsWith("de/")));
    }

    [Fact]
    public void A_file_that_was_lost_or_cut_is_written_again()
    {
        Write(Content());
        File.Delete(Path.Combine(_folder, "index.html"));
        File.WriteAllText(Path.Combine(_folder, "de/index.html"), "cut");

        SiteWriteResult result = Write(Content());

        Assert.Equal(2, result.Written);
        Assert.Contains("<!DOCTYPE html>", File.ReadAllText(Path.Combine(_folder, "de/index.html")));
    }

    [Fact]
    public void What_a_killed_build_left_half_written_is_gone_after_the_next()
    {
        Write(Content());
        File.WriteAllText(Path.Combine(_folder, ".site-writing-7.tmp"), "half a pa");

        Write(Content());

        Assert.DoesNotContain(".site-writing-7.tmp", FilesOnDisk());
    }

    [Fact]
    public void A_folder_with_foreign_files_is_refused_before_anything_is_written()
    {
        File.WriteAllText(Path.Combine(_folder, "index.html"), "my own site");

        SiteBuildException error = Assert.Throws<SiteBuildException>(() => Write(Content()));

        Assert.Contains("'index.html'", error.Message);
        Assert.Equal(["index.html"], FilesOnDisk());
    }

    [Fact]
    public void Cancelling_leaves_whole_files_and_the_next_build_completes_the_site()
    {
        using CancellationTokenSource source = new();
        SiteContent content = Content();

        Assert.ThrowsAny<OperationCanceledException>(() => SiteWriter.Write(content, _folder, new CancelAfter(5, source), source.Token));

        Dictionary<string, byte[]> expected = content.Files().ToDictionary(file => file.Path, file => file.Content.ToArray());
        string[] written = [.. FilesOnDisk().Where(path => path != "site-manifest.json")];
        Assert.InRange(written.Length, 5, 5 + Environment.ProcessorCount);
        Assert.All(written, path => Assert.Equal(expected[path], File.ReadAllBytes(Path.Combine(_folder, path))));
        Assert.Equal(new SiteWriteResult(content.Paths.Count - written.Length, written.Length, 0), Write(content));
    }

    [Fact]
    public void A_cancelled_rebuild_still_knows_the_files_of_the_build_before()
    {
        Write(Content());
        using CancellationTokenSource source = new();
        Assert.ThrowsAny<OperationCanceledException>(() => SiteWriter.Write(Content(), _folder, new CancelAfter(3, source), source.Token));

        SiteWriteResult result = Write(Content());

        Assert.Equal(0, result.Written);
    }

    [Theory]
    [InlineData("""{"version":1,"files":{"../outside.txt":{"sha256":"HASH","bytes":4}}}""")]
    [InlineData("""{"version":1,"files":{"/outside.txt":{"sha256":"HASH","bytes":4}}}""")]
    [InlineData("""{"version":1,"files":{"x/../../outside.txt":{"sha256":"HASH","bytes":4}}}""")]
    [InlineData("""{"version":1,"files":{"a":1,"\ud800":{}}}""")]
    [InlineData("""{"version":1,"files":[]}""")]
    [InlineData("""{"version":"x"}""")]
    [InlineData("[[[")]
    [InlineData("")]
    public void A_damaged_or_forged_manifest_does_no_harm(string manifest)
    {
        string outside = Path.Combine(_folder, "outside.txt");
        File.WriteAllText(outside, "mine");
        string site = Path.Combine(_folder, "site");
        Directory.CreateDirectory(site);
        File.WriteAllText(Path.Combine(site, "site-manifest.json"), manifest.Replace("HASH", Convert.ToHexStringLower(SHA256.HashData("mine"u8))));

        SiteWriteResult result = SiteWriter.Write(Content(), site);

        Assert.Equal(0, result.Removed);
        Assert.Equal("mine", File.ReadAllText(outside));
    }

    [Fact]
    public void A_link_that_leads_out_of_the_folder_is_refused()
    {
        string elsewhere = Path.Combine(_folder, "elsewhere");
        string site = Path.Combine(_folder, "site");
        Directory.CreateDirectory(elsewhere);
        Directory.CreateDirectory(site);
        Directory.CreateSymbolicLink(Path.Combine(site, "de"), elsewhere);

        SiteBuildException error = Assert.Throws<SiteBuildException>(() => SiteWriter.Write(Content(), site));

        Assert.Contains("'de' is a link", error.Message);
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere));
    }

    [Fact]
    public void An_output_path_that_is_a_file_is_refused()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        Assert.Contains("is a file", Assert.Throws<SiteBuildException>(() => SiteWriter.Write(Content(), file)).Message);
    }

    [Fact]
    public void A_page_can_become_a_folder_of_pages_in_a_later_build()
    {
        Write(WithAlias("renamed.json"));

        Write(SiteBuilder.Build(SampleCatalogs.Compiled([SampleCatalogs.Catalog("agent", null, SampleCatalogs.Entry("renamed"))]), new SiteOptions()));
        Assert.True(File.Exists(Path.Combine(_folder, "error-codes/renamed.json")));

        Write(WithAlias("renamed.json"));
        Assert.True(File.Exists(Path.Combine(_folder, "error-codes/renamed.json/index.html")));
    }

    private static SiteContent WithAlias(string alias) => SiteBuilder.Build(
        SampleCatalogs.Compiled([SampleCatalogs.Catalog("agent", null, SampleCatalogs.Entry("other") with { Aliases = SampleCatalogs.List(alias) })]), new SiteOptions());

    private static SiteContent Content(LocaleModel[]? locales = null)
    {
        CompiledCatalogs catalogs = SampleCatalogs.Agent();
        return SiteBuilder.Build(locales is null ? catalogs : catalogs with { Locales = new EquatableArray<LocaleModel>(locales) }, new SiteOptions());
    }

    private SiteWriteResult Write(SiteContent content) => SiteWriter.Write(content, _folder);

    private IEnumerable<string> FilesOnDisk() => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(_folder, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private sealed class CancelAfter(int files, CancellationTokenSource source) : IProgress<SiteProgress>
    {
        public void Report(SiteProgress value)
        {
            if (value.Done == files)
            {
                source.Cancel();
            }
        }
    }
}
