namespace ErrorCatalog.Samples.IssuerClient;

/// <summary>Tells the story on the console, with colours on a terminal, and remembers which promises were broken.</summary>
internal sealed class Narrator(string locale, bool hasColours)
{
    private const string Bold = "1";
    private const string Green = "32";
    private const string Red = "31";
    private const string Yellow = "33";
    private const string Grey = "90";

    private readonly List<string> _broken = [];
    private int _scenes;

    public string Locale => locale;

    public IReadOnlyList<string> Broken => _broken;

    public void Scene(string title)
    {
        Console.WriteLine();
        Console.WriteLine(Paint(Bold, $"{++_scenes}. {title}"));
    }

    public void Say(string label, string text) => Console.WriteLine($"   {Paint(Grey, label.PadRight(13))}{text}");

    /// <summary>A problem as its reader sees it: typed, in the language of the reader, with what to do.</summary>
    public void Show(Problem problem)
    {
        Say("problem", $"{Paint(Yellow, problem.Descriptor.Key)} ({problem.Code})");
        Say("user reads", $"{problem.GetExplain(locale).Text} [{problem.GetExplain(locale).Locale}]");
        if (problem.GetFixHint(locale).Text is { Length: > 0 } hint)
        {
            Say("hint", hint);
        }

        Say("who retries", problem.Retry switch
        {
            RetryParty.Reporter => "the service does",
            RetryParty.Recipient => "we do",
            RetryParty.Both => "both sides do",
            _ => "nobody",
        });
    }

    /// <summary>A promise of the service, and whether it was kept.</summary>
    public void Check(bool isKept, string promise)
    {
        Console.WriteLine($"   {(isKept ? Paint(Green, "✓") : Paint(Red, "✗"))} {promise}");
        if (!isKept)
        {
            _broken.Add(promise);
        }
    }

    /// <summary>The end of the story.</summary>
    public void End(string summary)
    {
        Console.WriteLine();
        Console.WriteLine(_broken.Count == 0 ? Paint(Green, summary) : Paint(Red, $"Promises that were broken: {_broken.Count}"));
        foreach (string promise in _broken)
        {
            Console.WriteLine($"   {Paint(Red, "✗")} {promise}");
        }
    }

    private string Paint(string colour, string text) => hasColours ? $"\e[{colour}m{text}\e[0m" : text;
}
