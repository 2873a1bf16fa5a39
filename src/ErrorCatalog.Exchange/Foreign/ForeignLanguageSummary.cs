namespace ErrorCatalog.Exchange;

/// <summary>What an import of a foreign catalog did in one language.</summary>
/// <param name="Locale">BCP 47 tag in canonical case.</param>
/// <param name="Texts">Texts in the file.</param>
/// <param name="Matched">Texts whose message is in the catalog.</param>
/// <param name="Missing">Messages without a text.</param>
/// <param name="Outdated">Matched texts that were made from another wording of their message.</param>
/// <param name="Orphans">Texts whose message is not in the catalog; they are left out.</param>
public sealed record ForeignLanguageSummary(string Locale, int Texts, int Matched, int Missing, int Outdated, int Orphans);
