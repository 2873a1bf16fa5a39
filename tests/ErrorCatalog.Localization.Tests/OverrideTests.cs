using System.Globalization;
using Acme.Payments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Localization.Tests;

/// <summary>An application words texts of its own, in resource files. These tests change one catalog, which nobody else looks at.</summary>
[Collection(nameof(PaymentsErrors))]
public sealed class OverrideTests
{
    [Fact]
    public void Texts_of_the_application_stand_in_front_of_the_catalogs()
    {
        using Application application = Started<HouseWording>();
        Problem problem = PaymentsErrors.Declined(9.9m);

        Assert.Equal(new LocalizedText("Sorry, no money", "en", false), problem.GetTitle("en"));
        Assert.Equal(new LocalizedText("Se esperaba un pago de 9,9.", "es", false), problem.GetExplain("es-MX"));
        Assert.Equal("Pago rechazado", problem.GetTitle("es").Text);
        Assert.Equal(("Pay first.", true), (problem.GetRule("es").Text, problem.GetRule("es").IsFallback));
    }

    [Fact]
    public void Localizers_of_the_catalog_say_the_same()
    {
        using Application application = Started<HouseWording>();
        using Spoken spoken = Spoken.In("en");

        Assert.Equal("Sorry, no money", application.Localizer<PaymentsErrors>()["declined.title"].Value);
    }

    [Fact]
    public void Logs_keep_the_catalogs_text()
    {
        using Application application = Started<HouseWording>();

        Assert.Equal("declined: Expected a payment of 9.9, but the bank declined it.", PaymentsErrors.Declined(9.9m).ToString());
    }

    [Fact]
    public void A_text_that_does_not_fit_keeps_the_application_from_starting_and_is_named()
    {
        using var application = new Application(texts => texts.OverrideWith<BrokenWording>(), Resources);

        TextOverrideException refused = Assert.Throws<TextOverrideException>(application.Updates.Start);

        Assert.Equal(
            ["IStringLocalizer<BrokenWording> in 'en', text 'declined.title'", "IStringLocalizer<BrokenWording> in 'es', text 'declined.explain'", "IStringLocalizer<BrokenWording> in 'es', text 'declined.fix-hint'"],
            refused.Findings.Select(finding => finding.Source).Order(StringComparer.Ordinal));
        Assert.Contains("EC0104", refused.Message, StringComparison.Ordinal);
        Assert.Contains("{name}", refused.Message, StringComparison.Ordinal);
        Assert.Equal("Payment declined", PaymentsErrors.Declined(1).GetTitle("en").Text);
        Assert.Throws<TextOverrideException>(() => application.Localizer<PaymentsErrors>());
    }

    [Fact]
    public async Task A_host_does_not_start_with_a_text_that_does_not_fit()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddErrorCatalogLocalization(texts => texts.OverrideWith<BrokenWording>());
        Resources(builder.Services);
        using IHost host = builder.Build();

        await Assert.ThrowsAsync<TextOverrideException>(() => host.StartAsync());
    }

    [Fact]
    public void It_can_be_merely_told_instead_and_then_the_good_texts_count()
    {
        using var application = new Application(
            texts =>
            {
                texts.RefusesInvalidOverrides = false;
                texts.OverrideWith<BrokenWording>();
            },
            Resources);
        application.Updates.Start();

        Assert.Equal("Payment declined", PaymentsErrors.Declined(1).GetTitle("en").Text);
        Assert.Equal("Call us.", PaymentsErrors.Declined(1).GetFixHint("en").Text);
        Assert.Equal("Call us.", PaymentsErrors.Declined(1).GetFixHint("es").Text);
        Assert.Equal(3, application.Log.At(LogLevel.Warning).Count(line => line.Contains("EC0", StringComparison.Ordinal)));
        Assert.Contains(application.Log.At(LogLevel.Warning), line => line.Contains("'declned.title'", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_left_when_the_application_has_ended()
    {
        using (Started<HouseWording>())
        {
            Assert.Equal("Sorry, no money", PaymentsErrors.Declined(1).GetTitle("en").Text);
        }

        Assert.Equal("Payment declined", PaymentsErrors.Declined(1).GetTitle("en").Text);
    }

    [Fact]
    public void Overlays_win_over_the_applications_texts()
    {
        using var folder = new OverlayFolder();
        folder.Put("en/payments.yaml", "declined:\n  title: \"From the overlay\"\n");
        using var application = new Application(texts => texts.AddOverlay(folder.Path).OverrideWith<HouseWording>(), Resources);
        application.Updates.Start();

        Assert.Equal("From the overlay", PaymentsErrors.Declined(1).GetTitle("en").Text);
        Assert.Equal("Pay first.", PaymentsErrors.Declined(1).GetRule("en").Text);
    }

    [Fact]
    public void Languages_that_the_catalog_lacks_are_asked_for_when_they_are_named()
    {
        using var application = new Application(
            texts => texts.OverrideWith<Made>("pt_BR"),
            services => services.AddSingleton<IStringLocalizer<Made>>(new Made(("pt-BR", "declined.title", "Pagamento recusado 💳"), ("fr", "declined.title", "Refusé"))));
        application.Updates.Start();

        Assert.Equal(new LocalizedText("Pagamento recusado 💳", "pt-BR", false), PaymentsErrors.Declined(1).GetTitle("pt-BR"));
        Assert.True(PaymentsErrors.Declined(1).GetTitle("fr").IsFallback);
    }

    [Theory]
    [InlineData("half U+D800")]
    [InlineData("\u202Ereversed")]
    [InlineData("bell \u0007")]
    public void Characters_that_no_catalog_may_have_are_refused(string text)
    {
        using var application = new Application(
            texts => texts.OverrideWith<Made>(),
            services => services.AddSingleton<IStringLocalizer<Made>>(new Made(("", "declined.title", text.Replace("U+D800", "\ud800", StringComparison.Ordinal)))));

        Assert.Contains("declined.title", Assert.Single(Assert.Throws<TextOverrideException>(application.Updates.Start).Findings, finding => finding.IsRefused).Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quotes \" and \\ and \n lines # {amount}")]
    [InlineData("no")]
    [InlineData("- a: b")]
    [InlineData("&a *b !c %d @e `f`")]
    [InlineData(" spaces ")]
    public void Characters_that_yaml_could_take_amiss_arrive_as_they_are(string text)
    {
        using var application = new Application(
            texts => texts.OverrideWith<Made>(),
            services => services.AddSingleton<IStringLocalizer<Made>>(new Made(("", "declined.title", text))));
        application.Updates.Start();

        Assert.Equal(text.Replace("{amount}", "5", StringComparison.Ordinal), PaymentsErrors.Declined(5).GetTitle("en").Text);
    }

    [Fact]
    public void The_localizer_of_a_catalog_cannot_override_catalogs()
    {
        using var application = new Application(texts => texts.OverrideWith<PaymentsErrors>());

        Assert.Contains("the class of a catalog", Assert.Throws<InvalidOperationException>(application.Updates.Start).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_localizer_that_is_not_registered_is_named()
    {
        using var application = new Application(texts => texts.OverrideWith<HouseWording>());

        Assert.Contains("IStringLocalizer<HouseWording>", Assert.Throws<InvalidOperationException>(application.Updates.Start).Message, StringComparison.Ordinal);
    }

    private static Application Started<T>()
    {
        var application = new Application(texts => texts.OverrideWith<T>(), Resources);
        application.Updates.Start();
        return application;
    }

    private static void Resources(IServiceCollection services) => services.AddLogging().AddLocalization(options => options.ResourcesPath = "Resources");

    /// <summary>A localizer that an application wrote itself.</summary>
    private sealed class Made(params (string Culture, string Name, string Text)[] texts) : IStringLocalizer<Made>
    {
        public LocalizedString this[string name] => GetAllStrings(true).FirstOrDefault(text => text.Name == name) ?? new LocalizedString(name, name, true);

        public LocalizedString this[string name, params object[] arguments] => this[name];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
            texts.Where(text => text.Culture == CultureInfo.CurrentUICulture.Name).Select(text => new LocalizedString(text.Name, text.Text));
    }
}
