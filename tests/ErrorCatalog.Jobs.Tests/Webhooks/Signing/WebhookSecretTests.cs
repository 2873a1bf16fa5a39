using ErrorCatalog.Jobs.Webhooks;

namespace ErrorCatalog.Jobs.Tests.Webhooks.Signing;

public sealed class WebhookSecretTests
{
    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(32, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(0, false)]
    public void A_key_has_24_to_64_bytes(int bytes, bool accepted)
    {
        string text = "whsec_" + Convert.ToBase64String(new byte[bytes]);

        Assert.Equal(accepted, WebhookSecret.TryParse(text, out WebhookSecret? secret));
        Assert.Equal(accepted ? text : null, secret?.Reveal());
    }

    [Theory]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBk=")]
    [InlineData("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBk")]
    public void Prefix_and_padding_may_be_missing(string text)
    {
        Assert.Equal("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBk=", WebhookSecret.Parse(text).Reveal());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsec_ not base64 at all, sorry!!!!")]
    [InlineData("whsk_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+Pw")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBk= AAEC")]
    [InlineData("AAECAwQFBgcICQoLDA0O\nDxAREhMUFRYXGBk=")]
    public void Anything_else_is_no_key(string? text)
    {
        Assert.False(WebhookSecret.TryParse(text, out _));
    }

    [Fact]
    public void A_refused_key_is_not_repeated()
    {
        FormatException refused = Assert.Throws<FormatException>(() => WebhookSecret.Parse("whsec_secret!"));

        Assert.DoesNotContain("secret!", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Printing_a_key_does_not_reveal_it()
    {
        WebhookSecret secret = WebhookSecret.Generate();

        Assert.Equal(secret.Id, $"{secret}");
        Assert.Matches("^whk_[0-9a-f]{12}$", secret.Id);
        Assert.Equal(secret, WebhookSecret.Parse(secret.Reveal()));
        Assert.NotEqual(secret, WebhookSecret.Generate());
    }
}
