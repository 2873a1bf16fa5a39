namespace ErrorCatalog.Compiler;

// Small closed classes and irregular forms.
internal static partial class Lexicon
{
    internal static readonly HashSet<string> Determiners = Set("a an the its their this that these those any some each every your our his her such another another's given single");

    internal static readonly HashSet<string> Links = Set("and or but nor to as so than that which who of too again also together");

    internal static readonly HashSet<string> Copulas = Set("is was are were be been being");

    internal static readonly HashSet<string> ActualLabels = Set("got actual received found was given actually observed encountered value");

    internal static readonly HashSet<string> Happenings = Set("happen happened occur reached hit called executed here reach get there possible entered invoked");

    internal static readonly HashSet<string> Descriptions = Set("with without containing having being whose");

    internal static readonly HashSet<string> Pointers = Set("details detail information info log logs inner innerexception support administrator later again");

    internal static readonly HashSet<string> Conversions = Set("convert cast coerce represent");

    internal static readonly HashSet<string> Occurrences = Set("happen happened occur here there");

    internal static readonly HashSet<string> CodePlaces = Set("code line branch case default statement point path section block");

    internal static readonly HashSet<string> Suitable = Set("suitable valid matching appropriate compatible applicable usable acceptable supported proper eligible known fitting");

    internal static readonly HashSet<string> Rights = Set("permission permissions privilege privileges right rights access role roles licence license scope scopes");

    internal static readonly HashSet<string> Sameness = Set("same identical equal equals matching");

    internal static readonly HashSet<string> Qualifiers = Set("last first only own default root primary same both multiple another further again twice self itself yourself oneself negative non-empty built-in reserved nested");

    /// <summary>Words that make a deed forbidden rather than failed, wherever they stand in its object.</summary>
    internal static readonly HashSet<string> Reflexives = Set("same itself himself herself yourself oneself self themselves again twice");

    internal static readonly HashSet<string> Extents = Set("range bounds bound limits limit boundaries interval scope");

    internal static readonly HashSet<string> Phases = Set("state mode phase status stage format range order");

    internal static readonly HashSet<string> PlainTails = Set("string text data value format literal document number address content encoding payload object input");

    internal static readonly HashSet<string> PlainLeads = Set("string text value positive signed unsigned absolute relative utf-8 valid well-formed iso iso8601 rfc rfc3339 utc 32-bit 64-bit 16-bit 8-bit");

    internal static readonly HashSet<string> IrregularParticiples = Set("""
        used set unset given built rebuilt sent resent held kept made read written overwritten bound rebound found known shown run begun done undone left lost
        put laid paid sold told taken broken chosen drawn driven fallen forgotten frozen gotten hidden shut split spent stolen sworn thrown torn understood
        won worn cut hit let met quit shot caught brought bought thought taught felt fed led met reset overridden bidden forbidden woven
        """);

    internal static readonly Dictionary<string, string> IrregularInfinitives = new(StringComparer.Ordinal)
    {
        ["built"] = "build",
        ["rebuilt"] = "build",
        ["sent"] = "send",
        ["read"] = "read",
        ["written"] = "write",
        ["bound"] = "bind",
        ["run"] = "run",
        ["cast"] = "cast",
        ["spawned"] = "spawn",
        ["sought"] = "seek",
        ["drawn"] = "draw",
        ["rolled"] = "roll",
    };
}
