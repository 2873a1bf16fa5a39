namespace ErrorCatalog.Compiler;

// Words of rules: what must be, and in how many ways it may not be.
internal static partial class Lexicon
{
    /// <summary>Auxiliaries that make a rule of what follows.</summary>
    internal static readonly HashSet<string> Obligations = Set("must should shall ought");

    /// <summary>Words between an auxiliary and its verb that change nothing.</summary>
    internal static readonly HashSet<string> Adverbs = Set("""
        also always still currently yet simply just actually explicitly either both all itself themselves each properly correctly
        successfully previously now then already directly fully completely first together therefore necessarily strictly exactly
        """);

    /// <summary>Adjectives that are either true or not: a rule about them can be broken in one way.</summary>
    internal static readonly HashSet<string> OneWayAdjectives = Set("""
        null non-null nonnull empty non-empty nonempty blank whitespace present absent unique distinct available open closed ready online offline
        active inactive enabled disabled absolute relative rooted readable writable writeable seekable mutable immutable read-only readonly
        write-only public private internal protected static non-static nonstatic virtual non-virtual abstract non-abstract concrete
        sealed generic non-generic open-generic instance partial async synchronous asynchronous nullable non-nullable optional mandatory true
        false on off set unset non-zero nonzero zero default undefined defined alone alive dead free idle finished complete incomplete running valid-once
        anonymous authenticated authorized visible hidden local remote nested top-level bidirectional transactional persistent durable
        thread-safe reentrant recursive cyclic acyclic circular none there nothing known
        """);

    /// <summary>Adjectives and other complements with a scale, a set or a form behind them: many values break the rule.</summary>
    internal static readonly HashSet<string> ManyWayWords = Set("""
        positive negative non-negative nonnegative non-positive nonpositive greater less larger smaller longer shorter higher lower fewer more bigger
        equal identical same between within below above under over inside numeric numerical alphanumeric alphabetic ascii lowercase
        uppercase lower-case upper-case hexadecimal decimal integer integral finite even odd prime divisible multiple valid correct well-formed wellformed
        supported compatible consistent sorted ordered monotonic ascending descending normalized square rectangular
        one two three four five six seven eight nine ten either later earlier newer older before-hand in-range
        in of from at least most exactly precisely up like similar
        """);

    /// <summary>Participles that speak of a form or a measure rather than of something done.</summary>
    internal static readonly HashSet<string> FormParticiples = Set("""
        followed preceded formatted encoded divided aligned measured expressed prefixed suffixed based sized shaped separated delimited
        terminated bounded limited constrained restricted encased typed
        """);

    /// <summary>Verbs of a rule that compare or shape.</summary>
    internal static readonly HashSet<string> ManyWayVerbs = Set("""
        match equal start begin end conform comply fit lie fall correspond agree range evaluate represent consist exceed satisfy follow
        resolve point refer differ vary sum add divide sit precede come
        """);

    /// <summary>Verbs of having: absence is one way to break the rule, an amount many.</summary>
    internal static readonly HashSet<string> HavingVerbs = Set("have contain include hold carry accept take return produce provide specify supply define declare pass");

    /// <summary>Words that turn a thing into an amount or a choice.</summary>
    internal static readonly HashSet<string> Measures = Set("""
        exactly exact same even odd correct valid equal length size count dimension dimensions only between least most fewer more less greater
        matching identical compatible two three four five six seven eight nine ten positive negative either
        """);

    /// <summary>Things that have an order or a scale.</summary>
    internal static readonly HashSet<string> Comparatives = Set("""
        less greater more fewer larger smaller longer shorter higher lower bigger older newer later earlier deeper wider narrower heavier slower faster
        sooner
        """);

    /// <summary>Words that tell where or when something holds.</summary>
    internal static readonly HashSet<string> Circumstances = Set("""
        while when during inside outside after before until till unless once if whenever where within without because since
        """);

    /// <summary>Words that tie a thing to a place, a user or a moment.</summary>
    internal static readonly HashSet<string> Attachments = Set("""
        in on by for when while with inside during outside after before until within under from at if once unless without across between
        """);

    /// <summary>Words after which the fault itself is told.</summary>
    internal static readonly HashSet<string> Turns = Set("but however instead whereas although though got yet");

    /// <summary>Participles and nouns that introduce what was found.</summary>
    internal static readonly HashSet<string> Findings = Set("got received found given actual actually encountered saw observed obtained returned provided supplied passed read was were is had has");

    /// <summary>Words of permission.</summary>
    internal static readonly HashSet<string> Permissions = Set("allowed permitted supported accepted possible legal valid available usable applicable recognized recognised understood handled meaningful expected useful intended");

    /// <summary>First words of a list of what would have been right: "Supported kinds: …".</summary>
    internal static readonly HashSet<string> Allowances = Set("supported valid allowed known available possible permitted accepted recognized recognised legal acceptable");

    /// <summary>Kinds of data; what must be one may be any other.</summary>
    internal static readonly HashSet<string> DataNouns = Set("list array map string object dictionary collection tuple function class struct enum interface delegate scalar vector matrix text letter digit word");

    /// <summary>First words of advice.</summary>
    internal static readonly HashSet<string> Advice = Set("""
        use call ensure make check verify see try please consider set add specify provide configure register remove install enable
        change increase decrease pass supply choose select override implement wait reduce upgrade update contact refer restart reconnect rebuild
        define declare include give enter run create open close start stop move rename replace delete do did have maybe perhaps possibly you
        review inspect consult did-you allow assign put turn switch reference read look retry
        """);
}
