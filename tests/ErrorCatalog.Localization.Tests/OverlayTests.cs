using System.Text;
using Acme.Orders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErrorCatalog.Localization.Tests;

/// <summary>Texts are corrected while the application runs, in real files. These tests change one catalog, which nobody else looks at.</summary>
[Collection(nameof(OrdersErrors))]
public sealed class OverlayTests : IDisposable
{
    private const string Title = "order-not-found:\n  title: \"{0}\"\n";

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    private readonly OverlayFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly SignalledFiles _files;

    public OverlayTests() => _files = new SignalledFiles(_folder.Path);

    [Fact]
    public void A_file_that_is_there_at_start_corrects_its_texts_and_no_others()
    {
        _folder.Put("es/orders.yaml", Text("Sin pedido"));
        using Application application = Started();

        Assert.Equal(new LocalizedText("Sin pedido", "es", false), Problem.GetTitle("es-MX"));
        Assert.Equal("Se esperaba un pedido A-1, pero no hay ninguno tras 2 intentos.", Problem.GetExplain("es").Text);
        Assert.Equal([_folder.File("es/orders.yaml")], application.Updates.Latest!.Applied);
        Assert.Equal(1, application.Updates.Latest.TextCount);
        Assert.Empty(application.Updates.Latest.Findings);
    }

    [Fact]
    public async Task A_new_file_a_change_and_a_deletion_take_effect_without_a_restart()
    {
        using Application application = Watching();
        Assert.Equal("Pedido no encontrado", Problem.GetTitle("es").Text);

        await application.AfterAsync(() => _folder.Put("es/orders.yaml", Text("uno")), report => report.TextCount == 1);
        Assert.Equal("uno", Problem.GetTitle("es").Text);

        await application.AfterAsync(() => _folder.Put("es/orders.yaml", Text("dos")), _ => Problem.GetTitle("es").Text == "dos");

        await application.AfterAsync(() => _folder.Delete("es/orders.yaml"), report => report.TextCount == 0);
        Assert.Equal("Pedido no encontrado", Problem.GetTitle("es").Text);
    }

    [Fact]
    public async Task A_language_can_be_added_while_the_application_runs()
    {
        using Application application = Watching();

        await application.AfterAsync(
            () => _folder.Put("pl/orders.yaml", "order-not-found:\n  explain: \"Brak {order} po {tries, plural, one {# próbie} few {# próbach} many {# próbach} other {# próby}}.\"\n"),
            report => report.TextCount == 1);

        Assert.Equal(new LocalizedText("Brak A-1 po 2 próbach.", "pl", false), Problem.GetExplain("pl"));
        Assert.Contains("pl", OrdersErrors.Catalog.Locales);
    }

    [Fact]
    public async Task A_folder_that_is_moved_in_or_away_as_a_whole_takes_effect()
    {
        using var elsewhere = new OverlayFolder();
        elsewhere.Put("es/orders.yaml", Text("uno"));
        using Application application = Watching();

        await application.AfterAsync(() => Directory.Move(elsewhere.File("es"), _folder.File("es")), report => report.TextCount == 1);
        Assert.Equal("uno", Problem.GetTitle("es").Text);

        await application.AfterAsync(() => Directory.Move(_folder.File("es"), elsewhere.File("es")), report => report.TextCount == 0);
        Assert.Equal("Pedido no encontrado", Problem.GetTitle("es").Text);
    }

    public static TheoryData<string, string, string> BadFiles => new()
    {
        { "unknown placeholder", "order-not-found:\n  title: \"gut\"\n  explain: \"Kein {ordr}.\"\n", "EC0104" },
        { "broken pattern", "order-not-found:\n  title: \"{order\"\n", "EC0103" },
        { "wrong type", "order-not-found:\n  explain: \"{order, plural, other {#}}{tries}\"\n", "EC0105" },
        { "hidden placeholder", "order-not-found:\n  explain: \"l'{order} {tries}\"\n", "EC0110" },
        { "no text", "order-not-found:\n  title: [ a ]\n", "EC0140" },
        { "list", "- a\n- b\n", "EC" },
        { "broken yaml", "order-not-found:\n  title: \"gut\"\n  explain: \"unclosed\n", "EC0131" },
        { "lost text", "order-not-found:\n  title: Order #5\n", "EC0139" },
        { "duplicate", "order-not-found:\n  title: \"a\"\n  title: \"b\"\n", "EC" },
        { "unknown field", "order-not-found:\n  titel: \"a\"\n", "EC" },
        { "anchor", "order-not-found:\n  title: &a x\n", "EC0142" },
        { "binary", "\u0001\u0002\u0000", "EC" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_bad_file_keeps_the_texts_so_far_and_is_reported(string name, string content, string rule)
    {
        _folder.Put("es/orders.yaml", Text("bueno"));
        using Application application = Started();

        TextUpdateReport report = Change(application, content);

        Assert.Equal("bueno", Problem.GetTitle("es").Text);
        Assert.Equal([_folder.File("es/orders.yaml")], report.Refused);
        Assert.Empty(report.Applied);
        Assert.Equal(1, report.TextCount);
        TextUpdateFinding finding = report.Findings.First(finding => finding.IsRefused);
        Assert.StartsWith(rule, finding.RuleId, StringComparison.Ordinal);
        Assert.True(finding is { Line: > 0, Column: > 0 }, name);
        Assert.Contains(application.Log.At(LogLevel.Warning), line => line.Contains(finding.Message, StringComparison.Ordinal));
        Assert.Contains(application.Log.At(LogLevel.Error), line => line.Contains("is not taken", StringComparison.Ordinal));

        Assert.True(Change(application, Text("mejor")).IsClean);
        Assert.Equal("mejor", Problem.GetTitle("es").Text);
    }

    [Fact]
    public void A_file_with_other_bytes_than_utf_8_or_too_many_is_refused()
    {
        _folder.Put("es/orders.yaml", Text("bueno"));
        using Application application = Started();

        TextUpdateReport latin = Change(application, Encoding.Latin1.GetBytes(Text("señor")));
        Assert.Contains("Save the file as UTF-8", Assert.Single(latin.Findings).Message, StringComparison.Ordinal);

        TextUpdateReport large = Change(application, new byte[20_000_000]);
        Assert.Contains("Expected at most", Assert.Single(large.Findings).Message, StringComparison.Ordinal);
        Assert.Equal("bueno", Problem.GetTitle("es").Text);
        Assert.Single(large.Refused);
    }

    [Fact]
    public void A_bad_file_at_start_leaves_the_compiled_texts_and_the_application_running()
    {
        _folder.Put("es/orders.yaml", "order-not-found:\n  title: \"{\"\n");
        using Application application = Started();

        Assert.False(application.Updates.Latest!.IsClean);
        Assert.Equal("Pedido no encontrado", Problem.GetTitle("es").Text);
    }

    [Fact]
    public void One_bad_file_does_not_keep_others_from_being_taken()
    {
        _folder.Put("es/orders.yaml", "order-not-found:\n  title: \"{\"\n");
        _folder.Put("en/orders.yaml", Text("No such order"));
        using Application application = Started();

        Assert.Equal("No such order", Problem.GetTitle("en").Text);
        Assert.Single(application.Updates.Latest!.Applied);
        Assert.Single(application.Updates.Latest.Refused);
    }

    [Fact]
    public void What_a_build_merely_warns_of_is_taken_and_told()
    {
        _folder.Put("es/orders.yaml", Text("bueno") + "gone-entry:\n  title: \"x\"\n");
        using Application application = Started();

        Assert.Equal("bueno", Problem.GetTitle("es").Text);
        TextUpdateFinding finding = Assert.Single(application.Updates.Latest!.Findings);
        Assert.Equal(("EC0101", false, 3, 1), (finding.RuleId, finding.IsRefused, finding.Line, finding.Column));
        Assert.StartsWith($"{_folder.File("es/orders.yaml")}(3,1): EC0101: Expected ", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_file_of_translators_can_be_dropped_in()
    {
        _folder.Put("es/orders.yaml", "# translated by hand\norder-not-found:\n  title: \"Nada\"\n  causes:\n    typo: { cause: \"Número mal escrito.\" }\n  doc: |\n    Más.\norder-closed:\n  explain: \"\"\n");
        using Application application = Started();

        Assert.Equal("Nada", Problem.GetTitle("es").Text);
        Assert.Empty(application.Updates.Latest!.Findings);
        Assert.Equal(1, application.Updates.Latest.TextCount);
    }

    [Theory]
    [InlineData("es/nobody.yaml", "EC0100")]
    [InlineData("xx-nope/orders.yaml", "EC0107")]
    public void A_file_of_no_catalog_or_language_is_told(string name, string rule)
    {
        _folder.Put(name, Text("x"));
        using Application application = Started();

        Assert.Contains(application.Updates.Latest!.Findings, finding => finding.RuleId == rule && finding.IsRefused);
    }

    [Fact]
    public void Other_files_are_left_alone()
    {
        _folder.Put("es/orders.tsv", "x");
        _folder.Put("es/orders.yaml~", "x");
        _folder.Put(".hidden/orders.yaml", "x");
        _folder.Put("orders.yaml", "x");
        using Application application = Started();

        Assert.Empty(application.Updates.Latest!.Findings);
        Assert.Empty(application.Updates.Latest.Applied);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named_at_start()
    {
        using var application = new Application(texts => texts.AddOverlay(_folder.File("nowhere")));

        Assert.Contains("AddOverlay", Assert.Throws<DirectoryNotFoundException>(application.Updates.Start).Message, StringComparison.Ordinal);
        Assert.Throws<DirectoryNotFoundException>(() => application.Localizer<OrdersErrors>());
    }

    [Fact]
    public void Of_two_overlays_the_one_added_last_wins_text_by_text()
    {
        using var second = new OverlayFolder();
        _folder.Put("es/orders.yaml", "order-not-found:\n  title: \"uno\"\n  fix-hint: \"de uno\"\n");
        second.Put("es/orders.yaml", Text("dos"));
        using var application = new Application(texts => texts.AddOverlay(_folder.Path).AddOverlay(second.Path));
        application.Updates.Start();

        Assert.Equal("dos", Problem.GetTitle("es").Text);
        Assert.Equal("de uno", Problem.GetFixHint("es").Text);
    }

    [Fact]
    public void Many_changes_in_a_row_are_read_once_when_files_are_at_rest()
    {
        using Application application = Started();
        int updates = 0;
        application.Updates.Updated += (_, _) => updates++;

        for (int i = 0; i < 5; i++)
        {
            _folder.Put("es/orders.yaml", Text("versión " + i));
            _files.Signal();
            _time.Advance(TimeSpan.FromMilliseconds(900));
        }

        Assert.Equal(0, updates);
        Assert.Equal("Pedido no encontrado", Problem.GetTitle("es").Text);
        _time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(1, updates);
        Assert.Equal("versión 4", Problem.GetTitle("es").Text);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, updates);
    }

    [Fact]
    public void A_folder_that_fails_to_be_listed_and_a_listener_that_fails_harm_nobody()
    {
        _folder.Put("es/orders.yaml", Text("bueno"));
        using Application application = Started();
        application.Updates.Updated += (_, _) => throw new InvalidOperationException("listener");

        _files.Listing = () => throw new UnauthorizedAccessException("locked");
        _files.Signal();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("bueno", Problem.GetTitle("es").Text);
        Assert.Contains(application.Log.At(LogLevel.Error), line => line.Contains("failed; the texts so far stay", StringComparison.Ordinal));

        _files.Listing = () => { };
        _folder.Put("es/orders.yaml", Text("mejor"));
        _files.Signal();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("mejor", Problem.GetTitle("es").Text);
        Assert.Contains(application.Log.At(LogLevel.Error), line => line.Contains("listener", StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_are_logged_once_and_reported_as_long_as_they_last()
    {
        _folder.Put("es/orders.yaml", "order-not-found:\n  title: \"{\"\n");
        using Application application = Started();
        int logged = application.Log.At(LogLevel.Warning).Count();

        TextUpdateReport again = application.Updates.Reload();

        Assert.Equal(logged, application.Log.At(LogLevel.Warning).Count());
        Assert.Single(again.Refused);
    }

    [Fact]
    public void Nothing_is_left_when_the_application_has_ended()
    {
        _folder.Put("es/orders.yaml", Text("bueno"));
        CatalogTextUpdates updates;
        using (Application application = Started())
        {
            updates = application.Updates;
            Assert.Equal("bueno", Problem.GetTitle("es").Text);
        }

        Assert.Equal("Pedido no encontrado", Problem.GetTitle("es").Text);
        Assert.Throws<ObjectDisposedException>(updates.Reload);
    }

    [Fact]
    public async Task Readers_always_get_one_of_the_whole_texts_while_files_change_under_them()
    {
        string[] versions = [.. Enumerable.Range(0, 40).Select(i => $"v{i}")];
        _folder.Put("es/orders.yaml", Versioned(versions[0]));
        using Application application = Started();
        HashSet<string> expected = [.. versions.Select(version => $"{version} A-1 2 {version}")];
        using var done = new CancellationTokenSource();
        Task<int>[] readers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            int reads = 0;
            while (!done.IsCancellationRequested || reads == 0)
            {
                Assert.Contains(Problem.GetExplain("es-MX").Text, expected);
                Assert.Contains(Problem.GetExplain("es").Text, expected);
                reads++;
            }

            return reads;
        }))];

        foreach (string version in versions)
        {
            _folder.Put("es/orders.yaml", Versioned(version));
            Assert.True(application.Updates.Reload().IsClean);
            Assert.Equal($"{version} A-1 2 {version}", Problem.GetExplain("es").Text);
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));

        static string Versioned(string version) => $"order-not-found:\n  explain: \"{version} {{order}} {{tries}} {version}\"\n";
    }

    [Fact]
    public void Any_damage_to_a_file_is_either_taken_whole_or_refused()
    {
        const string Good = "order-not-found:\n  title: \"bueno\"\n  explain: \"Sin {order} tras {tries, plural, one {# intento} other {# intentos}}.\"\norder-closed:\n  fix-hint: \"Abra otro.\"\n";
        _folder.Put("es/orders.yaml", Good);
        using Application application = Started();
        var random = new Random(20_260_101);
        byte[] bytes = Encoding.UTF8.GetBytes(Good);
        for (int i = 0; i < 400; i++)
        {
            byte[] damaged = [.. bytes];
            for (int n = random.Next(1, 4); n > 0; n--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            _folder.Put("es/orders.yaml", random.Next(4) == 0 ? damaged[..random.Next(damaged.Length)] : damaged);
            TextUpdateReport report = application.Updates.Reload();

            Assert.Equal(1, report.Applied.Count + report.Refused.Count);
            Assert.All(report.Refused, _ => Assert.Contains(report.Findings, finding => finding.IsRefused));
            if (!report.IsClean)
            {
                Assert.NotEqual(string.Empty, Problem.GetExplain("es").Text);
            }
        }
    }

    public void Dispose()
    {
        _files.Dispose();
        _folder.Dispose();
    }

    private static OrderNotFound Problem => OrdersErrors.OrderNotFound("A-1", 2);

    private static string Text(string title) => Title.Replace("{0}", title, StringComparison.Ordinal);

    // Changes are signalled and time stands still until a test says so.
    private Application Started() => Start(new Application(
        texts =>
        {
            texts.AddOverlay(_files);
            texts.ReloadDelay = Delay;
        },
        services => services.AddSingleton<TimeProvider>(_time)));

    // The operating system tells of changes, and the clock is real.
    private Application Watching() => Start(new Application(texts =>
    {
        texts.AddOverlay(_folder.Path);
        texts.ReloadDelay = TimeSpan.FromMilliseconds(100);
    }));

    private static Application Start(Application application)
    {
        application.Updates.Start();
        return application;
    }

    private TextUpdateReport Change(Application application, string content) => Change(application, Encoding.UTF8.GetBytes(content));

    private TextUpdateReport Change(Application application, byte[] content)
    {
        _folder.Put("es/orders.yaml", content);
        _files.Signal();
        _time.Advance(Delay);
        return application.Updates.Latest!;
    }
}
