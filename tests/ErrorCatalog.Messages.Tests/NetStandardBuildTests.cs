using System.Reflection;
using System.Runtime.Versioning;

namespace ErrorCatalog.Messages.Tests;

public class NetStandardBuildTests
{
    private static readonly NetStandardBuild _build = new();

    [Fact]
    public void The_build_for_compilers_prints_and_rejects_exactly_as_the_one_for_programs()
    {
        Assert.All(IcuCase.All, one => Assert.Equal(one.Ours(), _build.Print(one)));
        Assert.All(CldrLocales.All, locale =>
        {
            IcuCase numbers = new("numbers", locale,
                "{n} {n, number} {p, number, percent} {d, date} {d, time} {n, plural, one {a #} few {b #} many {c #} other {d #}} {s}",
                new Dictionary<string, MessageValue>
                {
                    ["n"] = MessageValue.From(-1234567),
                    ["p"] = MessageValue.From(12.345m),
                    ["d"] = MessageValue.From(DateTimeOffset.UnixEpoch),
                    ["s"] = MessageValue.From(new string('x', 2_000)),
                });
            Assert.Equal(numbers.Ours(), _build.Print(numbers));
        });
    }

    [Fact]
    public void The_build_for_compilers_needs_nothing_but_the_standard_library()
    {
        Assert.Equal(".NETStandard,Version=v2.0", _build.Library.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
        Assert.Equal(["netstandard"], _build.Library.GetReferencedAssemblies().Select(name => name.Name));
    }
}
