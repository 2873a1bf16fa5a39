namespace ErrorCatalog.Compiler.Tests.Wording;

/// <summary>Messages that leave out a half which nobody can infer.</summary>
public sealed class MissingHalfTests
{
    [Theory]
    [InlineData("Expected a closing bracket.")]
    [InlineData("Expected {expected} rows.")]
    [InlineData("Temperature is above the maximum.")]
    [InlineData("Temperature must not exceed {max}.")]
    [InlineData("The password must be at least 12 characters long.")]
    [InlineData("{nameof count} must be greater than zero.")]
    [InlineData("{nameof count} cannot be negative.")]
    [InlineData("{nameof count} has to be a multiple of 4.")]
    [InlineData("Count should be even.")]
    [InlineData("Exactly one of path and stream must be given.")]
    [InlineData("Only PNG and JPEG images are supported.")]
    [InlineData("The file must be a PNG image.")]
    [InlineData("The date is invalid.")]
    [InlineData("Date format is invalid")]
    [InlineData("Failed to save the invoice.")]
    [InlineData("Saving the invoice failed.")]
    [InlineData("Invoice could not be saved.")]
    [InlineData("An error occurred while saving the invoice.")]
    [InlineData("Checksum mismatch.")]
    [InlineData("Arrays must have the same length.")]
    [InlineData("The two vectors differ in length.")]
    [InlineData("Dimensions don't agree")]
    [InlineData("The list must contain between 1 and 5 items.")]
    [InlineData("The value must be one of A, B, C.")]
    [InlineData("Value must be within the range 0 to 100.")]
    [InlineData("The header must start with 'RIFF'.")]
    [InlineData("Not a RIFF file.")]
    [InlineData("The argument is not an array.")]
    [InlineData("Object is not of type Order.")]
    [InlineData("Type mismatch.")]
    [InlineData("Argument must be of type Order.")]
    [InlineData("Argument must be of type {typeof Order}.")]
    [InlineData("Value must be a {nameof Order}.")]
    [InlineData("Order must be in state Draft.")]
    [InlineData("Names may contain only letters and digits.")]
    [InlineData("Name can only contain letters.")]
    [InlineData("Use only lowercase letters.")]
    [InlineData("Please enter a valid email address.")]
    [InlineData("Email address is not valid.")]
    [InlineData("Phone number must consist of digits only.")]
    [InlineData("Zip code must be 5 digits.")]
    [InlineData("Amount must be a number.")]
    [InlineData("Amount has more than 2 decimals.")]
    [InlineData("Start date must precede end date.")]
    [InlineData("End must come after start.")]
    [InlineData("The date must be in the future.")]
    [InlineData("Version 2 or later is required.")]
    [InlineData("Values are not equal.")]
    [InlineData("Hash differs from the expected one.")]
    [InlineData("Failed to acquire lock")]
    [InlineData("Unable to allocate memory")]
    [InlineData("Conversion failed.")]
    [InlineData("Validation failed")]
    [InlineData("Upload failed. Try again later.")]
    [InlineData("Age must be 18 or older.")]
    [InlineData("Minimum age is 18.")]
    [InlineData("Maximum 5 attachments.")]
    [InlineData("At most 5 attachments allowed.")]
    [InlineData("You can only upload 5 files.")]
    [InlineData("The name is longer than 40 characters.")]
    [InlineData("Key length must be 16, 24 or 32 bytes.")]
    [InlineData("Key must be 16 bytes.")]
    [InlineData("Route names must be unquoted identifiers.")]
    [InlineData("The switch must be either on or off.")]
    [InlineData("The way is less or equal 0!")]
    [InlineData("The route has the wrong length. Should be {size}.")]
    [InlineData("A valid route id is required.")]
    [InlineData("Expected the route of Send() to be list")]
    [InlineData("Only the northern line is supported.")]
    [InlineData("The OpenRoute request cannot be retrieved.")]
    [InlineData("The host could not be reached.")]
    [InlineData("Failed while trying to read the route.")]
    [InlineData("The number of hops must = 4")]
    public void A_rule_with_many_ways_to_break_it_needs_the_value(string phrase) => Lacks(MessageShape.ActualMissing, phrase);

    [Theory]
    [InlineData("Temperature {t} is too high.")]
    [InlineData("File type '{ext}' is not supported.")]
    [InlineData("Unrecognized command {cmd}.")]
    [InlineData("Unhandled case: {x}")]
    [InlineData("Unexpected token '{t}' at {pos}.")]
    [InlineData("Invalid status code {code}.")]
    [InlineData("Error in Save.")]
    [InlineData("Index {i} is out of range.")]
    [InlineData("No matching overload.")]
    [InlineData("Character '{c}' is not allowed.")]
    [InlineData("Unsupported version {v}.")]
    [InlineData("Too many files: {n}.")]
    [InlineData("The name '{n}' is too long.")]
    [InlineData("Unrepresentable route field: scale {scale}")]
    [InlineData("The `{path}` is not a valid route format.")]
    [InlineData("{nameof route} starts with an invalid prefix {prefix}.")]
    public void A_value_does_not_tell_the_rule(string phrase) => Lacks(MessageShape.ExpectedMissing, phrase);

    [Theory]
    [InlineData("Temperature is too high.")]
    [InlineData("Unexpected character.")]
    [InlineData("Save error")]
    [InlineData("Index out of range.")]
    [InlineData("Wrong type.")]
    [InlineData("Balance too low.")]
    [InlineData("Insufficient stock")]
    [InlineData("Buffer too small.")]
    [InlineData("Too many files.")]
    [InlineData("Result was not what was expected.")]
    [InlineData("Handler returned a value of the wrong type")]
    [InlineData("Amount has too many decimals.")]
    [InlineData("Row does not have the right number of cells.")]
    public void A_verdict_alone_tells_neither(string phrase) => Lacks(MessageShape.BothMissing, phrase);

    [Theory]
    [InlineData("Something went wrong.")]
    [InlineData("An unexpected error has occurred. Please try again later.")]
    [InlineData("An unexpected error has occurred. Please contact support.")]
    [InlineData("Operation failed.")]
    [InlineData("Invalid arguments.")]
    [InlineData("Bad request")]
    [InlineData("Sorry, the request could not be processed.")]
    [InlineData("An unexpected error occurred. See the inner exception for details.")]
    public void A_phrase_that_fits_any_error_is_filler(string phrase) => Lacks(MessageShape.Filler, phrase);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("hops")]
    [InlineData("{nameof hops}")]
    [InlineData("{const CODE}")]
    public void A_name_or_nothing_is_no_text(string phrase) => Lacks(MessageShape.NoText, phrase);

    [Theory]
    [InlineData("The number of hops must be positive.", "must be positive", "the value: it can be wrong in many ways")]
    [InlineData("Failed to open the drawer.", "failed to open", "the reason, the cause or what it was done to")]
    [InlineData("The checksums do not match.", "not match", "both values")]
    [InlineData("Unknown colour {colour}.", "unknown colour", "what would have been right")]
    public void The_verdict_quotes_the_words_that_decided_and_says_what_to_add(string phrase, string evidence, string lack)
    {
        MessageVerdict verdict = Phrase.Judge(phrase);

        Assert.Contains(evidence, verdict.Evidence, StringComparison.Ordinal);
        Assert.Equal(lack, verdict.Lack);
    }

    private static void Lacks(MessageShape shape, string phrase)
    {
        MessageVerdict verdict = Phrase.Judge(phrase);
        Assert.Equal(shape, verdict.Shape);
        Assert.True(verdict.IsFaulty);
        Assert.NotEmpty(verdict.Lack);
    }
}
