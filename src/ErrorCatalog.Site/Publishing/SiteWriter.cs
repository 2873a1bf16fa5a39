using System.Runtime.ExceptionServices;
using ErrorCatalog.Site.Inputs;
using ErrorCatalog.Site.Publishing;

namespace ErrorCatalog.Site;

/// <summary>
/// Writes a site into a folder: whole files only, only those that changed, and removes what an earlier build wrote and
/// this one no longer has. Files that no build wrote are never touched.
/// </summary>
public static class SiteWriter
{
    /// <summary>Writes <paramref name="content"/> into <paramref name="outputFolder"/>, which is made when it is missing.</summary>
    /// <param name="content">The site.</param>
    /// <param name="outputFolder">Path of the folder.</param>
    /// <param name="progress">Told after each file, or null.</param>
    /// <param name="cancellationToken">Stops between two files; what is written stays valid, and the next build completes it.</param>
    /// <exception cref="SiteBuildException">The folder holds foreign files where the site needs its own, or links that lead elsewhere.</exception>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be read or written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SiteWriteResult Write(
        SiteContent content,
        string outputFolder,
        IProgress<SiteProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(outputFolder);
        OutputFolder folder = OutputFolder.Open(outputFolder);
        SiteManifest? previous = folder.TryRead(SiteManifest.FileName) is { } json ? SiteManifest.Read(json) : null;

        // After a build that was killed, files may be newer than the manifest says.
        bool isSure = !folder.HasTemporaryFiles();
        if (previous is null)
        {
            if (!folder.IsEmpty)
            {
                RefuseForeignFiles(content, folder);
            }

            previous = new SiteManifest();

            // From here on the folder is known to be ours, even if this build is killed before it ends.
            folder.Replace(SiteManifest.FileName, previous.ToJson());
        }

        SiteManifestEntry?[] current = new SiteManifestEntry?[content.Paths.Count];
        int written = 0;
        int done = 0;
        int removed = 0;
        try
        {
            folder.MarkAsWriting();

            // First, because a folder may have to lie where a file was.
            foreach ((string path, SiteManifestEntry entry) in previous.Files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!content.Contains(path) && folder.RemoveIfUnchanged(path, entry))
                {
                    removed++;
                }
            }

            void WriteFile(int index)
            {
                string path = content.Paths[index];
                SiteManifestEntry? before = isSure && previous.Files.TryGetValue(path, out SiteManifestEntry known) ? known : null;
                InputHash? inputs = content.Inputs(index);
                if (inputs is not null && before is { } same && same.Inputs == inputs && folder.LengthOf(path) == same.Bytes)
                {
                    current[index] = same;
                }
                else
                {
                    byte[] bytes = content.Make(index);
                    SiteManifestEntry entry = SiteManifestEntry.Of(bytes) with { Inputs = inputs };
                    if (folder.IsEmpty)
                    {
                        folder.Create(path, bytes);
                        Interlocked.Increment(ref written);
                    }
                    else if (!IsWritten(folder, path, entry, before))
                    {
                        folder.Replace(path, bytes);
                        Interlocked.Increment(ref written);
                    }

                    current[index] = entry;
                }

                progress?.Report(new SiteProgress(Interlocked.Increment(ref done), content.Paths.Count));
            }

            Parallel.For(0, content.Paths.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, WriteFile);
            SaveManifest(folder, content, current, unreached: null);
            return new SiteWriteResult(written, content.Paths.Count - written, removed);
        }
        catch (Exception failure)
        {
            // What the stopped build did not reach is still as the previous one left it, and still ours.
            SaveManifest(folder, content, current, previous);
            if (failure is AggregateException { InnerException: { } first })
            {
                ExceptionDispatchInfo.Throw(first);
            }

            throw;
        }
        finally
        {
            folder.RemoveTemporaryFiles();
        }
    }

    private static void SaveManifest(OutputFolder folder, SiteContent content, SiteManifestEntry?[] written, SiteManifest? unreached)
    {
        SiteManifest manifest = new();
        for (int i = 0; i < written.Length; i++)
        {
            if (written[i] is { } entry)
            {
                manifest.Files[content.Paths[i]] = entry;
            }
        }

        foreach ((string path, SiteManifestEntry entry) in unreached?.Files ?? [])
        {
            manifest.Files.TryAdd(path, entry);
        }

        byte[] json = manifest.ToJson();
        if (!folder.TryRead(SiteManifest.FileName).AsSpan().SequenceEqual(json))
        {
            folder.Replace(SiteManifest.FileName, json);
        }
    }

    private static bool IsWritten(OutputFolder folder, string path, SiteManifestEntry entry, SiteManifestEntry? before) => before is { } known
        ? known.HasContentOf(entry) && folder.LengthOf(path) == entry.Bytes
        : folder.Holds(path, entry);

    private static void RefuseForeignFiles(SiteContent content, OutputFolder folder)
    {
        string? foreign = content.Paths.FirstOrDefault(path => folder.LengthOf(path) is not null);
        if (foreign is not null)
        {
            throw new SiteBuildException(
                $"Expected an empty folder or the folder of an earlier build, but '{folder.Path}' has no usable {SiteManifest.FileName} " +
                $"and already holds '{foreign}'. Choose another folder, or delete what is in this one.");
        }
    }
}
