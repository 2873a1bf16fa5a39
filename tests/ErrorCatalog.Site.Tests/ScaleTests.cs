using System.Runtime.CompilerServices;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

public sealed class ScaleTests
{
    private const int Entries = 1_000;
    private const int Locales = 4;

    [Fact]
    public void A_large_site_is_made_page_by_page_and_no_page_is_kept()
    {
        SiteContent content = SiteBuilder.Build(LargeCatalog(), new SiteOptions());

        (int pages, long bytes, List<WeakReference> sampled) = MakeAll(content);

        GC.Collect();
        Assert.Equal(content.Paths.Count, pages);
        Assert.True(pages > Entries * (Locales + 2), $"{pages} files");
        Assert.True(bytes > 5_000_000, $"{bytes} bytes");
        Assert.True(sampled.Count > 50);
        Assert.All(sampled, page => Assert.False(page.IsAlive));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (int Pages, long Bytes, List<WeakReference> Sampled) MakeAll(SiteContent content)
    {
        int pages = 0;
        long bytes = 0;
        List<WeakReference> sampled = [];
        foreach (SiteFile file in content.Files())
        {
            bytes += file.Content.Length;
            if (pages++ % 100 == 1)
            {
                System.Runtime.InteropServices.MemoryMarshal.TryGetArray(file.Content, out ArraySegment<byte> array);
                sampled.Add(new WeakReference(array.Array));
            }
        }

        return (pages, bytes, sampled);
    }

    private static CompiledCatalogs LargeCatalog()
    {
        EntryModel route = SampleCatalogs.Route();
        EntryModel[] entries =
        [
            .. Enumerable.Range(0, Entries).Select(i => route with { Key = $"key-{i:D4}", Code = $"e.p.key-{i:D4}", Aliases = default, Number = i + 1, Text = route.Text with { Key = $"key-{i:D4}" } }),
        ];
        LocaleModel[] locales =
        [
            .. new[] { "ar", "de", "es" }.Select(locale => new LocaleModel("agent", locale, new EquatableArray<EntryText>(entries.Select(entry => entry.Text)))),
        ];
        return SampleCatalogs.Compiled([SampleCatalogs.Catalog("agent", SampleCatalogs.BaseUri, entries)], locales);
    }
}
