namespace ErrorCatalog.Messages.Tests;

public class TextDirectionalityTests
{
    [Theory]
    [InlineData("ar")]
    [InlineData("ar-EG")]
    [InlineData("he")]
    [InlineData("iw")]
    [InlineData("fa_IR")]
    [InlineData("ur")]
    [InlineData("yi")]
    [InlineData("dv")]
    [InlineData("ckb")]
    [InlineData("ug")]
    [InlineData("pa-PK")]
    [InlineData("pa-Arab")]
    [InlineData("az-IR")]
    [InlineData("ff-Adlm")]
    [InlineData("en-Hebr")]
    [InlineData("ar-x-test")]
    public void These_are_written_from_right_to_left(string locale) =>
        Assert.Equal(TextDirection.RightToLeft, TextDirectionality.Of(locale));

    [Theory]
    [InlineData("en")]
    [InlineData("de-AT")]
    [InlineData("pa")]
    [InlineData("az")]
    [InlineData("ar-Latn")]
    [InlineData("ug-KZ")]
    [InlineData("sd-IN")]
    [InlineData("zh-Hant")]
    [InlineData("xx")]
    [InlineData("no tag")]
    public void All_others_are_written_from_left_to_right(string locale) =>
        Assert.Equal(TextDirection.LeftToRight, TextDirectionality.Of(locale));
}
