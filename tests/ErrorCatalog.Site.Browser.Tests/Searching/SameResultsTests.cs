using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Browser.Tests.Sites;
using ErrorCatalog.Site.Search;

namespace ErrorCatalog.Site.Browser.Tests.Searching;

/// <summary>Holds the search in C# and the script of the pages, run by Node.js, to the same results.</summary>
public sealed class SameResultsTests
{
    private static readonly string Run = """
        const [, , script, index, queries] = process.argv;
        const fs = require('node:fs');
        require(script);
        const search = globalThis.errorCatalogSearch;
        const catalog = new search.SearchIndex(JSON.parse(fs.readFileSync(index, 'utf8')));
        const wanted = JSON.parse(fs.readFileSync(queries, 'utf8'));
        process.stdout.write(JSON.stringify(wanted.map(query => ({
          words: search.wordsOf(query),
          hits: catalog.find(query, 10).map(hit => [hit.key, hit.code, hit.heading, hit.locale, hit.match, Object.entries(hit.values).flat().join('\u0001')].join('\u0002')),
        }))));
        """;

    [Fact]
    public async Task Both_searches_find_the_same_for_messages_pieces_and_noise_in_every_language()
    {
        CompiledCatalogs compiled = SampleSite.Compile(OwnCatalogs());
        foreach (SearchIndex index in SearchIndex.Build(compiled))
        {
            string[] queries = [.. Queries(compiled, index)];
            Assert.True(queries.Length > 200, $"only {queries.Length} queries");
            await CompareAsync(compiled, index, queries);
        }
    }

    [Fact]
    public async Task Both_searches_cut_every_character_of_Unicode_alike()
    {
        CompiledCatalogs compiled = SampleSite.Compile();

        // In pieces, so that a difference shows where it is. What Unicode assigned only lately one of the two may not know yet.
        string[] queries =
        [
            .. Enumerable.Range(0, 0x323B0 / 64)
                .Select(block => string.Concat(Enumerable.Range(block * 64, 64).Where(IsLongAssigned).Select(code => code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code))))
                .Where(text => text.Length > 0),
        ];
        await CompareAsync(compiled, SearchIndex.Build(compiled)[0], queries);
    }

    private static async Task CompareAsync(CompiledCatalogs compiled, SearchIndex index, string[] queries)
    {
        using TemporaryFolder folder = new();
        SiteContent site = SiteBuilder.Build(compiled, new SiteOptions { BaseUri = new Uri("https://e.org/") }, TestContext.Current.CancellationToken);
        string Write(string name, ReadOnlySpan<byte> content)
        {
            string path = Path.Combine(folder.Path, name);
            File.WriteAllBytes(path, content);
            return path;
        }

        using Process node = Process.Start(new ProcessStartInfo("node",
        [
            folder.Write("run.cjs", Run),
            Write("search.js", site.Find("assets/search.js")!.Value.Content.Span),
            Write("index.json", site.Find($"{index.Locale}/search/index.json")!.Value.Content.Span),
            Write("queries.json", JsonSerializer.SerializeToUtf8Bytes(queries)),
        ]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        string output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, node.ExitCode);
        JsonElement[] answers = [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
        for (int i = 0; i < queries.Length; i++)
        {
            string[] hits = [.. index.Find(queries[i], 10).Select(hit => string.Join('\u0002', hit.Key, hit.Code, hit.Heading, hit.Locale, hit.Match.ToString().ToLowerInvariant(), string.Join('\u0001', hit.Values.SelectMany(value => new[] { value.Key, value.Value }))))];
            Assert.Equal(SearchText.Words(queries[i]), Texts(answers[i].GetProperty("words")));
            Assert.Equal(hits, Texts(answers[i].GetProperty("hits")));
        }
    }

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static bool IsLongAssigned(int code) =>
        code < 0x10000 ? char.GetUnicodeCategory((char)code) != System.Globalization.UnicodeCategory.OtherNotAssigned && code is not (>= 0x1C89 and <= 0x1C8A or >= 0xA7CB and <= 0xA7DC or 0xA7F1 or 0x0897 or 0x088F or 0x0C5C or 0x0CDC or >= 0x1ACF and <= 0x1AFF)
            : code is >= 0x1F300 and <= 0x1F5FF or >= 0x20000 and <= 0x2A6DF or >= 0x10400 and <= 0x104FF or >= 0x1D400 and <= 0x1D7FF;

    // Messages with values, cut, in capitals, joined and scrambled; always the same ones.
    private static IEnumerable<string> Queries(CompiledCatalogs compiled, SearchIndex index)
    {
        Random random = new(2026);
        string[] values = ["7", "it's “odd”", "  two  spaces ", "\u2068did:x\u2069", "línea\r\nnueva", "型の引数", "e.m.xfer", "\uD800", "İSTANBUL ΣΑΣ", "a'.b", string.Empty];
        string[] patterns =
        [
            .. compiled.Catalogs.SelectMany(catalog => catalog.Entries).SelectMany(entry => new[] { entry.Text.Explain, entry.Text.Title }).OfType<string>(),
            .. compiled.Locales.Where(locale => locale.Locale == index.Locale).SelectMany(locale => locale.Entries).Select(text => text.Explain).OfType<string>(),
        ];
        foreach (string pattern in patterns)
        {
            string message = string.Concat(SearchPattern.Read(pattern, []).Parts.Select(part => Fill(part, random, values)));
            yield return message;
            yield return message[..(message.Length * 65 / 100)];
            yield return $"\u001b[31mERROR\u001b[0m {message.ToUpperInvariant()}\n\tat X(y.cs:12)";
            yield return string.Join(' ', message.Split(' ').OrderBy(_ => random.Next()).Take(4));
            yield return message.Length > 3 ? message[..random.Next(1, message.Length)] : message;
        }

        foreach (EntryModel entry in compiled.Catalogs.SelectMany(catalog => catalog.Entries))
        {
            yield return entry.Code;
            yield return $"[{entry.Code}]: https://e.org/error-codes/{entry.Key}/";
            yield return entry.Key[..Math.Min(entry.Key.Length, 4)];
        }

        yield return string.Empty;
        yield return " \n ";
        yield return new string('x', 40_000);
    }

    private static string Fill(SearchPart part, Random random, string[] values) => part.Literal
        ?? (part.Branches is { } branches ? string.Concat(branches[random.Next(branches.Count)].Parts.Select(inner => Fill(inner, random, values))) : values[random.Next(values.Length)]);

    private static Dictionary<string, string> OwnCatalogs()
    {
        string catalog = Checkout.PathOf("catalog");
        return Directory.EnumerateFiles(catalog, "*.yaml", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path).StartsWith("errorcatalog", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetRelativePath(catalog, path), File.ReadAllText);
    }
}
