using System.Text;
using System.Text.RegularExpressions;
using ErrorCatalog.Cli.Input;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Code;

/// <summary>What the user named: projects and solutions, or loose C# files by name, by folder or by pattern.</summary>
internal sealed record CodePlaces(IReadOnlyList<string> Projects, IReadOnlyList<string> Files)
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    /// <summary>True for the file of a project or solution.</summary>
    public static bool IsProject(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csproj" or ".sln" or ".slnx" or ".slnf";

    /// <exception cref="ProblemException">A place does not exist, holds no C# file, or may not be read.</exception>
    public static CodePlaces Of(IEnumerable<string> places, CancellationToken cancellation)
    {
        var projects = new List<string>();
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string place in places)
        {
            cancellation.ThrowIfCancellationRequested();
            if (File.Exists(place))
            {
                if (IsProject(place))
                {
                    projects.Add(place);
                }
                else
                {
                    files.Add(place);
                }

                continue;
            }

            int before = files.Count;
            if (Directory.Exists(place))
            {
                AddBelow(place, null, files);
            }
            else if (place.AsSpan().IndexOfAny('*', '?') >= 0)
            {
                AddMatches(place, files);
            }
            else
            {
                throw ErrorcatalogErrors.FileUnreadable(place, FileUnreadableObstacle.Missing).ToException();
            }

            if (files.Count == before)
            {
                throw ErrorcatalogErrors.ArgumentValueInvalid("PLACE", place, "a C# file, a folder or pattern that finds some, a project or a solution").ToException();
            }
        }

        return new CodePlaces(projects, [.. files]);
    }

    private static void AddMatches(string pattern, SortedSet<string> files)
    {
        // The folders before the first wildcard are where the search begins.
        string[] parts = pattern.Split('/', '\\');
        string root = string.Join('/', parts.TakeWhile(part => part.AsSpan().IndexOfAny('*', '?') < 0));
        string folder = root.Length == 0 ? (pattern.StartsWith('/') ? "/" : ".") : root;
        if (Directory.Exists(folder))
        {
            AddBelow(folder, Matcher(pattern.Replace('\\', '/'), folder == "." && !pattern.StartsWith("./", StringComparison.Ordinal)), files);
        }
    }

    private static Regex Matcher(string pattern, bool isRelative)
    {
        var text = new StringBuilder(isRelative ? "^(\\./)?" : "^");
        for (int i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*' when pattern.AsSpan(i).StartsWith("**/"):
                    text.Append("(.*/)?");
                    i += 2;
                    break;
                case '*' when pattern.AsSpan(i).StartsWith("**"):
                    text.Append(".*");
                    i++;
                    break;
                case '*':
                    text.Append("[^/]*");
                    break;
                case '?':
                    text.Append("[^/]");
                    break;
                default:
                    text.Append(Regex.Escape(pattern[i].ToString()));
                    break;
            }
        }

        return new Regex(text.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    private static void AddBelow(string folder, Regex? matcher, SortedSet<string> files)
    {
        // Links are not followed: they could lead round in a circle.
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        try
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*", options))
            {
                string path = file.Replace('\\', '/');
                if (matcher is null ? path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) : matcher.IsMatch(path))
                {
                    files.Add(path);
                }
            }

            foreach (string child in Directory.EnumerateDirectories(folder, "*", options))
            {
                string name = Path.GetFileName(child);
                if (!name.StartsWith('.') && !Skipped.Contains(name, StringComparer.Ordinal))
                {
                    AddBelow(child, matcher, files);
                }
            }
        }
        catch (Exception cause) when (InputFailure.IsAboutInput(cause))
        {
            throw InputFailure.At(folder, cause);
        }
    }
}
