namespace ErrorCatalog.Tests.Problems;

/// <summary>A report whose catalog is found after it was read.</summary>
public sealed class BoundProblemTests
{
    public static TheoryData<ProblemForm> Forms => [.. Enum.GetValues<ProblemForm>()];

    [Theory]
    [MemberData(nameof(Forms))]
    public void It_is_the_same_as_if_the_catalog_had_been_there_from_the_start(ProblemForm form)
    {
        byte[] report = ProblemWriter.Write(SampleCatalog.CantFindRoute().InReplyTo("t-1"), form, new ProblemWriteOptions { IncludeInternal = true });
        Problem early = ProblemReader.Read(report, new() { Catalogs = new(SampleCatalog.Catalog) }, form).Problem!;
        Problem late = ProblemReader.Read(report, null, form).Problem!;

        Problem bound = late.BoundTo(SampleCatalog.Catalog.Find("cant-find-route")!);

        Assert.Equal(early.GetType(), bound.GetType());
        Assert.Equal((early.Id, early.Code, early.Impact, early.Retry), (bound.Id, bound.Code, bound.Impact, bound.Retry));
        Assert.True(bound.IsReceived);
        foreach (string? locale in (string?[])[null, "en", "es", "ar", "ja"])
        {
            Assert.Equal(early.GetExplain(locale), bound.GetExplain(locale));
            Assert.Equal(early.GetFixHint(locale), bound.GetFixHint(locale));
            Assert.Equal(early.GetOrigin(TextField.Explain, locale), bound.GetOrigin(TextField.Explain, locale));
        }
    }

    [Fact]
    public void The_origin_of_a_text_is_told()
    {
        Problem problem = SampleCatalog.CantFindRoute().WithFixHint("es", "Pregunte.");

        Assert.Equal(TextOrigin.Catalog, problem.GetOrigin(TextField.FixHint));
        Assert.Equal(TextOrigin.Occurrence, problem.GetOrigin(TextField.FixHint, "es-MX"));
        Assert.Equal(TextOrigin.None, problem.BoundTo(ProblemDescriptor.Unknown("x")).GetOrigin(TextField.Title));
    }
}
