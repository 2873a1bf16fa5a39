using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Cli.Publishing;
using ErrorCatalog.Cli.Sites;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;
using ErrorCatalog.Site;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>site serve DIR</c>: the site on this machine, as its origin would serve it.</summary>
internal static class SiteServeCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with *.errors.yaml files, or one such file." };
        var serving = new SiteServeOptions();
        var input = new SiteInputOptions();
        var command = new Command("serve", "Serve the site on this machine, with content negotiation as a real origin does it; Ctrl+C ends it.") { folder };
        serving.AddTo(command);
        input.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(folder), input.Read(parsed), serving.Read(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, SiteInput input, SiteServeInput serving, CancellationToken cancellation)
    {
        if (serving.Output is not null)
        {
            OutputFailure.RefuseFile("--output", serving.Output);
        }

        // Tells at once what no later change of a file can mend.
        _ = CatalogFolder.Files(folder);
        var site = new ServedSite(serving.Watches);
        var live = new LiveState();
        await using SiteServer server = await SiteServer.StartAsync(serving, site, live, cancellation).ConfigureAwait(false);
        using FileWatch? watch = serving.Watches ? new FileWatch(((string?[])[folder, input.ThemeFolder, input.SourceFolder, input.PagesFolder]).OfType<string>(), TimeProvider.System) : null;
        var maker = new SiteMaker(folder, input with { BaseUri = input.BaseUri ?? server.Address });
        if (!Make(maker, serving, site, live, cancellation) && watch is null)
        {
            return ExitCode.Findings;
        }

        Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "Serving")} {server.Address}");
        if (serving.Opens)
        {
            Open(server.Address);
        }

        while (watch is not null)
        {
            await watch.NextAsync(cancellation).ConfigureAwait(false);
            long start = Stopwatch.GetTimestamp();
            if (Make(maker, serving, site, live, cancellation))
            {
                Terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Terminal.Out.Styled(Style.Green, "Changed")}: made again in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms."));
            }
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    // False when the last good site, if there is one, stays; why has been told.
    private static bool Make(SiteMaker maker, SiteServeInput serving, ServedSite site, LiveState live, CancellationToken cancellation)
    {
        (SiteContent? content, IReadOnlyList<CatalogDiagnostic> findings, string? refusal) = maker.Make(cancellation);
        FindingOutput.PrintText(Terminal.Error, findings);
        if (refusal is not null)
        {
            Failure.Print(refusal);
        }

        if (content is null)
        {
            live.Set([.. findings.Select(FindingOutput.Line), .. refusal is null ? (string[])[] : [refusal]], site.Assets);
            return false;
        }

        site.Replace(content);
        if (serving.Output is { } output && !Write(content, output, cancellation))
        {
            return false;
        }

        live.Set([], site.Assets);
        return true;
    }

    private static bool Write(SiteContent content, string output, CancellationToken cancellation)
    {
        try
        {
            SiteWriteResult result = SiteWriter.Write(content, output, progress: null, cancellation);
            Terminal.Out.WriteLine($"{output}: {Counted.Of(result.Written, "file", "files")} written, {result.Unchanged} unchanged, {result.Removed} removed.");
            return true;
        }
        catch (SiteBuildException refused)
        {
            Failure.Print(refused.Message);
            return false;
        }
        catch (Exception failure) when (OutputFailure.IsAboutOutput(failure))
        {
            throw OutputFailure.At(output, failure);
        }
    }

    private static void Open(Uri address)
    {
        try
        {
            using Process? opened = OperatingSystem.IsWindows() ? Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true })
                : Process.Start(new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address.AbsoluteUri]));
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or FileNotFoundException)
        {
            Failure.PrintHint($"No browser could be opened here. Open {address} yourself.");
        }
    }
}
