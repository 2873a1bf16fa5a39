using ErrorCatalog.Compiler;
using ErrorCatalog.Messages;

namespace ErrorCatalog.Exchange;

/// <summary>Makes documents for translation tools from compiled catalogs.</summary>
public static class TranslationExport
{
    private const string CodesFolder = "error-codes/";

    /// <summary>
    /// The texts of one catalog in one language. Outdated texts and texts that do not fit go out for review, with the source
    /// that they were made from where it is known; copies of the source go out as missing; obsolete texts stay at home.
    /// </summary>
    /// <param name="compiled">The compiled catalogs.</param>
    /// <param name="catalog">Name of the catalog.</param>
    /// <param name="locale">BCP 47 tag in canonical case; the catalog's own language gives a template.</param>
    /// <param name="previous">Source texts of earlier versions; they are found by their hash.</param>
    /// <exception cref="ArgumentException">There is no such catalog.</exception>
    public static ExchangeDocument Of(CompiledCatalogs compiled, string catalog, string locale, IEnumerable<string>? previous = null)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        CatalogModel model = compiled.Catalogs.FirstOrDefault(candidate => candidate.Name == catalog)
            ?? throw new ArgumentException($"Expected the name of a catalog but got '{catalog}'. Take it from the compiled catalogs.", nameof(catalog));
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string text in previous ?? [])
        {
            known.TryAdd(TranslationHash.Of(text), text);
        }

        LocaleTranslations translations = TranslationLookup.Of(compiled, model, locale);
        IEnumerable<ExchangeUnit> units = translations.Units.Where(unit => unit.Source is not null).Select(unit => ToUnit(model, unit, known));
        return new ExchangeDocument(model.Name, model.SourceLocale, locale, [.. units]);
    }

    /// <summary>All source texts of compiled catalogs, for <c>previous</c> of a later export.</summary>
    /// <param name="compiled">An earlier version of the catalogs.</param>
    public static IEnumerable<string> Sources(CompiledCatalogs compiled)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        return compiled.Catalogs.SelectMany(catalog => SourceUnits.Of(catalog)).Select(unit => unit.Text);
    }

    internal static ExchangeState StateOf(TranslationUnit unit) => unit.Status switch
    {
        _ when string.IsNullOrWhiteSpace(unit.Target) => ExchangeState.Missing,
        TranslationStatus.Current or TranslationStatus.Touched or TranslationStatus.Unlocked => ExchangeState.Translated,
        TranslationStatus.Stale or TranslationStatus.Invalid => ExchangeState.NeedsReview,
        _ => ExchangeState.Missing,
    };

    private static ExchangeUnit ToUnit(CatalogModel catalog, TranslationUnit unit, Dictionary<string, string> previous)
    {
        ExchangeState state = StateOf(unit);
        string? target = state == ExchangeState.Missing ? null : WithLastBreak(unit.Target!, unit.Source!.Text);
        bool isStale = unit.Status is TranslationStatus.Stale or TranslationStatus.Invalid && unit.Lock is { } row && row.SourceHash != unit.Source!.Hash;
        return new ExchangeUnit(unit.Id, unit.Source!.Text, target, state)
        {
            PreviousSource = isStale && unit.Lock is { } old ? previous.GetValueOrDefault(old.SourceHash) : null,
            Notes = [.. Notes(catalog, unit)],
            Parameters = [.. unit.Parameters.Select(parameter => new ExchangeParameter(parameter.Name, TypeName(parameter), parameter.Note, parameter.Example))],
            MaxLength = unit.MaxLength,
            HasOnlyBareNames = unit.Source.IsPattern && Names(unit.Source.Text) is { Count: > 0 } names && (state != ExchangeState.Translated || Names(unit.Target!)?.SetEquals(names) == true),
        };
    }

    private static IEnumerable<string> Notes(CatalogModel catalog, TranslationUnit unit)
    {
        if (unit.Note is { } note)
        {
            yield return note;
        }

        if (unit.Status == TranslationStatus.Invalid)
        {
            yield return "The translation does not fit: errorcatalog check says why.";
        }

        if (catalog.BaseUri is { } address)
        {
            yield return $"{address}{CodesFolder}{unit.Key}/";
        }
    }

    private static string TypeName(ParameterModel parameter) => parameter.Type == ParameterType.Enum
        ? "enum: " + string.Join(", ", parameter.EnumValues)
        : parameter.Type.ToString().ToLowerInvariant();

    // Whether a text ends in a line break is a matter of YAML's spelling; gettext refuses a translation that differs in it.
    private static string WithLastBreak(string target, string source) =>
        source.EndsWith('\n') == target.EndsWith('\n') ? target : source.EndsWith('\n') ? target + "\n" : target.TrimEnd('\n');

    // The placeholders of a pattern that has nothing but {name}s, else null: gettext's check of named braces understands no more,
    // and it wants the same names on both sides, optional ones too.
    private static HashSet<string>? Names(string pattern) =>
        MessageParser.Parse(pattern).Template is { } template
        && template.Nodes.All(node => node is ArgumentNode || (node is TextNode text && text.Text.AsSpan().IndexOfAny('{', '}') < 0))
            ? [.. template.Nodes.OfType<ArgumentNode>().Select(argument => argument.Name)]
            : null;
}
