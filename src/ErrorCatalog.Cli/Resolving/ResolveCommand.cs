using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Commands;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Errors;
using ErrorCatalog.Networking;
using ErrorCatalog.Resolution;

namespace ErrorCatalog.Cli.Resolving;

/// <summary><c>resolve REFERENCE</c>: what a reference of a report, or a whole report, means.</summary>
internal static class ResolveCommand
{
    public static Command Create()
    {
        var reference = new Argument<string?>("REFERENCE") { Description = "An https address or a DID URL, to an entry or to a catalog.", Arity = ArgumentArity.ZeroOrOne };
        var report = new Option<string?>("--report") { Description = "Resolve a whole report in place of a reference: a file, or - for standard input.", HelpName = "FILE" };
        var code = new Option<string?>("--code") { Description = "Code to look up; needed when the reference names a catalog and not an entry.", HelpName = "CODE" };
        Option<string?> catalog = CommonOptions.OptionalCatalog();
        Option<string?> locale = CommonOptions.Locale();
        var network = new Option<bool>("--allow-network") { Description = "Also ask the address that the reference leads to. Without it: catalogs and cache only." };
        var hosts = new Option<string[]>("--allow-host")
        {
            Description = "Host, host with port, or network that may be asked although it is not public, also over http; repeat it for more.",
            HelpName = "HOST",
            DefaultValueFactory = _ => [],
        };
        var cache = new Option<string?>("--cache") { Description = "Folder that keeps what was fetched. Default: errorcatalog in the user's cache folder.", HelpName = "DIR" };
        var offline = new Option<bool>("--offline") { Description = "Say that the network must not be used, which is the default; excludes the option that allows it." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("resolve", "Tell what a reference of a problem report means: from local catalogs, the cache, and the network if it is allowed.")
        {
            reference, report, code, catalog, locale, network, hosts, cache, offline, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(reference) is null == result.GetValue(report) is null)
            {
                result.AddError(result.GetValue(report) is null
                    ? "Expected a REFERENCE or --report FILE, but got neither."
                    : "Expected a REFERENCE or --report FILE, but got both.");
            }

            if (result.GetValue(report) is not null && result.GetValue(code) is not null)
            {
                result.AddError("Expected --code only with a REFERENCE, but got it with --report. A report has its own code.");
            }

            if (result.GetValue(offline) && result.GetValue(network))
            {
                result.AddError("Expected --allow-network or --offline, but got both.");
            }

            if (result.GetValue(hosts) is { Length: > 0 } && !result.GetValue(network))
            {
                result.AddError("Expected --allow-network with --allow-host, but it was not given.");
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(reference),
            parsed.GetValue(code),
            parsed.GetValue(report),
            new CatalogResolverOptions
            {
                Catalogs = parsed.GetValue(catalog) is { } folder ? CatalogFolder.Load(folder, cancellation) : ProblemCatalogSet.Empty,
                AllowsNetwork = parsed.GetValue(network),
                Addresses = Policy(parsed.GetValue(hosts) ?? []),
                CacheDirectory = parsed.GetValue(cache) ?? UsualCache(),
            },
            CommonOptions.CanonicalLocale(parsed.GetValue(locale)),
            parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string? reference, string? code, string? report, CatalogResolverOptions options, string? locale, bool json, CancellationToken cancellation)
    {
        using var resolver = new CatalogResolver(options);
        CatalogResolution resolution;
        locale ??= json ? null : UserLocale.Current;
        if (report is null)
        {
            resolution = await resolver.ResolveAsync(reference!, code, locale, cancellation).ConfigureAwait(false);
        }
        else
        {
            ProblemReadResult read = ProblemReader.Read(
                await ReadAsync(report, cancellation).ConfigureAwait(false), new ProblemReadOptions { Catalogs = options.Catalogs, MaxBytes = StandardInput.Limit });
            if (read.Problem is not { } problem)
            {
                ConvertCommand.Print(read.Error!);
                return ExitCode.WrongUsage;
            }

            resolution = await resolver.ResolveAsync(problem, locale, cancellation).ConfigureAwait(false);
        }

        if (json)
        {
            ResolveOutput.PrintJson(resolution);
        }
        else
        {
            ResolveOutput.PrintText(resolution);
        }

        return resolution.IsFound ? ExitCode.Fine : ExitCode.Findings;
    }

    private static async Task<byte[]> ReadAsync(string report, CancellationToken cancellation)
    {
        if (report == "-")
        {
            return await StandardInput.ReadAsync(cancellation).ConfigureAwait(false);
        }

        try
        {
            long length = new FileInfo(report).Length;
            return length <= StandardInput.Limit
                ? await File.ReadAllBytesAsync(report, cancellation).ConfigureAwait(false)
                : throw ErrorcatalogErrors.InputTooLarge(length, StandardInput.Limit).ToException();
        }
        catch (Exception cause) when (InputFailure.IsAboutInput(cause))
        {
            throw InputFailure.At(report, cause);
        }
    }

    private static AddressPolicy Policy(string[] hosts)
    {
        foreach (string host in hosts)
        {
            try
            {
                AddressPolicy.Allowing(host);
            }
            catch (FormatException cause)
            {
                throw ErrorcatalogErrors.ArgumentValueInvalid("--allow-host", host, "a host such as localhost:5001 or a network such as 10.1.0.0/16").ToException(cause);
            }
        }

        return AddressPolicy.Allowing(hosts);
    }

    /// <summary>XDG base directories on Unix, local application data elsewhere.</summary>
    private static string? UsualCache()
    {
        string folder = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } told ? told
            : !OperatingSystem.IsWindows() && Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home ? Path.Combine(home, ".cache")
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.IsPathFullyQualified(folder) ? Path.Combine(folder, "errorcatalog", "resolved") : null;
    }
}
