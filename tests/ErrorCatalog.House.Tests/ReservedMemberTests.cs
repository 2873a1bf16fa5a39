using System.Reflection;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.House.Tests;

/// <summary>The compiler cannot see the runtime, yet must keep parameters from hiding its members.</summary>
public sealed class ReservedMemberTests
{
    [Fact]
    public void The_compilers_reserved_names_are_the_members_of_problem()
    {
        IEnumerable<string> members = typeof(Problem)
            .GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy)
            .Where(member => member is MethodBase { IsPrivate: false, IsAssembly: false, IsSpecialName: false } or PropertyInfo { GetMethod: { IsPrivate: false, IsAssembly: false } })
            .Select(member => member.Name)
            .Where(name => !name.StartsWith('<') && name != ".ctor");

        Assert.Empty(members.Except(CSharpNames.ReservedMembers, StringComparer.Ordinal));
    }
}
