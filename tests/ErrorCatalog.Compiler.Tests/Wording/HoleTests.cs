namespace ErrorCatalog.Compiler.Tests.Wording;

/// <summary>A hole counts for what it holds: a name, a type, a bound and a place are not the value.</summary>
public sealed class HoleTests
{
    [Theory]
    [InlineData("{nameof hops} must be positive.")]
    [InlineData("{Section}:{nameof Delay} must be positive.")]
    [InlineData("{paramName} must be positive.")]
    [InlineData("{field} must not exceed 9 characters.")]
    [InlineData("{field} is required and must not exceed {maxLength} characters.")]
    [InlineData("Property '{name}' must be positive.")]
    public void A_name_is_not_the_value(string phrase) => Is(MessageShape.ActualMissing, phrase);

    [Theory]
    [InlineData("The value must be between {low} and {high}.")]
    [InlineData("The value must not exceed {const MAX_HOPS}.")]
    [InlineData("The text has more than {maxLength} characters.")]
    [InlineData("A key must be {size} bytes long.")]
    [InlineData("Expected {expected}.")]
    [InlineData("The name must match the pattern: {pattern}")]
    [InlineData("The team requires {count} players.")]
    public void A_bound_is_not_the_value(string phrase) => Is(MessageShape.ActualMissing, phrase);

    [Theory]
    [InlineData("Expected a comma at position {pos}.")]
    [InlineData("Line {line}: a row must have 3 cells.")]
    public void A_place_is_not_the_value(string phrase) => Is(MessageShape.ActualMissing, phrase);

    [Theory]
    [InlineData("The value must be a {typeof Order}.")]
    public void A_type_that_is_asked_for_is_not_the_value(string phrase) => Is(MessageShape.ActualMissing, phrase);

    [Theory]
    [InlineData("The value {hops} must be positive.")]
    [InlineData("The maximum {max} must be greater than the minimum {min}.")]
    [InlineData("Name '{name}' may contain only letters.")]
    [InlineData("The given line '{line}' must start with a digit.")]
    [InlineData("{nameof hops} must be positive: {hops}")]
    [InlineData("The name must match the pattern: {name}")]
    [InlineData("Not a member token: {token}")]
    public void What_a_rule_is_about_is_the_value(string phrase) => Is(MessageShape.BothHalves, phrase);

    [Theory]
    [InlineData("Unknown kind {kind}. Supported kinds: {kinds}")]
    [InlineData("Unknown kind {kind}. Valid kinds are a, b and c.")]
    public void A_list_of_what_is_supported_says_what_was_expected(string phrase) => Is(MessageShape.BothHalves, phrase);

    [Fact]
    public void The_list_alone_is_not_the_value() => Is(MessageShape.ActualMissing, "The kind is not supported. Supported kinds: {kinds}");

    [Theory]
    [InlineData("{text Resources.Broken}")]
    [InlineData("{text Describe(x)} must be positive.")]
    [InlineData("{value}")]
    public void A_text_made_elsewhere_is_not_judged(string phrase) => Is(MessageShape.NotJudged, phrase);

    private static void Is(MessageShape shape, string phrase) => Assert.Equal(shape, Phrase.Judge(phrase).Shape);
}
