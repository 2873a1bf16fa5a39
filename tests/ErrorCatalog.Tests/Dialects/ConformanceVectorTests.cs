using System.Text.Json.Nodes;

namespace ErrorCatalog.Tests.Dialects;

/// <summary>
/// Reports as drafts, RFCs and real agents write them, each with the one meaning the reader gives it. The files are data that
/// any other implementation can use as well.
/// </summary>
public class ConformanceVectorTests
{
    private const string Id = "7c9de639-c51c-4d60-ab95-103fa613c805";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Dialects", "vectors");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_is_read_with_its_expected_meaning(string name)
    {
        JsonNode vector = Load(name);
        ProblemReadResult result = ReadVector(vector);

        JsonObject actual = Reports.Canonical(result);

        Assert.True(JsonNode.DeepEquals(vector["expected"], actual), $"{name}: expected {vector["expected"]!.ToJsonString()}\nbut got {actual.ToJsonString()}\nremarks: {string.Join("\n", result.Remarks)}");
        Assert.True(!vector["report"]!.ToJsonString().Contains(Id, StringComparison.Ordinal) || result.Problem!.Id == Id, result.Problem!.Id);
        int remarks = vector["remarks"]?.GetValue<int>() ?? 0;
        Assert.True(remarks == result.Remarks.Count, $"{name}: expected {remarks} remarks but got {string.Join("\n", result.Remarks)}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_that_was_read_can_be_written_in_every_form_and_read_again(string name)
    {
        Problem problem = ReadVector(Load(name)).Problem!;
        foreach (ProblemForm form in ProblemForms.All)
        {
            byte[] written = ProblemWriter.Write(problem, form);
            ProblemReadResult again = ProblemReader.Read(written, form: form);

            Assert.True(again.IsSuccess, $"{name} as {form}: {again.Error}");
            Assert.Equal(problem.Code, again.Problem.Code);
            Assert.Equal(problem.Id, again.Problem.Id);
            Assert.Equal(form, again.Form);
        }
    }

    public static byte[] ReportBytes(string name) => Bytes(Load(name));

    private static JsonNode Load(string name) => JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, name + ".json")))!;

    private static ProblemReadResult ReadVector(JsonNode vector)
    {
        bool isCatalogKnown = vector["catalog"]?.GetValue<bool>() ?? false;
        return ProblemReader.Read(Bytes(vector), isCatalogKnown ? WireTestCatalog.ReadOptions : null);
    }

    // XML, and JSON that a parser of the vector would tidy up, stand in the file as one string.
    private static byte[] Bytes(JsonNode vector) =>
        System.Text.Encoding.UTF8.GetBytes(vector["report"] is JsonValue text ? text.GetValue<string>() : vector["report"]!.ToJsonString());
}
