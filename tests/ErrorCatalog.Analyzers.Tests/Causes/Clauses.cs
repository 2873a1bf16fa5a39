using ErrorCatalog.Analyzers.Tests.Harness;

namespace ErrorCatalog.Analyzers.Tests.Causes;

/// <summary>A project with catch clauses to judge, an exception type of its own, and a log.</summary>
internal static class Clauses
{
    /// <summary>A file with these members in a class; the usings, an exception type and a log stand around it.</summary>
    public static TestCase Code(string members, string rule, bool mayNotCompile = false) =>
        new TestCase(File(members)) { Rule = rule, MayNotCompile = mayNotCompile }.Source("/app/Parts.cs", Parts);

    /// <summary>The text of a file with these members in a class.</summary>
    public static string File(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using ErrorCatalog;

        namespace App;

        class Work
        {
        {{members}}
        }

        """;

    private const string Parts = """
        using System;

        namespace App;

        public class AppException : Exception
        {
            public AppException(string message) : base(message) { }
            public AppException(string message, Exception cause) : base(message, cause) { }
        }

        public static class Log
        {
            public static void Write(object what) => Console.WriteLine(what);
        }

        """;
}
