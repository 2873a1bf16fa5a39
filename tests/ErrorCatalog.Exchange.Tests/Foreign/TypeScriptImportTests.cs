using ErrorCatalog.Compiler;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Exchange.Tests.Foreign;

/// <summary>A catalog in the form of TypeScript's becomes one of ours, and stays up to date with it.</summary>
public sealed class TypeScriptImportTests
{
    private const TranslationStatus Current = TranslationStatus.Current;
    private const TranslationStatus Stale = TranslationStatus.Stale;
    private const TranslationStatus Missing = TranslationStatus.Missing;
    private const TranslationStatus Untranslated = TranslationStatus.Untranslated;

    private readonly ImportedFolder _folder = new();

    [Fact]
    public void A_message_becomes_an_entry_with_named_and_typed_parameters()
    {
        _folder.Import(ImportedFolder.Base(ImportedFolder.Messages));

        EntryModel entry = _folder.Entry(2002);
        Assert.Equal(("expected-brushes-but-got-2002", "TS2002", EntrySeverity.Error), (entry.Key, entry.Code, entry.Severity));
        Assert.Equal("Expected {expected} brushes, but got {actual}.", entry.Text.Explain);
        Assert.Equal(EntrySeverity.Warning, _folder.Entry(80001).Severity);
        Assert.Equal(
            [(2001, "value", ParameterType.Identifier), (2002, "expected", ParameterType.Text), (2002, "actual", ParameterType.Text), (2003, "type", ParameterType.Identifier), (2003, "type2", ParameterType.Identifier), (6001, "errorCount", ParameterType.Integer)],
            new[] { 2001, 2002, 2003, 6001 }.SelectMany(number => _folder.Entry(number).Parameters.Select(parameter => (number, parameter.Name, parameter.Type))));
    }

    [Fact]
    public void Braces_and_apostrophes_of_the_original_are_text()
    {
        _folder.Import(ImportedFolder.Base(ImportedFolder.Messages), ImportedFolder.Language("de.json", ImportedFolder.German));

        Assert.Equal(["'{' or a frame is missing."], Pieces(2004));
        Assert.Equal(["It's not a {shape} of '", "{owner}", "'."], Pieces(2005));
        Assert.Contains((2004, Current), _folder.Statuses("de"));
    }

    [Fact]
    public void Every_translation_has_its_true_status()
    {
        ForeignImportResult result = _folder.Import(ImportedFolder.Base(ImportedFolder.Messages), ImportedFolder.Language("de.json", ImportedFolder.German));

        Assert.Equal([(2001, Current), (2002, Current), (2003, Current), (2004, Current), (2005, Stale), (6001, Missing), (6002, Untranslated), (80001, Missing)], _folder.Statuses("de"));
        Assert.Equal((8, 8, 0, 0), (result.Messages, result.Added, result.Reworded, result.Retired));
        Assert.Equal(new ForeignLanguageSummary("de", Texts: 7, Matched: 6, Missing: 2, Outdated: 1, Orphans: 1), Assert.Single(result.Languages));
    }

    [Theory]
    [InlineData("Pinsel: {0} und {2}.")]
    [InlineData("Pinsel: {0} und {7}, {1}.")]
    public void An_argument_that_the_message_never_had_is_found_in_the_translation_and_not_shown(string text)
    {
        _folder.Import(ImportedFolder.Base(ImportedFolder.Messages), ImportedFolder.Language("de.json", new() { ["Expected_0_brushes_but_got_1_2002"] = text }));

        Assert.Contains((2002, TranslationStatus.Invalid), _folder.Statuses("de"));
        Assert.Contains(_folder.Compile().Diagnostics, finding => finding.RuleId == "EC0104" && finding.Range.Path == "imported/locales/de/typescript.yaml");
    }

    [Fact]
    public void Languages_have_our_tags_and_releases_may_have_a_folder_for_each()
    {
        _folder.Import(
            ImportedFolder.Base(ImportedFolder.Messages),
            ImportedFolder.Language("lcl/zh-tw.json", ImportedFolder.German),
            ImportedFolder.Language("lib/pt-br/diagnosticMessages.generated.json", ImportedFolder.German));

        Assert.Equal(["pt-BR", "zh-Hant"], _folder.Compile().Translations.Select(translations => translations.Locale));
    }

    [Fact]
    public void The_same_import_again_changes_nothing()
    {
        ForeignFile[] german = [ImportedFolder.Language("de.json", ImportedFolder.German)];
        _folder.Import(ImportedFolder.Base(ImportedFolder.Messages), german);

        Assert.Empty(_folder.Import(ImportedFolder.Base(ImportedFolder.Messages), german).Changes);
    }

    [Fact]
    public void A_reworded_message_makes_its_translations_outdated_in_every_language_and_no_other()
    {
        ImportWithTwoLanguages();
        (int, TranslationStatus)[] before = [.. _folder.Statuses("de")];

        ForeignImportResult result = _folder.Import(ImportedFolder.Base([.. ImportedFolder.Messages.Select(message =>
            message.Code is 2001 or 6001 ? message with { Text = "Reworded: " + message.Text } : message)]));

        Assert.Equal((0, 2, 0), (result.Added, result.Reworded, result.Retired));
        foreach (string locale in (string[])["de", "fr"])
        {
            Assert.Equal(before.Select(unit => unit == (2001, Current) ? (2001, Stale) : unit), _folder.Statuses(locale));
        }

        _folder.Import(ImportedFolder.Base(ImportedFolder.Messages));
        Assert.Equal(before, _folder.Statuses("fr"));
    }

    [Fact]
    public void A_message_that_is_gone_leaves_a_retired_entry_with_its_translations_and_may_come_back()
    {
        ImportWithTwoLanguages();
        (int, TranslationStatus)[] before = [.. _folder.Statuses("de")];
        string key = _folder.Entry(2003).Key;

        ForeignImportResult result = _folder.Import(ImportedFolder.Base([.. ImportedFolder.Messages.Where(message => message.Code != 2003)]));

        Assert.Equal((0, 0, 1), (result.Added, result.Reworded, result.Retired));
        Assert.NotNull(_folder.Entry(2003).Retired);
        Assert.Equal(before, _folder.Statuses("de"));
        _folder.Import(ImportedFolder.Base(ImportedFolder.Messages));
        Assert.Equal((key, null), (_folder.Entry(2003).Key, _folder.Entry(2003).Retired));
    }

    [Fact]
    public void Keys_and_parameters_stay_when_the_words_around_them_change()
    {
        ImportWithTwoLanguages();

        _folder.Import(ImportedFolder.Base([.. ImportedFolder.Messages.Select(message => message.Code switch
        {
            2002 => message with { Text = "Got {1} where {0} brushes of kind {2} belong." },
            2003 => message with { Text = "Property '{1}' is wrong." },
            _ => message,
        })]));

        EntryModel entry = _folder.Entry(2002);
        Assert.Equal("expected-brushes-but-got-2002", entry.Key);
        Assert.Equal("Got {actual} where {expected} brushes of kind {kind} belong.", entry.Text.Explain);
        Assert.Equal([("expected", false), ("actual", false), ("kind", true)], entry.Parameters.Select(parameter => (parameter.Name, parameter.IsOptional)));
        Assert.Equal([("type2", false), ("type", true)], _folder.Entry(2003).Parameters.Select(parameter => (parameter.Name, parameter.IsOptional)));
        Assert.Equal([Stale, Stale], _folder.Statuses("de").Where(unit => unit.Number is 2002 or 2003).Select(unit => unit.Status));
    }

    [Fact]
    public void A_translation_that_was_corrected_here_is_replaced_only_by_one_for_the_text_of_today()
    {
        _folder.Import(ImportedFolder.Base(ImportedFolder.Messages), ImportedFolder.Language("de.json", new() { ["Version_0_6002"] = "Fassung {0}" }));
        _folder.Import(ImportedFolder.Base(ImportedFolder.Messages), ImportedFolder.Language("de.json", new() { ["Release_0_6002"] = "Ausgabe {0}" }));
        Assert.Contains("Fassung {version}", _folder.Files["imported/locales/de/typescript.yaml"], StringComparison.Ordinal);

        _folder.Import(ImportedFolder.Base(ImportedFolder.Messages), ImportedFolder.Language("de.json", new() { ["Version_0_6002"] = "Stand {0}" }));
        Assert.Contains("Stand {version}", _folder.Files["imported/locales/de/typescript.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_without_a_number_and_other_catalogs_are_left_alone()
    {
        const string Own = "catalog: own\nerrors:\n  mine: { impact: message, who-retries: you, explain: \"Expected x, but got y.\", fix-hint: \"Do z.\" }\n";
        _folder.Put("own.errors.yaml", Own);
        _folder.Put("typescript-2000.errors.yaml", Own.Replace("own", "typescript", StringComparison.Ordinal).Replace("mine", "ours", StringComparison.Ordinal));

        _folder.Import(ImportedFolder.Base(ImportedFolder.Messages));

        Assert.Equal(Own, _folder.Files["imported/own.errors.yaml"]);
        Assert.Contains(_folder.Compile().Catalogs.Single(catalog => catalog.Name == "typescript").Entries, entry => entry.Key == "ours");
        Assert.Equal(9, _folder.Compile().Catalogs.Single(catalog => catalog.Name == "typescript").Entries.Count);
    }

    private IEnumerable<string> Pieces(int number) => MessageParser.Parse(_folder.Entry(number).Text.Explain!).Template!.Nodes
        .Select(node => node is TextNode text ? text.Text : $"{{{((ArgumentNode)node).Name}}}");

    private void ImportWithTwoLanguages() => _folder.Import(
        ImportedFolder.Base(ImportedFolder.Messages),
        ImportedFolder.Language("de.json", ImportedFolder.German),
        ImportedFolder.Language("fr.json", ImportedFolder.German));
}
