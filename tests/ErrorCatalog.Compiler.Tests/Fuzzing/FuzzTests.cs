using System.Diagnostics;
using System.Globalization;

namespace ErrorCatalog.Compiler.Tests;

/// <summary>No input crashes, hangs or confuses the compiler. Every run is repeatable by its number.</summary>
public sealed class FuzzTests
{
    private const int Mutations = 45_000;
    private const int LocaleMutations = 15_000;
    private const int LockMutations = 4_000;
    private const int LanguageMutations = 4_000;
    private const int Soups = 15_000;
    private const int ByteRuns = 26_000;

    // Far above what any run takes, so that a busy machine fails nothing and a hang still ends the test.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Seeds = CutIntoCatalogs(TestFiles.Agent);

    private static readonly string[] Folders = ["es-MX", "es_MX", "iw", "ar", "pl", "ja", "en", "en-GB", "zh-Hant", "klingon", "x", "es"];

    private static readonly string SpanishLock = LockFileWriter.Write(LockUpdate.Rows(CatalogCompiler.Compile(
    [
        new CatalogSource("agent.errors.yaml", TestFiles.Agent),
        new CatalogSource("locales/es/agent.yaml", TestFiles.AgentInSpanish),
    ]).Translations[0]));

    [Fact]
    public void Mutated_catalogs_give_findings_and_never_an_exception() =>
        Run(Mutations, number => [new CatalogSource("a.errors.yaml", Mutator.Mutate(Seeds[number % Seeds.Length], number))]);

    [Fact]
    public void Mutated_translations_give_findings_and_never_an_exception() => Run(LocaleMutations, number =>
    [
        new CatalogSource("a.errors.yaml", Seeds[0]),
        new CatalogSource("locales/es/agent.yaml", Mutator.Mutate(TestFiles.AgentInSpanish, number)),
    ]);

    [Fact]
    public void Mutated_lock_files_give_findings_and_never_an_exception() => Run(LockMutations, number =>
    [
        new CatalogSource("agent.errors.yaml", TestFiles.Agent),
        new CatalogSource("locales/es/agent.yaml", number % 3 == 0 ? Mutator.Mutate(TestFiles.AgentInSpanish, number) : TestFiles.AgentInSpanish),
        new CatalogSource("locales/.state/es/agent.tsv", number % 5 == 0 ? Mutator.Bytes(number) : Mutator.MutateLock(SpanishLock, number)),
    ]);

    [Fact]
    public void Mutated_translations_of_many_languages_give_findings_and_never_an_exception() => Run(LanguageMutations, number =>
    [
        new CatalogSource("agent.errors.yaml", number % 2 == 0 ? TestFiles.Agent : Mutator.Mutate(TestFiles.Agent, number)),
        new CatalogSource($"locales/{Folders[number % Folders.Length]}/agent.yaml", Mutator.Mutate(TestFiles.AgentInSpanish, number)),
        new CatalogSource($"x/locales/{Folders[number / 3 % Folders.Length]}/agent.yaml", Mutator.Mutate(TestFiles.AgentInSpanish, number + 1)),
        new CatalogSource("y/locales/es/agent.yaml", TestFiles.AgentInSpanish),
    ]);

    [Fact]
    public void Soup_of_YAML_tokens_gives_findings_and_never_an_exception() => Run(Soups, number =>
    [
        new CatalogSource("a.errors.yaml", Mutator.Soup(number)),
        new CatalogSource("b.errors.yaml", "catalog: b\nerrors:\n  x:\n    explain: " + Mutator.Soup(number + 1)),
    ]);

    [Fact]
    public void Random_bytes_give_findings_and_never_an_exception() => Run(ByteRuns, number =>
    [
        new CatalogSource("a.errors.yaml", Mutator.Bytes(number)),
        new CatalogSource("locales/es/a.yaml", Mutator.Bytes(number + 1)),
    ]);

    public static TheoryData<string> HostileNames => [.. Hostile.Keys];

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Hostile_files_end_quickly(string name)
    {
        string text = Hostile[name]();
        Stopwatch watch = Stopwatch.StartNew();

        CompiledCatalogs result = CatalogCompiler.Compile(
            [new CatalogSource("a.errors.yaml", text), new CatalogSource("locales/es/a.yaml", text), new CatalogSource("locales/.state/es/a.tsv", text)],
            TestContext.Current.CancellationToken);

        Assert.True(result.HasErrors, "A hostile file has no errors.");
        Assert.InRange(result.Diagnostics.Count, 1, 4 * (CatalogLimits.MaxFindings + 2) + CatalogLimits.MaxEntries);
        Assert.True(watch.Elapsed < Patience, $"{name} took {watch.Elapsed}.");
    }

    private static readonly Dictionary<string, Func<string>> Hostile = new()
    {
        ["deep flow lists"] = () => new string('[', 500_000),
        ["deep flow mappings"] = () => "catalog: a\nerrors: " + string.Concat(Enumerable.Repeat("{a: ", 200_000)),
        ["deep block lists"] = () => string.Concat(Enumerable.Repeat("- ", 300_000)),
        ["deep block mappings"] = () => "catalog: a\nerrors:\n" + string.Concat(Enumerable.Range(1, 1500).Select(i => new string(' ', i) + "a:\n")),
        ["deep explicit keys"] = () => string.Concat(Enumerable.Repeat("? ", 300_000)),
        ["many deep entries"] = () => "catalog: a\nerrors:\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"  e{i}: " + new string('[', 40) + "\n")),
        ["deep patterns"] = () => "catalog: a\nerrors:\n  x:\n    params: { n: { type: integer } }\n    explain: \"" + string.Concat(Enumerable.Repeat("{n, plural, other {", 400)) + "\"\n",
        ["alias bomb"] = AliasBomb,
        ["huge plain line"] = () => "catalog: " + new string('x', 3_000_000),
        ["huge quoted line"] = () => "catalog: a\nerrors:\n  x:\n    explain: \"" + new string('\'', 3_000_000),
        ["huge comment without a line break"] = () => "# " + new string('#', 3_000_000) + "\n- x",
        ["more than the limit"] = () => new string(' ', CatalogLimits.MaxFileLength + 1),
        ["many lines that are no YAML"] = () => "catalog: a\nerrors:\n" + string.Concat(Enumerable.Repeat("  @\n", 500_000)),
        ["many broken members"] = () => string.Concat(Enumerable.Repeat("@a: {\n", 200_000)),
        ["many tags"] = () => string.Concat(Enumerable.Repeat("!a ", 300_000)),
        ["many anchors"] = () => "catalog: a\nx: [" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"&a{i} x, ")) + "]",
        ["many unknown keys"] = () => "catalog: a\n" + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"catalig{i}: x\n")),
        ["many entries"] = () => "catalog: a\nerrors:\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"  e{i}: {{}}\n")),
        ["many same entries"] = () => "catalog: a\nerrors:\n" + string.Concat(Enumerable.Repeat("  e: {}\n", 300_000)),
        ["many parameters"] = () => "catalog: a\nerrors:\n  x:\n    params:\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"      p{i}: {{ type: text }}\n")),
        ["many enum values"] = () => "catalog: a\nerrors:\n  x:\n    params:\n      p: { type: enum, values: [" + string.Join(",", Enumerable.Range(0, 50_000).Select(i => $"v{i}")) + "] }\n",
        ["many placeholders"] = () => "catalog: a\nerrors:\n  x:\n    explain: \"" + string.Concat(Enumerable.Repeat("{a}", 2_500)) + "\"\n",
        ["many aliases"] = () => "catalog: a\nerrors:\n  x:\n    aliases: [" + string.Join(",", Enumerable.Range(0, 100_000).Select(i => $"v{i}")) + "]\n",
        ["many exemptions"] = () => "catalog: a\nlegacy: [" + string.Join(",", Enumerable.Range(0, 100_000).Select(i => $"v{i}")) + "]\n",
        ["many control characters"] = () => "catalog: a" + new string('\u0001', 1_000_000),
        ["many lone surrogates"] = () => "catalog: \"" + new string('\ud800', 1_000_000) + "\"",
        ["many line separators"] = () => "catalog: a\n" + new string('\u2028', 500_000),
        ["blank folded lines"] = () => "catalog: a\nerrors: \"" + string.Concat(Enumerable.Repeat("\n \n", 400_000)),
        ["literal block that never ends"] = () => "catalog: a\nerrors: |\n" + string.Concat(Enumerable.Repeat("  x\n", 400_000)),
        ["many documents"] = () => string.Concat(Enumerable.Repeat("---\na: b\n", 200_000)),
        ["long version numbers"] = () => "%YAML " + new string('9', 500_000) + ".1\n---\ncatalog: a",
    };

    private static string AliasBomb()
    {
        List<string> lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
        for (int i = 1; i < 30; i++)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]"));
        }

        return string.Join("\n", lines);
    }

    private static void Run(int count, Func<int, CatalogSource[]> sources) => Parallel.For(
        0,
        count,
        new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken },
        number =>
        {
            CatalogSource[] input = sources(number);
            Stopwatch watch = Stopwatch.StartNew();
            try
            {
                CompiledCatalogs result = CatalogCompiler.Compile(input);
                Invariants.Hold(result, input);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Run {number} failed on:\n{string.Join("\n=====\n", input.Select(source => source.Text))}", e);
            }

            Assert.True(watch.Elapsed < Patience, $"Run {number} took {watch.Elapsed}.");
        });

    // One catalog per entry: small seeds allow many runs.
    private static string[] CutIntoCatalogs(string catalog)
    {
        string[] parts = System.Text.RegularExpressions.Regex.Split(catalog, @"(?m)^(?=  [a-z-]+:$)");
        return [.. parts.Skip(1).Select(entry => parts[0] + entry)];
    }
}
