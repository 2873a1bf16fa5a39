using System.Formats.Tar;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

public sealed class TarTests
{
    [Fact]
    public void A_tar_file_has_the_files_of_the_site_and_its_manifest_and_nothing_but_regular_files()
    {
        SiteContent content = SiteBuilder.Build(SampleCatalogs.Agent(), new SiteOptions(), TestContext.Current.CancellationToken);
        using MemoryStream stream = new(Write(content));
        using TarReader tar = new(stream);
        Dictionary<string, byte[]> files = [];
        while (tar.GetNextEntry(copyData: true) is { } entry)
        {
            Assert.Equal(TarEntryType.RegularFile, entry.EntryType);
            using MemoryStream data = new();
            entry.DataStream?.CopyTo(data);
            files.Add(entry.Name, data.ToArray());
        }

        Assert.Equal([.. content.Paths, "site-manifest.json"], files.Keys);
        Assert.All(content.Files(), file => Assert.True(file.Content.Span.SequenceEqual(files[file.Path]), file.Path));
    }

    [Fact]
    public void The_same_site_makes_the_same_bytes() => Assert.Equal(
        Write(SiteBuilder.Build(SampleCatalogs.Agent(), new SiteOptions(), TestContext.Current.CancellationToken)),
        Write(SiteBuilder.Build(SampleCatalogs.Agent(), new SiteOptions(), TestContext.Current.CancellationToken)));

    private static byte[] Write(SiteContent content)
    {
        using MemoryStream stream = new();
        SiteTar.Write(content, stream, cancellationToken: TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
