using ErrorCatalog.Site.Html;
using ErrorCatalog.Site.Inputs;
using ErrorCatalog.Site.Layout;
using ErrorCatalog.Site.Theming;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace ErrorCatalog.Site;

/// <summary>
/// A folder with which users change the look: <c>templates/PART.hbs</c> in place of single parts of the pages,
/// <c>partials/NAME.hbs</c> for what templates share, <c>assets/*</c> in place of or besides our files. Everything a
/// template writes is escaped; there is no way to switch that off.
/// </summary>
public sealed class SiteTheme
{
    private const string CustomStyle = "custom.css";
    private const long LargestFile = 16 * 1024 * 1024;

    private readonly Dictionary<string, ThemeTemplate> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _assets = new(StringComparer.Ordinal);

    private SiteTheme()
    {
    }

    /// <summary>The parts of pages that a theme may make.</summary>
    public static IReadOnlyCollection<string> Parts { get; } =
    [
        "page", "header", "search", "main", "footer",
        "heading", "tombstone", "explain", "fix", "advice", "causes", "rule", "params", "reports", "doc", "facts", "sources",
    ];

    internal IReadOnlyDictionary<string, byte[]> Assets => _assets;

    /// <summary>What the files of the theme say, by path: pages depend on it.</summary>
    internal InputHash Inputs { get; private init; }

    internal bool HasCustomStyle => _assets.ContainsKey(CustomStyle);

    /// <summary>Reads a theme.</summary>
    /// <param name="folder">The folder; links in it are not followed.</param>
    /// <exception cref="SiteBuildException">There is no such folder, a template is none, or no page has that part.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file cannot be read.</exception>
    public static SiteTheme Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder))
        {
            throw new SiteBuildException($"Expected a folder with a theme but '{folder}' is none. Make it, with a folder templates or assets inside.");
        }

        SiteTheme theme = new() { Inputs = Hash(folder) };
        HandlebarsConfiguration configuration = new() { TextEncoder = new PageTextEncoder() };
        configuration.FormatterProviders.Add(new FragmentFormatter());
        IHandlebars handlebars = Handlebars.Create(configuration);
        foreach (string file in Files(folder, "partials", "*.hbs"))
        {
            handlebars.RegisterTemplate(Path.GetFileNameWithoutExtension(file), Compile(handlebars, file));
        }

        foreach (string file in Files(folder, "templates", "*.hbs"))
        {
            string part = Path.GetFileNameWithoutExtension(file);
            if (!Parts.Contains(part))
            {
                throw new SiteBuildException($"Expected the template of a part ({string.Join(", ", Parts)}) but got '{file}'. Rename it, or move it to partials.");
            }

            theme._templates[part] = new ThemeTemplate(file, Compile(handlebars, file));
        }

        foreach (string file in Files(folder, "assets", "*"))
        {
            string name = Path.GetRelativePath(Path.Combine(folder, "assets"), file).Replace('\\', '/');
            if (!SitePath.IsSafe(name) || new FileInfo(file).Length > LargestFile)
            {
                throw new SiteBuildException($"Expected a file of at most {LargestFile / 1024 / 1024} MB with a name that every file system takes but got '{file}'. Rename it or make it smaller.");
            }

            theme._assets[name] = File.ReadAllBytes(file);
        }

        return theme;
    }

    internal ThemeTemplate? Find(string part) => _templates.GetValueOrDefault(part);

    private static InputHash Hash(string folder)
    {
        InputHasher hasher = InputHasher.Rent();
        foreach (string file in Files(folder, "partials", "*.hbs").Concat(Files(folder, "templates", "*.hbs")))
        {
            hasher.Add(Path.GetRelativePath(folder, file)).Add(File.ReadAllBytes(file));
        }

        return hasher.Add(Path.Exists(Path.Combine(folder, "assets", CustomStyle)) ? 1 : 0).Hash();
    }

    private static string[] Files(string folder, string child, string pattern)
    {
        string path = Path.Combine(folder, child);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, pattern, new EnumerationOptions { RecurseSubdirectories = child == "assets", AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden }).Order(StringComparer.Ordinal)]
            : [];
    }

    private static HandlebarsTemplate<TextWriter, object, object> Compile(IHandlebars handlebars, string file)
    {
        string text = File.ReadAllText(file);
        if (text.Contains("{{{", StringComparison.Ordinal) || text.Contains("{{&", StringComparison.Ordinal) || text.Contains("{{~{", StringComparison.Ordinal))
        {
            throw new SiteBuildException(
                $"Expected only values that are escaped but '{file}' writes one as it is, with three braces or '&'. Use two braces: parts and words bring their own markup.");
        }

        try
        {
            using StringReader reader = new(text);
            return handlebars.Compile(reader);
        }
        catch (HandlebarsException failure)
        {
            throw new SiteBuildException($"Expected a Handlebars template but '{file}' is none: {failure.Message} Correct it.", failure);
        }
    }

    private sealed class PageTextEncoder : ITextEncoder
    {
        public void Encode(System.Text.StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode(string? text, TextWriter target)
        {
            HtmlWriter html = new(HtmlWriter.PhraseLength);
            html.Text(text);
            target.Write(html.ToFragment().Html);
        }

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            System.Text.StringBuilder all = new();
            while (text?.MoveNext() == true)
            {
                all.Append(text.Current);
            }

            Encode(all.ToString(), target);
        }
    }

    private sealed class FragmentFormatter : IFormatterProvider, IFormatter
    {
        public bool TryCreateFormatter(Type type, out IFormatter formatter)
        {
            formatter = this;
            return type == typeof(HtmlFragment);
        }

        public void Format<T>(T value, in EncodedTextWriter writer) => writer.WriteSafeString(((HtmlFragment)(object)value!).Html);
    }
}
