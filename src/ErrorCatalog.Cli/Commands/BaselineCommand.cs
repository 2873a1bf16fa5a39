using System.CommandLine;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Cli.Contracts;
using ErrorCatalog.Cli.Output;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Commands;

/// <summary><c>baseline accept --version X</c>: writes down what the catalogs promise in a version that is published.</summary>
internal static class BaselineCommand
{
    public static Command Create() => new("baseline", "Keep what published versions promise.") { CreateAccept(), BaselineFixCommand.Create() };

    private static Command CreateAccept()
    {
        var version = new Option<string>("--version") { Description = "The version that is published, for example 1.2.0.", HelpName = "VERSION", Required = true };
        var folder = new Option<string>("--catalog", "-c")
        {
            Description = "Folder with the catalogs. Default: the folder catalog, else the current one.",
            HelpName = "DIR",
            DefaultValueFactory = _ => CommonOptions.UsualFolder,
        };
        var force = new Option<bool>("--force") { Description = "Accept a version number that says less than what changed, and replace a baseline." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("accept", "Write the baseline of a version: baseline/VERSION.json.") { version, folder, force, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            string place = parsed.GetRequiredValue(folder);
            string number = parsed.GetRequiredValue(version);
            RefuseWrong(number, place);
            ContractVersion current = await ContractVersion.ReadAsync("--catalog", place, place, cancellation).ConfigureAwait(false);
            ContractVersion? last = CatalogFolder.Baselines(place).LastOrDefault(file => VersionOrder.Instance.Compare(VersionOf(file), number) < 0) is { } file
                ? ContractVersion.OfBaseline(file, cancellation)
                : null;
            IReadOnlyList<ContractChange> changes = last is null ? [] : ContractDiff.Compare(last.Catalogs, current.Catalogs);
            if (last is not null && !parsed.GetValue(force))
            {
                RefuseSmallStep(last.Name, number, changes);
            }

            string path = Path.Combine(place, BaselinePaths.Of(number));
            Write(path, BaselineFileWriter.Write(number, current.Catalogs), parsed.GetValue(force));
            Print(path, number, current, last, changes, parsed.GetValue(json));
            return ExitCode.Fine;
        });
        return command;
    }

    private static string VersionOf(string file) => BaselinePaths.VersionOf(Path.GetFullPath(file))!;

    private static void RefuseWrong(string version, string folder)
    {
        if (!BaselinePaths.IsVersion(version))
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--version", version, "a version such as 1.2.0").ToException();
        }

        if (File.Exists(folder))
        {
            throw ErrorcatalogErrors.ArgumentValueInvalid("--catalog", folder, "a folder: a baseline tells about all its catalogs").ToException();
        }
    }

    // Before 1.0.0 nothing is promised yet (Semantic Versioning 2.0, section 4), so a minor step is enough for anything.
    private static void RefuseSmallStep(string last, string version, IReadOnlyList<ContractChange> changes)
    {
        ContractBump needed = ContractDiff.BumpOf(changes);
        if (needed == ContractBump.Major && last.StartsWith("0.", StringComparison.Ordinal))
        {
            needed = ContractBump.Minor;
        }

        if (VersionOrder.StepBetween(last, version) < needed)
        {
            throw ErrorcatalogErrors
                .ArgumentValueInvalid("--version", version, $"at least the next {DiffOutput.Word(needed)} version after {last}: {DiffOutput.Totals(changes)}, which errorcatalog diff {last} lists")
                .ToException();
        }
    }

    private static void Write(string path, string text, bool isForced)
    {
        if (!File.Exists(path))
        {
            WholeFile.Create(path, text);
        }
        else if (File.ReadAllText(path) != text)
        {
            // What was published does not change, unless somebody says that it was not published yet.
            if (!isForced)
            {
                throw ErrorcatalogErrors.FileAlreadyExists(path).ToException();
            }

            WholeFile.Replace(path, text);
        }
    }

    private static void Print(string path, string version, ContractVersion current, ContractVersion? last, IReadOnlyList<ContractChange> changes, bool asJson)
    {
        int entries = current.Catalogs.Sum(catalog => catalog.Entries.Count);
        if (asJson)
        {
            JsonOutput.Print(json =>
            {
                json.WriteStartObject();
                json.WriteString("file", path);
                json.WriteString("version", version);
                json.WriteString("previous", last?.Name);
                json.WriteString("bump", last is null ? null : DiffOutput.Word(ContractDiff.BumpOf(changes)));
                json.WriteNumber("catalogs", current.Catalogs.Count);
                json.WriteNumber("entries", entries);
                json.WriteEndObject();
            });
            return;
        }

        string since = last is null ? "the first baseline" : $"{DiffOutput.Totals(changes)} since {last.Name}";
        Terminal.Out.WriteLine($"{Terminal.Out.Styled(Style.Green, "Accepted")} {version}: {Counted.Of(current.Catalogs.Count, "catalog", "catalogs")}, {Counted.Of(entries, "entry", "entries")}; {since}. Written to {PrintableText.OneLine(path)}");
    }
}
