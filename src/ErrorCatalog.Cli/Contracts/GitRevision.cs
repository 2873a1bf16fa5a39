using System.Diagnostics;
using System.Globalization;
using System.Text;
using ErrorCatalog.Cli.Catalogs;
using ErrorCatalog.Compiler;

namespace ErrorCatalog.Cli.Contracts;

/// <summary>Reads catalogs out of the history of a git repository, without touching the work tree.</summary>
internal static class GitRevision
{
    private const string FileMode = "100";

    /// <summary>The catalog and locale files of a revision; null when there is no such revision or no git.</summary>
    /// <param name="revision"><c>REV</c> for the files below <paramref name="folder"/> at that time, or <c>REV:FOLDER</c> with a folder counted from the root.</param>
    /// <param name="folder">The folder with the catalogs of today.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ProblemException">A file is too large, or not UTF-8.</exception>
    public static async Task<IReadOnlyList<CatalogSource>?> ReadAsync(string revision, string folder, CancellationToken cancellation)
    {
        string inside = Directory.Exists(folder) ? folder : ".";
        string tree = revision;
        if (!revision.Contains(':', StringComparison.Ordinal))
        {
            if (await TextAsync(inside, ["rev-parse", "--show-prefix"], cancellation).ConfigureAwait(false) is not { } prefix)
            {
                return null;
            }

            tree = $"{revision}:{prefix.Trim()}";
        }

        // What begins with a hyphen is an option for git, so a name never gets further than here.
        if (await TextAsync(inside, ["rev-parse", "--verify", "--quiet", "--end-of-options", tree], cancellation).ConfigureAwait(false) is not { } hash
            || await TextAsync(inside, ["ls-tree", "-r", "-z", "--full-tree", hash.Trim()], cancellation).ConfigureAwait(false) is not { } list)
        {
            return null;
        }

        (string Path, string Blob)[] files = [.. list.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(Entry)
            .Where(file => file.Blob.Length > 0 && CatalogFolder.IsCompiled(file.Path))];
        return await ContentsAsync(inside, revision, files, cancellation).ConfigureAwait(false);
    }

    /// <summary>What git prints; null when it fails or is not there.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="arguments">The command with its arguments.</param>
    /// <param name="cancellation">Stops git.</param>
    public static async Task<string?> TextAsync(string folder, string[] arguments, CancellationToken cancellation)
    {
        using Process? git = Start(folder, arguments);
        if (git is null)
        {
            return null;
        }

        using CancellationTokenRegistration stop = cancellation.Register(() => git.Kill());
        git.StandardInput.Close();
        Task<string> errors = git.StandardError.ReadToEndAsync(cancellation);
        string output = await git.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
        _ = await errors.ConfigureAwait(false);
        await git.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return git.ExitCode == 0 ? output : null;
    }

    // MODE TYPE HASH TAB PATH; links and submodules are left out.
    private static (string Path, string Blob) Entry(string line)
    {
        string[] parts = line.Split('\t', 2);
        string[] head = parts[0].Split(' ');
        return head is [var mode, "blob", var blob] && mode.StartsWith(FileMode, StringComparison.Ordinal) ? ("./" + parts[1], blob) : (string.Empty, string.Empty);
    }

    private static async Task<IReadOnlyList<CatalogSource>?> ContentsAsync(string folder, string revision, (string Path, string Blob)[] files, CancellationToken cancellation)
    {
        using Process? git = Start(folder, ["cat-file", "--batch"]);
        if (git is null)
        {
            return null;
        }

        using CancellationTokenRegistration stop = cancellation.Register(() => git.Kill());
        try
        {
            Task asking = AskAsync(git, files, cancellation);
            List<CatalogSource> sources = [];
            Stream output = git.StandardOutput.BaseStream;
            foreach ((string path, _) in files)
            {
                // HASH blob SIZE, or HASH missing where a clone is partial.
                if ((await LineAsync(output, cancellation).ConfigureAwait(false)).Split(' ') is not [_, _, var size])
                {
                    return null;
                }

                string name = $"{revision}:{path}";
                int length = int.Parse(size, CultureInfo.InvariantCulture);
                CatalogFolder.RefuseLarge(name, length);
                byte[] content = new byte[length + 1];
                await output.ReadExactlyAsync(content, cancellation).ConfigureAwait(false);
                sources.Add(CatalogFolder.Decode(name, content.AsSpan(0, length)));
            }

            await asking.ConfigureAwait(false);
            return sources;
        }
        finally
        {
            git.Kill();
        }
    }

    private static async Task AskAsync(Process git, (string Path, string Blob)[] files, CancellationToken cancellation)
    {
        foreach ((_, string blob) in files)
        {
            await git.StandardInput.WriteLineAsync(blob.AsMemory(), cancellation).ConfigureAwait(false);
        }

        git.StandardInput.Close();
    }

    private static async Task<string> LineAsync(Stream stream, CancellationToken cancellation)
    {
        List<byte> line = [];
        byte[] one = new byte[1];
        while (true)
        {
            await stream.ReadExactlyAsync(one, cancellation).ConfigureAwait(false);
            if (one[0] == '\n')
            {
                return Encoding.ASCII.GetString([.. line]);
            }

            line.Add(one[0]);
        }
    }

    private static Process? Start(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no git: nothing that was given can be one of its revisions.
            return null;
        }
    }
}
