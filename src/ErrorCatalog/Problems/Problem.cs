using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>
/// One occurrence of an error: which catalog entry, with which arguments, in which conversation. Immutable; every wire form
/// is written from it and read into it. Catalog entries derive a typed class each; a report whose code no catalog declares is
/// a plain <see cref="Problem"/>.
/// </summary>
public class Problem
{
    private static readonly Uri Blank = new("about:blank");

    private readonly MessageValue[] _values;
    private readonly ProblemArgument[] _others;
    private readonly DateTime _createdUtc;
    private ProblemContext? _context;
    private string? _id;

    /// <summary>Makes a problem; the time of creation is when it was noticed.</summary>
    public Problem(ProblemState state)
    {
        if (state.Descriptor is null)
        {
            throw new ArgumentException("Expected a problem state made for a catalog entry but got an empty one. Use a factory of the generated catalog class.", nameof(state));
        }

        Descriptor = state.Descriptor;
        _values = state.Values;
        _others = state.Others;
        _context = state.Context;

        // Whole milliseconds, the finest that every form writes.
        ProblemStamps? stamps = ProblemStamps.Current;
        long ticks = stamps is null ? DateTime.UtcNow.Ticks : stamps.Clock.GetUtcNow().UtcTicks;
        _id = stamps?.NewId();
        _createdUtc = new DateTime(ticks - (ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }

    /// <summary>The catalog entry.</summary>
    public ProblemDescriptor Descriptor { get; }

    /// <summary>The code as it travels: the received spelling for a report, else the entry's code.</summary>
    public string Code => _context?.Code ?? Descriptor.Code;

    /// <summary>Id of this occurrence, a UUID unless given; stable once read.</summary>
    public string Id => _context?.Id ?? _id ?? Interlocked.CompareExchange(ref _id, Guid.CreateVersion7().ToString(), null) ?? _id!;

    /// <summary>The arguments in positional order.</summary>
    public ProblemArguments Arguments => new(Descriptor, _values, _others);

    /// <summary>Error or warning: from the received code's sorter, else the entry.</summary>
    public ProblemSeverity Severity => _context?.Code is { } code && ProblemCode.Parse(code).Severity is { } told ? told : Descriptor.Severity;

    /// <summary>How much of the conversation is spoiled; what a report says wins over the catalog. Null when nobody tells.</summary>
    public ProblemImpact? Impact => _context?.Impact ?? Descriptor.Impact;

    /// <summary>Who should try again; what a report says wins over the catalog. Null when nobody tells.</summary>
    public RetryParty? Retry => _context?.Retry ?? Descriptor.Retry;

    /// <summary>When a retry makes sense, if known.</summary>
    public TimeSpan? RetryAfter => _context?.RetryAfter;

    /// <summary>Where the problem sits, or null.</summary>
    public ProblemLocation? Where => _context?.Where ?? Descriptor.Where;

    /// <summary>HTTP status, or null.</summary>
    public int? HttpStatus => _context?.HttpStatus ?? Descriptor.HttpStatus;

    /// <summary>google.rpc code, or null.</summary>
    public GrpcStatusCode? GrpcStatus => _context?.GrpcStatus ?? Descriptor.GrpcStatus;

    /// <summary>The conversation it belongs to, or null.</summary>
    public ProblemThread? Thread => _context?.Thread;

    /// <summary>When the problem was noticed: what the report says, else the time of creation. Null for a report that does not tell.</summary>
    public DateTimeOffset? NoticedAt => _context?.NoticedAt ?? (IsReceived ? null : new DateTimeOffset(_createdUtc));

    /// <summary>Where progress on the problem can be followed, or null.</summary>
    public Uri? TrackingUri => _context?.TrackingUri;

    /// <summary>Where a human can ask for help, or null.</summary>
    public Uri? EscalationUri => _context?.EscalationUri;

    /// <summary>The catalog reference that came with a report (<c>@msg_catalog</c>, <c>~l10n.catalogs</c>), or null.</summary>
    public string? CatalogReference => _context?.CatalogReference;

    /// <summary>Title that came with this occurrence; empty when there is only the catalog's.</summary>
    public LocalizedTextMap TitleOverride => _context?.Title ?? LocalizedTextMap.Empty;

    /// <summary>Explain text that came with this occurrence; empty when there is only the catalog's.</summary>
    public LocalizedTextMap ExplainOverride => _context?.Explain ?? LocalizedTextMap.Empty;

    /// <summary>True when <see cref="ExplainOverride"/> is a DIDComm v2 comment with <c>{1}</c> placeholders.</summary>
    public bool ExplainOverrideIsPositional => _context?.ExplainIsPositional ?? false;

    /// <summary>Fix hint of this occurrence; empty when there is only the catalog's.</summary>
    public LocalizedTextMap FixHintOverride => _context?.FixHint ?? LocalizedTextMap.Empty;

    /// <summary>The exception behind a local problem, or null. Never leaves the process.</summary>
    public Exception? Cause => _context?.Cause;

    /// <summary>Members of a report that no field takes, verbatim, so that they can be written again.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extensions => (_context ?? ProblemContext.Empty).Extensions;

    /// <summary>True when a peer reported it; such a problem must not be answered with a report.</summary>
    public bool IsReceived => _context?.IsReceived ?? false;

    /// <summary>Address of the entry's page, or null.</summary>
    public Uri? Link => Descriptor.Link;

    /// <summary>
    /// Names of required parameters without a usable value: empty for a problem made by a factory; a report may lack values that
    /// its sender kept to itself, and then typed members show defaults.
    /// </summary>
    public IReadOnlyList<string> MissingArguments =>
        [.. Descriptor.Parameters.Where((parameter, i) => !parameter.IsOptional && Value(i).IsMissing).Select(parameter => parameter.Name)];

    internal ProblemContext Context => _context ?? ProblemContext.Empty;

    /// <summary>
    /// The problem as the typed class of one entry. A report is typed when it was read with the catalog that declares its code.
    /// </summary>
    public bool TryAs<TProblem>([NotNullWhen(true)] out TProblem? problem)
        where TProblem : Problem
    {
        problem = this as TProblem;
        return problem is not null;
    }

    /// <summary>An exception that carries this problem and keeps <paramref name="cause"/> as its inner exception.</summary>
    public ProblemException ToException(Exception? cause = null) =>
        new(cause is null ? this : Change(this, Context with { Cause = cause }));

    /// <summary>The entry's title in a language (BCP 47; null for the source language), or the code when it has none.</summary>
    public LocalizedText GetTitle(string? locale = null) => ProblemTexts.Render(this, TextField.Title, locale, TextAudience.Own);

    /// <summary>What was expected and what happened instead, in a language (BCP 47; null for the source language).</summary>
    public LocalizedText GetExplain(string? locale = null) => ProblemTexts.Render(this, TextField.Explain, locale, TextAudience.Own);

    /// <summary>What the reader can do, in a language (BCP 47; null for the source language); empty when nothing is known.</summary>
    public LocalizedText GetFixHint(string? locale = null) => ProblemTexts.Render(this, TextField.FixHint, locale, TextAudience.Own);

    /// <summary>The rule behind the error, in a language (BCP 47; null for the source language); empty when none is declared.</summary>
    public LocalizedText GetRule(string? locale = null) => ProblemTexts.Render(this, TextField.Rule, locale, TextAudience.Own);

    /// <summary>Where the text that <see cref="GetTitle"/> and its siblings show in a language comes from.</summary>
    /// <param name="field">Which text.</param>
    /// <param name="locale">BCP 47 tag; null for the source language.</param>
    public TextOrigin GetOrigin(TextField field, string? locale = null) => ProblemTexts.Choose(this, field, locale, TextAudience.Own) switch
    {
        { IsMissing: true } => TextOrigin.None,
        { Template: not null } => TextOrigin.Catalog,
        _ => TextOrigin.Occurrence,
    };

    /// <summary>Code and explain text in the source language, for logs. Secret values are not shown.</summary>
    public override string ToString() => $"{Code}: {GetExplain().Text}";

    internal static TProblem Change<TProblem>(TProblem problem, ProblemContext context)
        where TProblem : Problem
    {
        // The id is fixed before copying, so that a copy is still the same occurrence.
        string id = problem.Id;
        var copy = (TProblem)problem.MemberwiseClone();
        copy._context = context.Id is null ? context with { Id = id } : context;
        return copy;
    }

    /// <summary>The text of a required parameter; empty when a report left it out or sent something else.</summary>
    protected string GetText(int index) => GetOptionalText(index) ?? string.Empty;

    /// <summary>The text of an optional parameter, or null.</summary>
    protected string? GetOptionalText(int index) => Value(index) is { IsMissing: false } value ? value.ToInvariantString() : null;

    /// <summary>The whole number of a required parameter; 0 when a report left it out or sent something else.</summary>
    protected long GetInteger(int index) => GetOptionalInteger(index) ?? 0;

    /// <summary>The whole number of an optional parameter, or null.</summary>
    protected long? GetOptionalInteger(int index) => Value(index).AsInteger();

    /// <summary>The decimal of a required parameter; 0 when a report left it out or sent something else.</summary>
    protected decimal GetDecimal(int index) => GetOptionalDecimal(index) ?? 0;

    /// <summary>The decimal of an optional parameter, or null.</summary>
    protected decimal? GetOptionalDecimal(int index) => Value(index).AsDecimal();

    /// <summary>The truth value of a required parameter; false when a report left it out or sent something else.</summary>
    protected bool GetBoolean(int index) => GetOptionalBoolean(index) ?? false;

    /// <summary>The truth value of an optional parameter, or null.</summary>
    protected bool? GetOptionalBoolean(int index) => Value(index).AsBoolean();

    /// <summary>The point in time of a required parameter; the default when a report left it out or sent something else.</summary>
    protected DateTimeOffset GetTimestamp(int index) => GetOptionalTimestamp(index) ?? default;

    /// <summary>The point in time of an optional parameter, or null.</summary>
    protected DateTimeOffset? GetOptionalTimestamp(int index) => Value(index).AsTimestamp();

    /// <summary>The length of time of a required parameter; zero when a report left it out or sent something else.</summary>
    protected TimeSpan GetDuration(int index) => GetOptionalDuration(index) ?? default;

    /// <summary>The length of time of an optional parameter, or null.</summary>
    protected TimeSpan? GetOptionalDuration(int index) => Value(index).AsDuration();

    /// <summary>The URI of a required parameter; <c>about:blank</c> when a report left it out or sent something else.</summary>
    protected Uri GetUri(int index) => GetOptionalUri(index) ?? Blank;

    /// <summary>The URI of an optional parameter, or null.</summary>
    protected Uri? GetOptionalUri(int index) => Value(index).AsUri();

    /// <summary>
    /// One-based position of the enum token of parameter <paramref name="index"/> among the declared ones; 0 when it is missing or
    /// a report sent an unknown one.
    /// </summary>
    protected int GetEnum(int index)
    {
        string? token = Value(index).AsText();
        IReadOnlyList<string> values = Descriptor.Parameters[index].EnumValues;
        for (int i = 0; i < values.Count; i++)
        {
            if (string.Equals(values[i], token, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }

    private MessageValue Value(int index) => index < _values.Length ? _values[index] : default;
}
