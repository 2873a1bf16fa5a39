using System.Globalization;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Generator;

/// <summary>
/// Writes the code of a large catalog to several files: one around the chunks, and one for each of them. An edit of a text writes one
/// chunk again; a new entry that and the first file, which says where each chunk starts.
/// </summary>
internal static class LargeCatalogEmitter
{
    private const string Descriptor = "global::ErrorCatalog.ProblemDescriptor";
    private const string Problem = "global::ErrorCatalog.Problem";
    private const string State = "global::ErrorCatalog.ProblemState";
    private const string Bytes = "global::System.ReadOnlySpan<byte>";

    /// <summary>The file around the chunks.</summary>
    public static string EmitFrame(FrameCode catalog)
    {
        CatalogNames names = catalog.Names;
        CodeWriter code = Begin(names);
        code.Line($"/// <summary>The problems of the catalog <c>{XmlText.Escape(catalog.Catalog.Name)}</c>: one factory each.</summary>");
        code.Open($"public sealed partial class {names.ClassName}");
        int start = 0;
        for (int i = 0; i < catalog.Counts.Count; i++)
        {
            code.Line($"private const int Start{Number(i)} = {Number(start)};");
            start += catalog.Counts[i];
        }

        code.Line();
        code.Line($"private {names.ClassName}() {{ }}");
        code.Line();
        code.Line("/// <summary>The catalog, for readers of reports and for lookups.</summary>");
        code.Line("public static global::ErrorCatalog.ProblemCatalog Catalog { get; } = new global::ErrorCatalog.ProblemCatalog(new Data());");
        code.Line();
        code.Line("/// <summary>What is the same for every problem of a kind.</summary>");
        code.Open("public static partial class Descriptors");
        code.Close();
        code.Line();
        EmitData(code, catalog, start);
        code.Close();
        code.Close();
        return code.ToString();
    }

    /// <summary>The file of one chunk.</summary>
    public static string EmitChunk(ChunkCode chunk)
    {
        CatalogNames names = chunk.Names;
        CodeWriter code = Begin(names);
        code.Open($"public sealed partial class {names.ClassName}");
        for (int i = 0; i < chunk.Entries.Count; i++)
        {
            EntryEmitter.EmitFactory(code, chunk.Entries[i], Index(chunk, i), names);
            code.Line();
        }

        code.Open("public static partial class Descriptors");
        for (int i = 0; i < chunk.Entries.Count; i++)
        {
            code.Line($"/// <summary>The entry <c>{XmlText.Escape(chunk.Entries[i].Key)}</c>.</summary>");
            code.Line($"public static {Descriptor} {chunk.Entries[i].CSharpName} => {names.ClassName}.Catalog[{Index(chunk, i)}];");
        }

        code.Close();
        code.Line();
        code.Open("private static class Chunk" + Number(chunk.Number));
        string[] lines = [.. chunk.Entries.Select(CatalogDataWriter.WriteEntry)];
        code.Line("private static global::System.ReadOnlySpan<int> Offsets => new int[] { " + string.Join(", ", CatalogEmitter.Offsets(lines)) + " };");
        code.Raw($"            private static {Bytes} Entries => ");
        DataLiteral.Write(code, lines, chunk.Settings.HasUtf8Literals);
        code.Raw(";\n");
        code.Line($"internal static {Bytes} GetEntry(int index) => Entries.Slice(Offsets[index], Offsets[index + 1] - Offsets[index]);");
        CatalogEmitter.EmitCreation(code, chunk.Entries, names, $"internal static {Problem} Create({State} state, int index)", "index");
        code.Close();
        code.Close();
        for (int i = 0; i < chunk.Entries.Count; i++)
        {
            code.Line();
            EntryEmitter.EmitType(code, chunk.Entries[i]);
        }

        code.Close();
        return code.ToString();
    }

    private static void EmitData(CodeWriter code, FrameCode catalog, int count)
    {
        code.Open("private sealed class Data : global::ErrorCatalog.CatalogData");
        CatalogEmitter.EmitHead(code, catalog.Catalog.Name, catalog.Catalog.SourceLocale, catalog.Catalog.BaseUri, catalog.Locales);
        code.Line($"public override int Count => {Number(count)};");
        code.Line("public override global::System.ReadOnlySpan<int> Offsets => default;");
        code.Line($"public override {Bytes} Entries => default;");
        EmitSwitch(code, catalog.Counts, $"public override {Bytes} GetEntry(int index)", "index", i => $"Chunk{Number(i)}.GetEntry(index - Start{Number(i)})");
        CatalogEmitter.EmitTexts(code, catalog.Locales, catalog.Names);
        EmitSwitch(code, catalog.Counts, $"public override {Problem} CreateProblem({State} state)", "state.Index", i => $"Chunk{Number(i)}.Create(state, state.Index - Start{Number(i)})");
        code.Close();
    }

    // The compiler makes a binary search of it.
    private static void EmitSwitch(CodeWriter code, EquatableArray<int> counts, string head, string value, Func<int, string> arm)
    {
        code.Open($"{head} => {value} switch");
        for (int i = 1; i < counts.Count; i++)
        {
            code.Line($"< Start{Number(i)} => {arm(i - 1)},");
        }

        code.Line($"_ => {arm(counts.Count - 1)},");
        code.Close("};");
    }

    private static CodeWriter Begin(CatalogNames names)
    {
        var code = new CodeWriter();
        code.Line("// <auto-generated/>");
        code.Line("#nullable enable");
        code.Line("#pragma warning disable CS0612, CS0618");
        code.Line();
        code.Open("namespace " + names.Namespace);
        return code;
    }

    private static string Index(ChunkCode chunk, int i) => $"Start{Number(chunk.Number)} + {Number(i)}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
