using System.Reflection;
using System.Xml.Linq;

namespace ErrorCatalog.Tests;

public sealed class PublicDocumentationTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Library = typeof(Problem).Assembly;

    private static readonly Dictionary<string, XElement> Comments = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    public static TheoryData<string> Types => [.. Library.GetExportedTypes().Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_public_member_says_what_it_means(string name)
    {
        Type type = Library.GetType(name, throwOnError: true)!;
        string typeId = name.Replace('+', '.');
        string[] members =
        [
            "T:" + typeId,
            .. type.GetProperties(Declared).Where(property => IsVisible(property.GetMethod ?? property.SetMethod)).Select(property => $"P:{typeId}.{property.Name}"),
            .. type.GetFields(Declared).Where(field => field.IsPublic && !field.IsSpecialName).Select(field => $"F:{typeId}.{field.Name}"),
            .. type.GetMethods(Declared).Where(method => IsVisible(method) && !method.IsSpecialName && !IsGenerated(method)).Select(method => $"M:{typeId}.{method.Name}"),
        ];

        Assert.All(members.Distinct(), id => Assert.Contains(Comments, comment => Names(comment.Key, id) && IsMeaningful(comment.Value)));
    }

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true };

    // Records bring members that nobody writes; their compiler attribute tells.
    private static bool IsGenerated(MethodInfo method) =>
        method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false) || method.Name.StartsWith('<');

    // A comment names parameters and the number of type parameters after the name.
    private static bool Names(string comment, string id) =>
        comment.StartsWith(id, StringComparison.Ordinal) && (comment.Length == id.Length || comment[id.Length] is '(' or '`');

    // Parameters of records document the properties made from them on the type.
    private static bool IsMeaningful(XElement comment) =>
        comment.Element("inheritdoc") is not null || comment.Element("summary") is { } summary && summary.Value.Trim().Length > 0 || comment.Element("param") is not null;
}
