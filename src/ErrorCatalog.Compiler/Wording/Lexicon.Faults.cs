namespace ErrorCatalog.Compiler;

// Words of faults: verdicts, states and deeds.
internal static partial class Lexicon
{
    /// <summary>Adjectives that condemn without saying why.</summary>
    internal static readonly HashSet<string> Verdicts = Set("""
        invalid unexpected unknown unsupported unrecognized unrecognised illegal bad wrong incorrect improper inappropriate malformed
        ill-formed illformed inconsistent unhandled disallowed unacceptable erroneous faulty abnormal undefined-kind bogus nonsensical
        undetermined indeterminate implausible unsuitable incompatible unparseable unparsable
        """);

    /// <summary>The same after "is not".</summary>
    internal static readonly HashSet<string> NotVerdicts = Set("""
        valid supported recognized recognised known correct acceptable legal appropriate handled understood suitable proper right usable well-formed
        wellformed accepted applicable defined-kind ok okay good
        """);

    /// <summary>Words that speak of leave: what is not permitted is a rule by itself, unless a value stands for the thing.</summary>
    internal static readonly HashSet<string> Leave = Set("allowed permitted possible");

    /// <summary>What follows "unexpected" or "invalid" and is a state by itself.</summary>
    internal static readonly HashSet<string> UnexpectedStates = Set("""
        end eof eos null empty trailing extra additional duplicate disconnect disconnection termination exit shutdown close closure missing absence
        timeout cancellation interruption nil void none nothing eol
        """);

    /// <summary>Nouns for a member of a fixed set: nobody can guess the set.</summary>
    internal static readonly HashSet<string> Kinds = Set("""
        type kind mode scheme format version encoding algorithm protocol method operation value option token operator character symbol state status
        code level category class action command verb strategy policy direction order unit dialect syntax charset media content-type flag setting
        expression node opcode instruction tag event message request response parameter argument input data element item object case variant
        feature function target source platform provider combination configuration
        """);

    /// <summary>Nouns whose form every reader knows.</summary>
    internal static readonly HashSet<string> PlainForms = Set("""
        date datetime boolean bool integer int int32 int64 long short byte double float decimal number guid uuid uri url urn email e-mail json xml hex
        hexadecimal base64 base-64 base64url ip ipv4 ipv6 regex utf-8 utf8 utf-16 hostname timespan year month day hour minute
        percentage digit html csv yaml
        """);

    /// <summary>Nouns of failure that name nothing.</summary>
    internal static readonly HashSet<string> FailureNouns = Set("error errors failure exception problem issue fault trouble mishap fail");

    /// <summary>Words that add nothing to a noun of failure.</summary>
    internal static readonly HashSet<string> EmptyAttributes = Set("""
        an a the some general generic internal unknown unexpected unspecified fatal critical serious unhandled unforeseen runtime system server application
        has have had occurred occured happened was is been encountered detected thrown raised sorry oops there something went gone wrong this that
        and or in error errors failure exception problem issue operation request action process processing please try again later retry fault
        invalid bad argument arguments input value values parameter parameters data state call usage not valid failed fail unable to complete
        perform execute continue proceed it cannot could can be completed performed your the we
        incorrect wrong illegal result processed handled executed contact support administrator
        """);

    /// <summary>States that are wrong by themselves where a message names them.</summary>
    internal static readonly HashSet<string> States = Set("""
        already missing absent lacking lacks lack lacked unavailable unreachable offline closed disposed disconnected read-only readonly immutable
        frozen locked busy expired exhausted depleted ended terminated stopped aborted cancelled canceled consumed revoked denied forbidden refused
        rejected prohibited conflicting conflict conflicts collision collides collide duplicate duplicated duplicates duplication ambiguous ambiguity multiple several
        circular cyclic cycle recursion deadlock deadlocked overflow overflowed overflows underflow truncated incomplete orphaned stale outdated
        obsolete deprecated retired disabled inactive paused suspended timeout timed-out crashed died lost dropped leaked blocked interrupted
        unauthorized unauthenticated unauthorised inaccessible corrupt corrupted damaged empty null blank never premature prematurely nonexistent non-existent
        violates violated violation breaks broken clashes overlaps overlap overlapping taken occupied reserved poisoned throttled
        unused redundant superfluous twice nothing nobody none neither nor detached abandoned finalized faulted shut evicted banned suspended-by
        inaccessible unwritable exists existing remains lost disallows forbids prevents prohibits refuses rejects omits omitted ignored skipped
        impossible invalidated recycled freed released unloaded discarded contradicts contradictory mutually exclusive self-referencing gone unable-yet hung
        """);

    /// <summary>Participles with "un" that condemn rather than describe.</summary>
    internal static readonly HashSet<string> NotStatesWithUn = Set("unexpected unsupported unrecognized unrecognised unhandled unified united unsigned unspecified undetermined unacknowledged-by untyped under until unwrapped");

    /// <summary>Deeds that depend on the world and may fail for many reasons.</summary>
    internal static readonly HashSet<string> FallibleDeeds = Set("""
        connect load open read parse deserialize deserialise serialize serialise resolve create convert decode encode determine get retrieve fetch obtain
        acquire write save store send receive process handle execute run start initialize initialise compile build bind download upload
        import export decrypt encrypt verify validate authenticate authorize register unregister allocate compute calculate evaluate extract infer
        interpret translate map match cast generate deduce derive detect identify establish negotiate complete perform publish subscribe
        deliver dispatch invoke instantiate construct activate apply commit flush persist migrate restore recover restart
        transform access reach query listen accept decompress compress format copy update insert delete remove append
        join list lock mount recognize recognise schedule launch spawn sign tokenize unpack upgrade parse-out inspect lookup look render
        replace reserve rollback roll select sync synchronize terminate transfer transition unlock install configure
        continue proceed finish estimate guess
        """);

    /// <summary>Deeds whose failure is a state: the thing is not there.</summary>
    internal static readonly HashSet<string> FindingDeeds = Set("find locate discover");

    /// <summary>Predicates that make an ability: "does not support".</summary>
    internal static readonly HashSet<string> ComparingVerbs = Set("match equal correspond agree");

    /// <summary>Verbs whose negation breaks a form with many alternatives.</summary>
    internal static readonly HashSet<string> FormVerbs = Set("start begin end represent conform comply satisfy fit look follow fall lie meet parse");

    /// <summary>Nouns that hold a value: a name after them is not the value.</summary>
    internal static readonly HashSet<string> Holders = Set("""
        property parameter param argument arg field option setting member column attribute variable header key method function
        """);

    /// <summary>Words before a place in the input.</summary>
    internal static readonly HashSet<string> Places = Set("position index line column col offset byte row pos location at char character page");

    /// <summary>Nouns of a bound.</summary>
    internal static readonly HashSet<string> Bounds = Set("maximum minimum max min limit limits bound bounds threshold quota capacity ceiling cap allowed");

    /// <summary>Last names of expressions that name a thing instead of giving its value.</summary>
    internal static readonly HashSet<string> NamingNames = Set("""
        name paramname parametername propertyname fieldname membername columnname argumentname optionname methodname keyname attributename
        displayname argname settingname headername variablename fullname
        """);

    /// <summary>Last names of expressions that give a place in the input.</summary>
    internal static readonly HashSet<string> PlaceNames = Set("position pos offset line linenumber lineno column columnnumber col row start end mark location span lineposition bytepositioninline path filename");

    /// <summary>Last names of expressions that hold a bound.</summary>
    internal static readonly HashSet<string> BoundNames = Set("maximum minimum max min limit maxvalue minvalue threshold quota capacity expected required supported allowed");

    /// <summary>Last names of expressions that hold a sentence about the fault.</summary>
    internal static readonly HashSet<string> ExplainingNames = Set("message errormessage errormsg reason reasons description errordescription ex exception errors explanation");

    /// <summary>Last names of expressions that hold what another party says.</summary>
    internal static readonly HashSet<string> ReasonNames = Set("""
        message error errors errormessage errormsg reason reasons exception ex exc details detail status statuscode description errordescription
        cause why failure failures errorcode output stderr response content body reasonphrase problem problems issues messages
        diagnostics diagnostic innerexception explanation result lasterror hresult errno
        """);
}
