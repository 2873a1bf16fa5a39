using Acme.Agents;
using Acme.Orders;
using Acme.Payments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;

namespace ErrorCatalog.Localization.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void One_call_registers_every_catalog_of_the_project()
    {
        using var application = new Application();

        Assert.Equal("Route not found", application.Localizer<AgentErrors>()["cant-find-route.title"]);
        Assert.Equal("Use another card.", application.Localizer<PaymentsErrors>()["declined.fix-hint"]);
        Assert.Equal("Open a new one.", application.Localizer<OrdersErrors>()["order-closed.fix-hint"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_factory_and_the_other_localizers_of_the_application_stay(bool isFirst)
    {
        var services = new ServiceCollection().AddLogging();
        if (isFirst)
        {
            services.AddErrorCatalogLocalization();
        }

        services.AddLocalization(options => options.ResourcesPath = "Resources");
        if (!isFirst)
        {
            services.AddErrorCatalogLocalization();
        }

        using ServiceProvider provider = services.BuildServiceProvider();
        using Spoken spoken = Spoken.In("es");

        Assert.IsType<ResourceManagerStringLocalizerFactory>(provider.GetRequiredService<IStringLocalizerFactory>());
        Assert.Single(provider.GetServices<IStringLocalizerFactory>());
        Assert.IsType<StringLocalizer<RegistrationTests>>(provider.GetRequiredService<IStringLocalizer<RegistrationTests>>());
        Assert.Equal("Hola", provider.GetRequiredService<IStringLocalizer<Greetings>>()["hello"].Value);
        Assert.Equal("Ruta no encontrada", provider.GetRequiredService<IStringLocalizer<AgentErrors>>()["cant-find-route.title"].Value);
    }

    [Fact]
    public void Nothing_else_of_the_framework_is_needed()
    {
        using ServiceProvider provider = new ServiceCollection().AddErrorCatalogLocalization().BuildServiceProvider();

        Assert.Equal("Route not found", provider.GetRequiredService<IStringLocalizer<AgentErrors>>()["cant-find-route.title"].Value);
        Assert.Null(provider.GetService<IStringLocalizerFactory>());
    }

    [Fact]
    public void Registering_twice_changes_nothing()
    {
        IServiceCollection services = new ServiceCollection().AddErrorCatalogLocalization();
        int count = services.Count;
        services.AddErrorCatalogLocalization();

        Assert.Equal(count, services.Count);
    }

    [Fact]
    public void A_catalog_of_another_library_is_registered_by_its_class()
    {
        using ServiceProvider provider = new ServiceCollection().AddErrorCatalogLocalization<PaymentsErrors>(PaymentsErrors.Catalog).BuildServiceProvider();

        Assert.Equal("Payment declined", provider.GetRequiredService<IStringLocalizer<PaymentsErrors>>()["declined.title"].Value);
        Assert.Null(provider.GetService<IStringLocalizer<AgentErrors>>());
    }

    [Fact]
    public void Two_catalogs_for_one_class_or_name_are_refused()
    {
        IServiceCollection services = new ServiceCollection().AddErrorCatalogLocalization();

        Assert.Contains("Register each catalog with its own class.", Assert.Throws<InvalidOperationException>(() => services.AddErrorCatalogLocalization<AgentErrors>(PaymentsErrors.Catalog)).Message, StringComparison.Ordinal);
        Assert.Contains("two named 'agent'", Assert.Throws<InvalidOperationException>(() => services.AddErrorCatalogLocalization<RegistrationTests>(new ProblemCatalog(new NamedData("agent")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_starts_the_updates()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddErrorCatalogLocalization();
        using IHost host = builder.Build();

        Assert.Null(host.Services.GetRequiredService<CatalogTextUpdates>().Latest);
        await host.StartAsync();
        Assert.NotNull(host.Services.GetRequiredService<CatalogTextUpdates>().Latest);
        await host.StopAsync();
    }

    [Fact]
    public void Runtime_and_compiler_have_the_same_types_and_sensitivities()
    {
        Assert.Equal(Enum.GetNames<Compiler.ParameterType>(), Enum.GetNames<ParameterType>());
        Assert.Equal(Enum.GetNames<Compiler.ParameterSensitivity>(), Enum.GetNames<ParameterSensitivity>());
        Assert.Equal(Enum.GetValues<TextField>().Length, Compiler.CatalogVocabulary.PatternKeys.Count);
    }

    private sealed class NamedData(string name) : CatalogData
    {
        private static readonly int[] NoEntries = [0];

        public override string Name => name;

        public override string SourceLocale => "en";

        public override string? BaseUri => null;

        public override IReadOnlyList<string> Locales => [];

        public override ReadOnlySpan<int> Offsets => NoEntries;

        public override ReadOnlySpan<byte> Entries => default;
    }
}
