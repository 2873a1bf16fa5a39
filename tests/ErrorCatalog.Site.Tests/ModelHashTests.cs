using System.Collections;
using System.Reflection;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site.Inputs;
using ErrorCatalog.Site.Tests.Sites;

namespace ErrorCatalog.Site.Tests;

/// <summary>What a page is made from is hashed property by property; none may be forgotten, also none that a model gets later.</summary>
public sealed class ModelHashTests
{
    private static readonly EntryText Text = new("key", "title", "explain", "fix", "rule", SampleCatalogs.List(new CauseModel("id", "cause", "origin", "check")), "doc");

    private static readonly EntryModel Entry = SampleCatalogs.Entry("key") with
    {
        Text = Text,
        Aliases = SampleCatalogs.List("alias"),
        SameAsSource = SampleCatalogs.List("de"),
        Missing = SampleCatalogs.List("fr"),
        MaxLengths = SampleCatalogs.List(new TextLimit("title", 40)),
        Parameters = SampleCatalogs.List(new ParameterModel("name", Compiler.ParameterType.Enum, false, "a", "note", Compiler.ParameterSensitivity.Public, SampleCatalogs.List("a"))),
        Deprecated = new DeprecatedModel("1", "other", "reason"),
        Retired = new RetiredModel("2", "another", "because"),
    };

    [Fact]
    public void Every_property_of_an_entry_counts() => AssertAllDiffer(Entry, ModelHash.Of, _ => true);

    [Fact]
    public void Every_property_of_an_entry_but_its_texts_counts_in_lists() => AssertAllDiffer(Entry, ModelHash.OfFacts, property => property != nameof(EntryModel.Text));

    [Fact]
    public void Every_property_of_a_text_counts() => AssertAllDiffer(Text, ModelHash.Of, _ => true);

    [Fact]
    public void Every_property_of_a_catalog_but_its_entries_counts() => AssertAllDiffer(
        SampleCatalogs.Catalog("agent", SampleCatalogs.BaseUri, Entry) with { Complete = SampleCatalogs.List("de") }, ModelHash.OfCatalog, property => property != nameof(CatalogModel.Entries));

    private static void AssertAllDiffer<T>(T model, Func<T, InputHash> hash, Func<string, bool> counts)
        where T : class
    {
        Dictionary<InputHash, string> known = new() { [hash(model)] = "unchanged" };
        int changes = 0;
        foreach ((string path, object changed) in Variants(model).Where(variant => counts(variant.Path.Split('.', '[')[0])))
        {
            InputHash found = hash((T)changed);
            Assert.True(known.TryAdd(found, path), $"{path} has the hash of {known.GetValueOrDefault(found)}");
            changes++;
        }

        Assert.True(changes >= typeof(T).GetProperties().Count(property => property.CanWrite && counts(property.Name)), $"{changes} changes");
    }

    // Every copy of a model in which one thing, however deep, is another.
    private static IEnumerable<(string Path, object Changed)> Variants(object model)
    {
        MethodInfo clone = model.GetType().GetMethod("<Clone>$")!;
        foreach (PropertyInfo property in model.GetType().GetProperties().Where(property => property.CanWrite))
        {
            bool isNullable = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
            foreach ((string path, object? value) in VariantsOf(property.PropertyType, property.GetValue(model), isNullable))
            {
                object copy = clone.Invoke(model, null)!;
                property.SetValue(copy, value);
                yield return (property.Name + path, copy);
            }
        }
    }

    private static IEnumerable<(string Path, object? Value)> VariantsOf(Type type, object? value, bool isNullable)
    {
        if (type == typeof(string))
        {
            return [("", value + "x")];
        }

        if (type == typeof(bool))
        {
            return [("", !(bool)value!)];
        }

        if (type == typeof(int) || type == typeof(int?))
        {
            return [("", ((int?)value ?? 0) + 1)];
        }

        if (type.IsEnum)
        {
            return [("", Enum.GetValues(type).Cast<object>().First(other => !other.Equals(value)))];
        }

        return value is IEnumerable items
            ? ListVariants(type, [.. items.Cast<object>()])
            : Variants(value!).Select(variant => ("." + variant.Path, (object?)variant.Changed)).Concat(isNullable ? [(".none", null)] : []);
    }

    private static IEnumerable<(string Path, object? Value)> ListVariants(Type type, object[] items)
    {
        Type item = type.GetGenericArguments()[0];
        object List(object[] values)
        {
            Array array = Array.CreateInstance(item, values.Length);
            values.CopyTo(array, 0);
            return Activator.CreateInstance(type, array)!;
        }

        Assert.NotEmpty(items);
        yield return ("[none]", List([]));
        yield return ("[twice]", List([.. items, .. items]));
        foreach ((string path, object? changed) in VariantsOf(item, items[0], isNullable: false))
        {
            yield return ("[0]" + path, List([changed!, .. items[1..]]));
        }
    }
}
