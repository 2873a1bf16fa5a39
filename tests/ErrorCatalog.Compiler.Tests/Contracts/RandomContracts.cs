namespace ErrorCatalog.Compiler.Tests.Contracts;

/// <summary>Valid promises of many looks, the same for the same random numbers.</summary>
internal static class RandomContracts
{
    private static readonly string[] Fields = ["title", "explain", "fix-hint", "causes/moved/check"];

    private static readonly string[] GrpcStatuses = ["INTERNAL", "UNAVAILABLE", "NOT_FOUND"];

    internal static EquatableArray<ContractCatalog> Make(Random random)
    {
        ContractCatalog[] catalogs = [.. Enumerable.Range(0, random.Next(1, 3)).Select(i => Catalog(random, "catalog-" + i))];
        return new EquatableArray<ContractCatalog>(catalogs);
    }

    internal static ContractEntry Entry(Random random, string key) => new()
    {
        Key = key,
        Code = "e.p." + key,
        Aliases = new EquatableArray<string>([.. Enumerable.Range(0, random.Next(3)).Select(i => $"alias-{i}-of-{key}")]),
        Number = random.Next(2) == 0 ? null : random.Next(1000, 9999),
        Severity = (EntrySeverity)random.Next(2),
        Category = (EntryCategory)random.Next(5),
        Kind = (EntryKind)random.Next(2),
        Impact = (EntryImpact)random.Next(3),
        WhoRetries = (WhoRetries)random.Next(4),
        IsDeprecated = random.Next(3) == 0,
        IsLegacy = random.Next(3) == 0,
        Where = random.Next(2) == 0 ? null : "me - \"wire\" \\ ☃",
        HttpStatus = random.Next(3) == 0 ? null : 400 + random.Next(100),
        GrpcStatus = GrpcStatuses[random.Next(GrpcStatuses.Length)],
        Parameters = new EquatableArray<ContractParameter>([.. Enumerable.Range(0, random.Next(5)).Select(i => Parameter(random, "p" + i))]),
        Since = random.Next(2) == 0 ? null : "1.0.0",
        Texts = new EquatableArray<TextMark>([.. Fields.Take(random.Next(1, Fields.Length + 1)).Select(field => new TextMark(field, Hash(random)))]),
        Translations = new EquatableArray<TextMark>([.. new[] { "ar", "de", "pt-BR" }.Take(random.Next(4)).Select(locale => new TextMark(locale, Hash(random)))]),
    };

    internal static ContractParameter Parameter(Random random, string name)
    {
        var type = (ParameterType)random.Next(11);
        return new ContractParameter(
            name,
            type,
            random.Next(2) == 0,
            (ParameterSensitivity)random.Next(3),
            type == ParameterType.Enum ? new EquatableArray<string>([.. Enumerable.Range(0, random.Next(1, 4)).Select(i => "v" + i)]) : default);
    }

    internal static string Hash(Random random) => TranslationHash.Of(random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static ContractCatalog Catalog(Random random, string name) => new(
        name,
        random.Next(2) == 0 ? null : "Acme." + name.Replace('-', '_'),
        random.Next(2) == 0 ? "en" : "de",
        random.Next(2) == 0 ? null : $"https://errors.example.org/{name}/",
        new EquatableArray<ContractEntry>([.. Enumerable.Range(0, random.Next(1, 5)).Select(i => Entry(random, "entry-" + i))]));
}
