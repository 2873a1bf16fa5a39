using System.Diagnostics;
using System.Reflection;
using ErrorCatalog.Benchmarks.Generation;

namespace ErrorCatalog.Benchmarks.Size;

/// <summary>
/// A real console application with a made-up catalog, in a folder of its own, built by the SDK as that of a user is. All programs have
/// the same code, which uses three entries; they differ in how many others their catalog has.
/// </summary>
internal sealed class MeasuredProgram : IDisposable
{
    /// <summary>How many entries the code uses; no catalog is smaller.</summary>
    public const int UsedEntries = 3;

    private const string Name = "App";

    // Says which of the three things to do; what is measured is the whole process.
    private const string Code = """"
        using System.Text;
        using ErrorCatalog;
        using Load;

        switch (args[0])
        {
            case "raise":
                Console.WriteLine(LoadErrors.PaperHarbourOrder0("lot-1", 3).GetExplain("en").Text);
                Console.WriteLine(LoadErrors.CopperHarbourOrder1("lot-2", 4).GetFixHint("en").Text);
                return ProblemWriter.Write(LoadErrors.BarleyHarbourOrder2("lot-3", 5), ProblemForm.Rfc9457).Length > 0 ? 0 : 1;
        #if READS
            case "translate":
                Console.WriteLine(LoadErrors.PaperHarbourOrder0("lot-1", 3).GetExplain("de").Text);
                return 0;
            case "read":
                byte[] report = Encoding.UTF8.GetBytes("""{"type":"https://errors.example.org/load/error-codes/barley-harbour-order-2/","code":"e.p.req.barley-harbour-order-2"}""");
                Problem? read = ProblemReader.Read(report, new ProblemReadOptions { Catalogs = new(LoadErrors.Catalog) }).Problem;
                Console.WriteLine(read?.GetExplain("en").Text);
                return read is BarleyHarbourOrder2 ? 0 : 1;
        #endif
            default:
                return 2;
        }
        """";

    private static readonly string[] GeneratorParts = ["Generator", "Compiler", "Messages", "YamlDotNet"];

    private static readonly string[] SharedFiles = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    private readonly string _folder = Directory.CreateTempSubdirectory("errorcatalog-size-").FullName;
    private readonly bool _reads;

    /// <param name="entries">Entries of the catalog.</param>
    /// <param name="translated">True for 14 more languages.</param>
    /// <param name="reads">True when the code reads reports and tells texts in another language, too.</param>
    public MeasuredProgram(int entries, bool translated, bool reads)
    {
        _reads = reads;
        foreach ((string path, string text) in new SyntheticCatalog(entries, translated).Files)
        {
            Write(path["/p/".Length..], text);
        }

        // Nothing of the machine's own settings above the folder counts.
        foreach (string shared in SharedFiles)
        {
            Write(shared, "<Project />");
        }

        string generator = typeof(MeasuredProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(known => known.Key == "GeneratorFolder").Value!;
        Write("Program.cs", Code);
        Write($"{Name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
                <DefineConstants>$(DefineConstants);{(reads ? "READS" : "RAISES")}</DefineConstants>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{AppContext.BaseDirectory}ErrorCatalog.Runtime.dll;{AppContext.BaseDirectory}ErrorCatalog.Messages.dll" />
                <Analyzer Include="{string.Join(';', GeneratorParts.Select(part => $"{generator}ErrorCatalog.{part}.dll"))}" />
                <AdditionalFiles Include="catalog/**/*.yaml" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>The assembly that <see cref="Build"/> made.</summary>
    public string Assembly => Path.Combine(_folder, "bin", "Release", "net10.0", Name + ".dll");

    /// <summary>Builds the program as it is.</summary>
    public MeasuredProgram Build()
    {
        Dotnet("build", "-c", "Release", "-v", "q", "-nologo");
        return this;
    }

    /// <summary>Publishes the program trimmed and self-contained, and runs it.</summary>
    /// <returns>Bytes of the program's own assembly and of the whole folder.</returns>
    public (long Assembly, long Folder) PublishTrimmed()
    {
        string output = Path.Combine(_folder, "out");
        Dotnet("publish", "-c", "Release", "-r", "linux-x64", "--self-contained", "-p:PublishTrimmed=true", "-p:DebugType=none", "-o", output, "-v", "q", "-nologo");
        foreach (string what in _reads ? (string[])["raise", "read"] : ["raise"])
        {
            Run(Path.Combine(output, Name), what);
        }

        return (new FileInfo(Path.Combine(output, Name + ".dll")).Length, Directory.EnumerateFiles(output).Sum(file => new FileInfo(file).Length));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string path, string text)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private void Dotnet(params string[] arguments) => Run("dotnet", arguments);

    private void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"Expected '{program} {string.Join(' ', arguments)}' to end with 0 but got {process.ExitCode}: {output}");
        }
    }
}
