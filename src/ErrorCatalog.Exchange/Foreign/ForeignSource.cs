using ErrorCatalog.Exchange.Input;

namespace ErrorCatalog.Exchange.Foreign;

/// <summary>What a reader of a foreign format has to read, and where it says what it found.</summary>
internal sealed class ForeignSource(ForeignImportRequest request, CancellationToken cancellation)
{
    private readonly List<ExchangeFindings> _findings = [];

    /// <summary>The files with the messages.</summary>
    public IReadOnlyList<ForeignFile> Files => request.Files;

    /// <summary>Files with translations.</summary>
    public IReadOnlyList<ForeignFile> Languages => request.Languages;

    /// <summary>Tells which field of a generic file becomes what, or null.</summary>
    public ForeignFile? Mapping => request.Mapping;

    /// <summary>Account of the fields.</summary>
    public ForeignFields Fields { get; } = new();

    /// <summary>Stops the work.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>True when something is so wrong that nothing may be written.</summary>
    public bool HasErrors => _findings.Exists(findings => findings.HasErrors);

    /// <summary>Everything that was found, file by file.</summary>
    public ExchangeFinding[] Findings => [.. _findings.SelectMany(findings => findings.ToArray())];

    /// <summary>The name that was asked for, else that of the format.</summary>
    public string NameOr(string name) => request.Name ?? name;

    /// <summary>Takes what is wrong with one file.</summary>
    public ExchangeFindings FindingsOf(ForeignFile file)
    {
        var findings = new ExchangeFindings(file.Path);
        _findings.Add(findings);
        return findings;
    }
}
