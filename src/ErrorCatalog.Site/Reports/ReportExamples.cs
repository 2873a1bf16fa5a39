using System.Globalization;
using ErrorCatalog.Compiler;
using ErrorCatalog.Messages;
using ErrorCatalog.Site.Texts;

namespace ErrorCatalog.Site.Reports;

/// <summary>
/// Shows how a peer gets an entry: the writers of the runtime write a problem whose values are the examples of the
/// catalog. Id, thread and time are made up and always the same, so that pages do not change from build to build.
/// </summary>
internal sealed class ReportExamples
{
    /// <summary>The forms that are JSON, in the order of <see cref="ProblemForm"/>.</summary>
    public static IReadOnlyList<ProblemForm> Forms { get; } =
    [
        ProblemForm.DidComm20, ProblemForm.Aries10, ProblemForm.Rfc9457, ProblemForm.Grpc,
        ProblemForm.Hipe201811, ProblemForm.Hipe201812, ProblemForm.ConnectionsProblemCode,
    ];

    private const string Id = "7c9f0f7e-5a3b-4d7a-9a51-1f0a52c3d4e5";
    private const string Thread = "a1b2c3d4-0000-4000-8000-5e6f70819203";
    private const string Trigger = "0f5d6c0e-9b52-4b0e-8f0a-7a5e3c2b1d00";

    private static readonly DateTimeOffset NoticedAt = DateTimeOffset.Parse("2026-01-31T09:30:00Z", CultureInfo.InvariantCulture);

    private readonly Dictionary<string, Lazy<ProblemCatalog>> _catalogs;

    public ReportExamples(IEnumerable<CatalogModel> catalogs, IReadOnlyCollection<LocaleModel> locales) =>
        _catalogs = catalogs.ToDictionary(
            catalog => catalog.Name,
            catalog => new Lazy<ProblemCatalog>(() => new ProblemCatalog(new CompiledCatalogData(catalog, locales.Where(locale => locale.Catalog == catalog.Name)))),
            StringComparer.Ordinal);

    /// <summary>The name by which people know a form.</summary>
    public static string NameOf(ProblemForm form) => form switch
    {
        ProblemForm.Hipe201811 => "HIPE 2018-11",
        ProblemForm.Hipe201812 => "HIPE 2018-12",
        ProblemForm.Aries10 => "Aries RFC 0035",
        ProblemForm.DidComm20 => "DIDComm v2",
        ProblemForm.Rfc9457 => "RFC 9457",
        ProblemForm.Grpc => "google.rpc.Status",
        _ => "Connections 1.0",
    };

    /// <summary>The report of an entry, to be written in its forms.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="index">Position of the entry in it.</param>
    /// <param name="locale">Language of the report.</param>
    public ReportExample Of(CatalogModel catalog, int index, string locale)
    {
        MessageValue[] values = [.. catalog.Entries[index].Parameters.Select(ExampleValue.Of)];
        return new ReportExample(
            new Problem(new ProblemState(_catalogs[catalog.Name].Value, index, values)).WithId(Id).InReplyTo(Thread, Trigger).WithNoticedAt(NoticedAt),
            locale);
    }
}
