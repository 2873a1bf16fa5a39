using ErrorCatalog.Analyzers.Tests.Harness;

namespace ErrorCatalog.Analyzers.Tests.Messages;

/// <summary>A project with a class that the members under test are written into.</summary>
internal static class Router
{
    /// <summary>The members in a file of their own; every other name they use is declared.</summary>
    public static TestCase Code(string members, bool mayNotCompile = false) => new(File(members)) { MayNotCompile = mayNotCompile };

    /// <summary>The text of that file.</summary>
    public static string File(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;

        namespace App;

        class Router
        {
        {{members}}
        }

        """;
}
