using System.Diagnostics;
using System.Globalization;
using ErrorCatalog.Compiler;
using ErrorCatalog.Site;

namespace ErrorCatalog.Benchmarks.Site;

/// <summary>One build in a process of its own: <c>site-run build|plain|make nested|flat CATALOG OUT</c>; prints what it took: seconds to make and write, files, files written, seconds to compile, seconds in all, peak memory in bytes, seconds on the processors, of them to make and write, peak memory when the catalogs were compiled.</summary>
internal static class SiteRun
{
    private const int MakeRounds = 6;

    public static int Run(string what, string layout, string folder, string output)
    {
        Stopwatch clock = Stopwatch.StartNew();
        CompiledCatalogs compiled = Compile(folder);
        double compiling = clock.Elapsed.TotalSeconds;
        SiteContent content = SiteBuilder.Build(compiled, new SiteOptions { Layout = layout == "flat" ? SiteLayoutKind.Flat : SiteLayoutKind.Nested });
        if (what == "plain")
        {
            SiteFile[] files = [.. content.Files()];
            TimeSpan start = Environment.CpuUsage.TotalTime;
            clock.Restart();
            WritePlainly(files, output);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds} {files.Length} {(Environment.CpuUsage.TotalTime - start).TotalSeconds}"));
            return 0;
        }

        if (what == "make")
        {
            MakeOnly(content);
            return 0;
        }

        using Process own = Process.GetCurrentProcess();
        long compiledPeak = own.PeakWorkingSet64;
        TimeSpan before = own.TotalProcessorTime;
        clock.Restart();
        SiteWriteResult result = SiteWriter.Write(content, output);
        double writing = clock.Elapsed.TotalSeconds;
        own.Refresh();
        double all = (DateTime.Now - own.StartTime).TotalSeconds;
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{writing} {content.Paths.Count} {result.Written} {compiling} {all} {own.PeakWorkingSet64} {own.TotalProcessorTime.TotalSeconds} {(own.TotalProcessorTime - before).TotalSeconds} {compiledPeak}"));
        return 0;
    }

    public static CompiledCatalogs Compile(string folder) => CatalogCompiler.Compile(
        Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Select(path => new CatalogSource(path, File.ReadAllText(path))));

    // How long the making takes once the runtime has optimized it, on one processor and without a disk.
    private static void MakeOnly(SiteContent content)
    {
        for (int round = 0; round < MakeRounds; round++)
        {
            long bytes = 0;
            Stopwatch clock = Stopwatch.StartNew();
            long allocated = GC.GetTotalAllocatedBytes();
            foreach (SiteFile file in content.Files())
            {
                bytes += file.Content.Length;
            }

            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMicroseconds / content.Paths.Count:F1} µs, {(GC.GetTotalAllocatedBytes() - allocated) / content.Paths.Count} B allocated, {bytes / content.Paths.Count} B a file"));
        }
    }

    // What nobody can do without: make the folders, make the files.
    private static void WritePlainly(SiteFile[] files, string output)
    {
        foreach (string folder in files.Select(file => Path.GetDirectoryName(Path.Combine(output, file.Path))!).Distinct())
        {
            Directory.CreateDirectory(folder);
        }

        Parallel.ForEach(files, file => File.WriteAllBytes(Path.Combine(output, file.Path), file.Content.ToArray()));
    }
}
