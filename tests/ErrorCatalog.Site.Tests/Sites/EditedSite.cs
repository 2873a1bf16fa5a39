using ErrorCatalog.Compiler;

namespace ErrorCatalog.Site.Tests.Sites;

/// <summary>A site whose catalogs and options are edited at random, one edit after the other.</summary>
internal sealed class EditedSite
{
    private static readonly string[] ReportNames = ["key", "locale", "url"];

    private readonly List<EntryModel> _entries = [SampleCatalogs.Route(), SampleCatalogs.NoRoute(), SampleCatalogs.OldRoute(), SampleCatalogs.Declined()];
    private readonly List<LocaleModel> _locales = [SampleCatalogs.German(), SampleCatalogs.Spanish(), SampleCatalogs.Arabic(), new("agent", "de-AT", default)];
    private readonly List<TranslationUnit> _units = [];
    private SiteOptions _options = new();
    private string? _baseUri = SampleCatalogs.BaseUri;
    private string? _namespace;
    private int _number;

    public SiteContent Build()
    {
        CatalogModel catalog = SampleCatalogs.Catalog("agent", _baseUri, [.. _entries]) with { Namespace = _namespace };
        return SiteBuilder.Build(
            SampleCatalogs.Compiled([catalog, SampleCatalogs.Catalog("second", _baseUri, SampleCatalogs.Entry("of-second"))], [.. _locales]) with
            {
                Translations = new EquatableArray<LocaleTranslations>(_units.GroupBy(unit => unit.Locale).Select(group => new LocaleTranslations("agent", group.Key, new(group.ToArray()), default, default)).ToArray()),
            },
            _options);
    }

    /// <summary>Makes one edit and tells what it was.</summary>
    public string Edit(Random random)
    {
        _number++;
        string text = $"Text {_number} with <marks> and {{recipient}}.";
        int at = random.Next(_entries.Count);
        EntryModel entry = _entries[at];
        int language = random.Next(_locales.Count);
        switch (random.Next(20))
        {
            case 0:
                _entries[at] = entry with { Text = entry.Text with { Title = text } };
                return $"title of {entry.Key}";
            case 1:
                _entries[at] = entry with { Text = entry.Text with { Explain = text } };
                return $"explain of {entry.Key}";
            case 2:
                _entries[at] = entry with { Text = entry.Text with { Doc = $"See [it](../new-{random.Next(4)}/) and [no-route](../no-route/#x). {_number}" } };
                return $"doc of {entry.Key}";
            case 3:
                _entries[at] = entry with { Text = entry.Text with { Causes = SampleCatalogs.List(new CauseModel($"cause-{_number}", text, "me", null)) } };
                return $"causes of {entry.Key}";
            case 4:
                _entries[at] = entry with { Retired = entry.Retired is null ? new RetiredModel("3.0.0", $"new-{random.Next(4)}", text) : null };
                return $"retirement of {entry.Key}";
            case 5:
                _entries[at] = entry with { HttpStatus = 400 + (_number % 100), Severity = (EntrySeverity)(_number % 2), Where = "you - " + _number };
                return $"facts of {entry.Key}";
            case 6:
                _entries[at] = entry with { Aliases = SampleCatalogs.List($"alias-{_number}"), Number = _number };
                return $"names of {entry.Key}";
            case 7:
                _entries[at] = entry with { Parameters = SampleCatalogs.List(new ParameterModel("recipient", Compiler.ParameterType.Text, false, $"example {_number}", text, Compiler.ParameterSensitivity.Public, default)) };
                return $"parameters of {entry.Key}";
            case 8 when _entries.All(other => other.Key != $"new-{_number % 4}"):
                _entries.Add(SampleCatalogs.Entry($"new-{_number % 4}", text));
                return $"new entry new-{_number % 4}";
            case 9 when _entries.Count > 2:
                _entries.RemoveAt(at);
                return $"removal of {entry.Key}";
            case 10 or 11 or 12:
                LocaleModel locale = _locales[language];
                EntryText translated = new(entry.Key, random.Next(2) == 0 ? null : text, text, null, "", default, random.Next(2) == 0 ? "[x](../no-route/)" : null);
                _locales[language] = locale with { Entries = new EquatableArray<EntryText>(locale.Entries.Where(other => other.Key != entry.Key).Append(translated).OrderBy(other => other.Key, StringComparer.Ordinal)) };
                return $"{locale.Locale} of {entry.Key}";
            case 13:
                _locales[language] = _locales[language] with { Entries = default };
                return $"all of {_locales[language].Locale}";
            case 14:
                _units.Add(new TranslationUnit("agent", _locales[language].Locale, entry.Key, random.Next(2) == 0 ? "explain" : "title", random.Next(2) == 0 ? TranslationStatus.Stale : TranslationStatus.Missing));
                return $"status of {entry.Key} in {_locales[language].Locale}";
            case 15:
                _options = _options with { Title = random.Next(2) == 0 ? null : $"Site {_number}" };
                return "title of the site";
            case 16:
                _options = _options with { Layout = (SiteLayoutKind)(1 - (int)_options.Layout) };
                return "layout";
            case 17:
                _options = _options with { ReportUrl = random.Next(3) == 0 ? null : Samples.Template($"https://issues.example/{_number}?key={{key}}&page={{url}}", ReportNames) };
                return "address of reports";
            case 18:
                _baseUri = random.Next(3) == 0 ? null : $"https://errors.example.org/{_number}/";
                return "base URI";
            default:
                _namespace = $"Space{_number}";
                _options = _options with { Theme = random.Next(3) == 0 ? null : Theme(_number) };
                return "theme and namespace";
        }
    }

    private static SiteTheme Theme(int number)
    {
        string folder = Directory.CreateTempSubdirectory("theme-").FullName;
        try
        {
            foreach (string child in (string[])["templates", "assets"])
            {
                Directory.CreateDirectory(Path.Combine(folder, child));
            }

            File.WriteAllText(Path.Combine(folder, "templates", "footer.hbs"), $"<footer>{number}</footer>");
            if (number % 2 == 0)
            {
                File.WriteAllText(Path.Combine(folder, "assets", "custom.css"), $"/* {number} */");
            }

            return SiteTheme.Load(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
