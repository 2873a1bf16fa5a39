using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

/// <summary>A build that finds an earlier one in its folder makes few files, and the folder is still what a fresh build would have made.</summary>
public sealed class RebuildTests : IDisposable
{
    private const int Edits = 40;

    private readonly string _folder = Directory.CreateTempSubdirectory("site-").FullName;

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_any_edits_the_folder_is_that_of_a_fresh_build(int seed)
    {
        Random random = new(seed);
        EditedSite site = new();
        string kept = Path.Combine(_folder, "kept");
        SiteWriter.Write(site.Build(), kept);
        for (int i = 0; i < Edits; i++)
        {
            string edit = site.Edit(random);
            SiteContent content = site.Build();
            SiteWriter.Write(content, kept);

            Dictionary<string, byte[]> found = Files(kept);
            Assert.Equal(content.Paths.Append("site-manifest.json").Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
            foreach (SiteFile file in content.Files())
            {
                Assert.True(file.Content.Span.SequenceEqual(found[file.Path]), $"seed {seed}, edit {i}: {edit}: {file.Path}");
            }
        }

        string fresh = Path.Combine(_folder, "fresh");
        SiteWriter.Write(site.Build(), fresh);
        Assert.Equal(File.ReadAllText(Path.Combine(fresh, "site-manifest.json")), File.ReadAllText(Path.Combine(kept, "site-manifest.json")));
    }

    [Fact]
    public void An_edit_of_one_text_makes_only_the_files_that_may_show_it()
    {
        CountingSite site = new(SampleCatalogs.Agent());
        site.Write(_folder);
        int all = site.Made.Count;

        CountingSite again = new(SampleCatalogs.Agent());
        again.Write(_folder);
        LocaleModel german = SampleCatalogs.German();
        CountingSite edited = new(SampleCatalogs.Agent() with
        {
            Locales = SampleCatalogs.List(
                german with { Entries = new EquatableArray<EntryText>(german.Entries.Select(text => text with { FixHint = "Neu." })) }, SampleCatalogs.Spanish(), SampleCatalogs.Arabic()),
        });
        edited.Write(_folder);

        Assert.True(again.Made.Count * 3 < all, $"{again.Made.Count} of {all}: {string.Join(", ", again.Made)}");
        Assert.Equal(["de/cant-find-route/index.html", "error-codes/cant-find-route.json"], edited.Made.Except(again.Made).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_another_tool_made_is_made_again()
    {
        CountingSite site = new(SampleCatalogs.Agent());
        site.Write(_folder);
        string manifest = Path.Combine(_folder, "site-manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"tool\": \"", "\"tool\": \"0", StringComparison.Ordinal));

        CountingSite again = new(SampleCatalogs.Agent());
        again.Write(_folder);

        Assert.Equal(site.Made.Order(StringComparer.Ordinal), again.Made.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void After_a_killed_build_nothing_is_taken_on_trust()
    {
        SiteContent content = SiteBuilder.Build(SampleCatalogs.Agent(), new SiteOptions());
        SiteWriter.Write(content, _folder);
        string page = Path.Combine(_folder, "de", "cant-find-route", "index.html");
        byte[] expected = File.ReadAllBytes(page);

        // The killed build had written other content of the same length, and left its mark.
        File.WriteAllBytes(page, [.. expected[..^1], (byte)'!']);
        File.WriteAllText(Path.Combine(_folder, ".site-writing-.tmp"), "");
        SiteWriteResult result = SiteWriter.Write(content, _folder);

        Assert.Equal(1, result.Written);
        Assert.Equal(expected, File.ReadAllBytes(page));
        Assert.False(File.Exists(Path.Combine(_folder, ".site-writing-.tmp")));
    }

    private static Dictionary<string, byte[]> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes);

    /// <summary>A site that counts which files are made.</summary>
    private sealed class CountingSite(CompiledCatalogs catalogs)
    {
        private readonly SiteContent _content = SiteBuilder.Build(catalogs, new SiteOptions());

        public System.Collections.Concurrent.ConcurrentBag<string> Made { get; } = [];

        public void Write(string folder) => SiteWriter.Write(
            new SiteContent(
                [.. _content.Paths],
                [.. _content.Paths.Select((path, i) => (Func<byte[]>)(() =>
                {
                    Made.Add(path);
                    return _content.Make(i);
                }))],
                [.. _content.Paths.Select((_, i) => _content.Inputs(i) is { } inputs ? (Func<Inputs.InputHash>)(() => inputs) : null)],
                []),
            folder);
    }
}
