namespace ErrorCatalog.Compiler.Tests.Wording;

/// <summary>What stands beside the text counts too.</summary>
public sealed class ContextTests
{
    private static readonly MessageContext WithValue = new() { AppendsValue = true };
    private static readonly MessageContext WithCause = new() { CarriesCause = true };

    [Fact]
    public void An_appended_value_completes_a_rule() => Turns("The number must be positive.", MessageShape.ActualMissing, WithValue, MessageShape.BothHalves);

    [Fact]
    public void An_appended_value_does_not_complete_a_verdict() => Turns("Invalid mode.", MessageShape.BothMissing, WithValue, MessageShape.ExpectedMissing);

    [Fact]
    public void An_attached_cause_completes_a_deed() => Turns("Failed to save the invoice.", MessageShape.ActualMissing, WithCause, MessageShape.BothHalves);

    [Fact]
    public void A_cause_does_not_complete_a_place() => Turns("Error in Run.", MessageShape.ExpectedMissing, WithCause, MessageShape.ExpectedMissing);

    [Fact]
    public void A_cause_does_not_tell_what_a_member_is_for() => Turns("SendCrate error", MessageShape.BothMissing, WithCause, MessageShape.ExpectedMissing);

    [Fact]
    public void A_caught_reason_that_is_withheld_is_missing_although_the_thing_is_named() =>
        Turns("Failed to save invoice {id}.", MessageShape.BothHalves, new() { WithholdsCause = true }, MessageShape.ActualMissing);

    [Fact]
    public void An_appended_identity_names_what_a_deed_was_done_to() =>
        Turns("Failed to save the invoice.", MessageShape.ActualMissing, new() { AppendsIdentity = true }, MessageShape.BothHalves);

    [Fact]
    public void Not_found_must_name_the_key_that_the_code_still_has()
    {
        MessageContext context = new() { HasKeyAtHand = true };
        Turns("The locker was not found.", MessageShape.BothHalves, context, MessageShape.ExpectedMissing);
        Turns("Locker {id} was not found.", MessageShape.BothHalves, context, MessageShape.BothHalves);
    }

    [Fact]
    public void A_reason_completes_what_its_type_says() => Turns("must be positive", MessageShape.ActualMissing, new() { IsReason = true }, MessageShape.BothHalves);

    [Theory]
    [InlineData("ObjectDisposedException", "Failed.")]
    [InlineData("TaskCanceledException", "Failed to save the invoice.")]
    [InlineData("JobCancelledException", "Invalid job.")]
    [InlineData("UnreachableException", "Unknown kind {kind}.")]
    [InlineData("NotImplementedException", "Later.")]
    [InlineData("NotSupportedException", "The format is not supported.")]
    [InlineData("InvalidOperationException", "This should never happen.")]
    [InlineData("InvalidOperationException", "Unreachable code.")]
    [InlineData("InvalidOperationException", "Not implemented yet.")]
    public void Disposal_cancellation_and_code_that_is_never_reached_have_one_meaning(string type, string phrase) =>
        Assert.Equal(MessageShape.NotApplicable, Phrase.Judge(phrase, new() { ExceptionType = type }).Shape);

    [Theory]
    [InlineData("Unknown kind {kind}.")]
    [InlineData("Only PNG images are supported.")]
    public void A_refusal_that_depends_on_a_value_is_judged(string phrase) =>
        Assert.True(Phrase.Judge(phrase, new() { ExceptionType = "NotSupportedException" }).IsFaulty);

    [Theory]
    [InlineData("Invalid credentials")]
    [InlineData("Wrong user name or password.")]
    [InlineData("Invalid email or password")]
    [InlineData("Login failed")]
    [InlineData("The passwords do not match.")]
    public void Answers_kept_short_for_security_are_left_alone(string phrase) => Assert.Equal(MessageShape.NotApplicable, Phrase.Judge(phrase).Shape);

    [Theory]
    [InlineData("The password must be at least 12 characters long.")]
    public void Rules_about_secrets_are_not(string phrase) => Assert.True(Phrase.Judge(phrase).IsFaulty);

    [Theory]
    [InlineData("Der Wert darf nicht negativ sein.")]
    [InlineData("Ungültiger Wert für den Parameter")]
    [InlineData("La valeur ne peut pas être négative.")]
    [InlineData("El valor no es válido para una fecha")]
    [InlineData("Значение должно быть больше нуля")]
    [InlineData("值必须大于零")]
    [InlineData("O valor não pode ser negativo")]
    public void Other_languages_are_not_judged(string phrase) => Assert.Equal(MessageShape.NotJudged, Phrase.Judge(phrase).Shape);

    private static void Turns(string phrase, MessageShape alone, MessageContext context, MessageShape beside) =>
        Assert.Equal((alone, beside), (Phrase.Judge(phrase).Shape, Phrase.Judge(phrase, context).Shape));
}
