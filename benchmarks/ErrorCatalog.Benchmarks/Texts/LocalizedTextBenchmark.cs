using System.Globalization;
using BenchmarkDotNet.Attributes;
using ErrorCatalog.Benchmarks.Payments;
using ErrorCatalog.Benchmarks.Reporting;
using ErrorCatalog.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace ErrorCatalog.Benchmarks.Texts;

/// <summary>A Spanish text with two values, beside the localizer of ASP.NET Core with the same text in a satellite assembly.</summary>
public class LocalizedTextBenchmark : IDisposable
{
    private const string Locale = "es";
    private const string Account = "savings-7";
    private const long Amount = 250;

    // Not a constant, or the compiler would print the number.
    private static readonly long[] Amounts = [Amount];

    private ServiceProvider _services = null!;
    private IStringLocalizer _localizer = null!;
    private MessageTemplate _template = null!;
    private Problem _problem = null!;

    /// <summary>The goal of this comparison.</summary>
    internal static Goal Goal { get; } = Goal.TimesFaster(5);

    internal static IReadOnlyList<Comparison> Comparisons { get; } =
    [
        new("text with two values, `problem.GetExplain(\"es\")`", nameof(ProblemText), "`ResourceManagerStringLocalizer`", nameof(LocalizerText), Goal),
        new("text with two values, `MessageFormatter.Format`", nameof(FormatterText), "`ResourceManagerStringLocalizer`", nameof(LocalizerText), Goal),
        new("the same without look-up: C# interpolated string", nameof(InterpolatedText), "`ResourceManagerStringLocalizer`", nameof(LocalizerText), Goal with { Text = Goal.None.Text }),
    ];

    [GlobalSetup]
    public void Prepare()
    {
        // The localizer takes the language from the thread; ours is told.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Locale);
        _services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        _localizer = _services.GetRequiredService<IStringLocalizer<PaymentTexts>>();
        _problem = PaymentErrors.InsufficientFunds(Account, Amount);
        _template = MessageParser.Parse("Se esperaban al menos {amount} créditos en la cuenta {account}, pero hay menos.").Template!;
        SameOutput.Require("the localizer and the problem", LocalizerText(), ProblemText());
        SameOutput.Require("the localizer and the formatter", LocalizerText(), FormatterText());
        SameOutput.Require("the localizer and the interpolated string", LocalizerText(), InterpolatedText());
    }

    [Benchmark]
    public string LocalizerText() => _localizer["InsufficientFunds", Amount, Account].Value;

    [Benchmark]
    public string ProblemText() => _problem.GetExplain(Locale).Text;

    [Benchmark]
    public string FormatterText() => MessageFormatter.Format(_template, Locale, new PaymentArguments(Amount, Account));

    [Benchmark]
    public string InterpolatedText() =>
        string.Create(CultureInfo.InvariantCulture, $"Se esperaban al menos {Amounts[0]} créditos en la cuenta {Account}, pero hay menos.");

    [GlobalCleanup]
    public void Dispose()
    {
        _services?.Dispose();
        GC.SuppressFinalize(this);
    }
}
