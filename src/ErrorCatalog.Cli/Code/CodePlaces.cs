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

            var found = new List<string>();
            if (Directory.Exists(place))
            {
                AddBelow(place, null, found);
            }
            else if (place.AsSpan().IndexOfAny('*', '?') >= 0)
            {
                AddMatches(place, found);
            }
            else
            {
                throw ErrorcatalogErrors.FileUnreadable(place, FileUnreadableObstacle.Missing).ToException();
            }

            if (found.Count == 0)
            {
                throw ErrorcatalogErrors.ArgumentValueInvalid("PLACE", place, "a C# file, a folder or pattern that finds some, a project or a solution").ToException();
            }

            files.UnionWith(found);
        }

        return new CodePlaces(projects, [.. files]);
    }

    private static void AddMatches(string pattern, List<string> found)
    {
        // The folders before the first wildcard are where the search begins.
        string[] parts = pattern.Split('/', '\\');
        string root = string.Join('/', parts.TakeWhile(part => part.AsSpan().IndexOfAny('*', '?') < 0));
        string folder = root.Length == 0 ? (pattern.StartsWith('/') ? "/" : ".") : root;
        if (!Directory.Exists(folder))
        {
            return;
        }

        bool isBare = root.Length == 0 && folder == ".";
        var matches = new List<string>();
        AddBelow(folder, Matcher(pattern.Replace('\\', '/'), isBare), matches);
        found.AddRange(isBare ? matches.Select(path => path[2..]) : matches);
    }

    // Below the current folder, paths begin with "./" although the pattern does not.
    private static Regex Matcher(string pattern, bool isBare)
    {
        var text = new StringBuilder(isBare ? "^\\./" : "^");
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

    private static void AddBelow(string folder, Regex? matcher, List<string> found)
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
                    found.Add(path);
                }
            }

            foreach (string child in Directory.EnumerateDirectories(folder, "*", options))
            {
                string name = Path.GetFileName(child);
                if (!name.StartsWith('.') && !Skipped.Contains(name, StringComparer.Ordinal))
                {
                    AddBelow(child, matcher, found);
                }
            }
        }
        catch (Exception cause) when (InputFailure.IsAboutInput(cause))
        {
            throw InputFailure.At(folder, cause);
        }
    }
}
