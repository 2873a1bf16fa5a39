using System.Globalization;

namespace ErrorCatalog.Compiler;

/// <summary>
/// Finds entries that share what must differ. Merging leaves out what is found here and checking reports it, so both
/// always agree. An entry that is left out takes no name away from later ones.
/// </summary>
internal sealed class CollisionScan
{
    private readonly CatalogEntryNames[] _parts;
    private readonly List<Collision> _collisions = [];
    private readonly Dictionary<(string Scope, string Value), (int Part, string Key)> _keys = [];
    private readonly Dictionary<(string Scope, string Value), (int Part, string Key)> _names = [];
    private readonly Dictionary<(string Scope, string Value), (int Part, string Key)> _codes = [];
    private readonly Dictionary<(string Scope, string Value), (int Part, string Key)> _addresses = [];
    private readonly Dictionary<(string Scope, string Value), (int Part, string Key)> _reasons = [];
    private readonly Dictionary<(string Scope, string Value), (int Part, string Key)> _numbers = [];
    private readonly Dictionary<(string Scope, string Value), string> _classes = [];

    private CollisionScan(CatalogEntryNames[] parts) => _parts = parts;

    internal static IReadOnlyList<Collision> Run(IEnumerable<CatalogEntryNames> parts)
    {
        CollisionScan scan = new(parts.ToArray());
        scan.Run();
        return scan._collisions;
    }

    private void Run()
    {
        Dictionary<string, string> namespaces = NamespacesByCatalog();
        foreach (CatalogEntryNames part in _parts)
        {
            (string, string) name = (namespaces[part.Name], CSharpNames.CatalogClass(part.Name));
            if (!_classes.ContainsKey(name))
            {
                _classes.Add(name, part.Name);
            }
        }

        // Codes and aliases after all keys, so that an alias never takes an address from a key in a later file.
        bool[][] kept = _parts.Select((part, index) => part.Entries.Select(entry => AcceptEntry(index, entry, namespaces[part.Name])).ToArray()).ToArray();
        for (int index = 0; index < _parts.Length; index++)
        {
            for (int i = 0; i < _parts[index].Entries.Count; i++)
            {
                if (kept[index][i])
                {
                    AcceptAliases(index, _parts[index].Entries[i]);
                }
            }
        }
    }

    // A part without a namespace belongs where the other parts of its catalog say.
    private Dictionary<string, string> NamespacesByCatalog() => _parts
        .GroupBy(part => part.Name, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.Select(part => part.Namespace).FirstOrDefault(value => value is not null) ?? string.Empty,
            StringComparer.Ordinal);

    private bool AcceptEntry(int part, EntryNames entry, string scope)
    {
        string catalog = _parts[part].Name;
        string number = entry.Number is { } value ? value.ToString(CultureInfo.InvariantCulture) : string.Empty;
        if (Collides(_keys, CatalogRules.KeyDeclaredTwice, part, entry, string.Empty, catalog, entry.Key)
            || CollidesWithClass(part, entry, scope)
            || TypeNames(entry).Any(type => Collides(_names, CatalogRules.CSharpNameCollision, part, entry, type.Field, scope, type.Name))
            || Collides(_codes, CatalogRules.CodeDeclaredTwice, part, entry, "code", catalog, entry.Code)
            || Collides(_addresses, CatalogRules.AddressCollision, part, entry, string.Empty, catalog, EntryAddresses.Fold(entry.Key))
            || Collides(_addresses, CatalogRules.AddressCollision, part, entry, "code", catalog, EntryAddresses.Fold(entry.Code))
            || (entry.Number is not null && Collides(_numbers, CatalogRules.NumberDeclaredTwice, part, entry, "number", catalog, number))
            || Collides(_reasons, CatalogRules.GrpcReasonCollision, part, entry, "code", catalog, entry.GrpcReason))
        {
            return false;
        }

        (int, string) owner = (part, entry.Key);
        _keys[(catalog, entry.Key)] = owner;
        foreach ((_, string name) in TypeNames(entry))
        {
            _names[(scope, name)] = owner;
        }

        _codes[(catalog, entry.Code)] = owner;
        _addresses[(catalog, EntryAddresses.Fold(entry.Key))] = owner;
        _addresses[(catalog, EntryAddresses.Fold(entry.Code))] = owner;
        _reasons[(catalog, entry.GrpcReason)] = owner;
        if (entry.Number is not null)
        {
            _numbers[(catalog, number)] = owner;
        }

        return true;
    }

    // The type of the entry and those of its enums lie side by side in one namespace.
    private static IEnumerable<(string Field, string Name)> TypeNames(EntryNames entry) => entry.EnumParameters
        .Select(parameter => ("params/" + parameter, CSharpNames.EnumType(entry.CSharpName, parameter)))
        .Prepend((string.Empty, entry.CSharpName));

    private void AcceptAliases(int part, EntryNames entry)
    {
        string catalog = _parts[part].Name;
        foreach (string alias in entry.Aliases)
        {
            string address = EntryAddresses.Fold(alias);
            string field = "aliases/" + alias;
            if (Collides(_codes, CatalogRules.CodeDeclaredTwice, part, entry, field, catalog, alias, alias)
                || Collides(_addresses, CatalogRules.AddressCollision, part, entry, field, catalog, address, alias)
                || Collides(_numbers, CatalogRules.AddressCollision, part, entry, field, catalog, alias, alias))
            {
                continue;
            }

            _codes[(catalog, alias)] = (part, entry.Key);
            _addresses[(catalog, address)] = (part, entry.Key);
        }
    }

    private bool CollidesWithClass(int part, EntryNames entry, string scope)
    {
        if (!_classes.TryGetValue((scope, entry.CSharpName), out string? owner))
        {
            return false;
        }

        _collisions.Add(new Collision(
            CatalogRules.CatalogClassCollision, part, entry.Key, string.Empty, null, entry.CSharpName, part, $"the class of the catalog '{owner}'"));
        return true;
    }

    private bool Collides(
        Dictionary<(string Scope, string Value), (int Part, string Key)> taken,
        CatalogRule rule,
        int part,
        EntryNames entry,
        string field,
        string scope,
        string value,
        string? alias = null)
    {
        if (!taken.TryGetValue((scope, value), out (int Part, string Key) owner) || owner == (part, entry.Key))
        {
            return false;
        }

        _collisions.Add(new Collision(rule, part, entry.Key, field, alias, value, owner.Part, $"the entry '{owner.Key}'"));
        return true;
    }
}
