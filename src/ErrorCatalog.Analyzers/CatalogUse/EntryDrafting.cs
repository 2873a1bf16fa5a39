using ErrorCatalog.Compiler;
using ErrorCatalog.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCatalog.Analyzers;

/// <summary>Drafts the entry that says what a thrown message says.</summary>
internal static class EntryDrafting
{
    private const int MostEnumMembers = 16;

    /// <summary>The draft, and for each of its parameters the hole that fills it.</summary>
    /// <param name="thrown">The message.</param>
    /// <param name="model">Tells the types of the holes.</param>
    /// <param name="isTaken">Tells keys that must not be used.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static (EntryDraft Draft, MessagePiece?[] Holes) Draft(ThrownMessage thrown, SemanticModel model, Func<string, bool> isTaken, CancellationToken cancellation)
    {
        string key = KeyProposal.Unique(KeyProposal.FromMessage(Literals(thrown.Pieces), thrown.Type.Name), isTaken);
        List<(ParameterModel Parameter, MessagePiece Hole, string Use)> parameters = Parameters(thrown, key, model, cancellation);
        ErrorProfile profile = ErrorProfile.Of(thrown.Type, EnclosingCatch.Of(thrown.Creation) is not null);
        (ParameterModel Parameter, MessagePiece Hole, string Use)[] ordered = [.. parameters.OrderBy(item => item.Parameter.IsOptional ? 1 : 0)];
        EntryDraft draft = new()
        {
            Key = key,
            Category = profile.Category,
            Kind = profile.Kind,
            WhoRetries = profile.WhoRetries,
            HttpStatus = profile.HttpStatus,
            Parameters = new EquatableArray<ParameterModel>(ordered.Select(item => item.Parameter)),
            Title = EntryDraft.TitleOf(key),
            Explain = Explain(thrown.Pieces, parameters),
            FixHint = FixHint(profile, ordered.Select(item => item.Parameter).FirstOrDefault(parameter => !parameter.IsOptional)),
        };
        return (draft, [.. ordered.Select(item => (MessagePiece?)item.Hole)]);
    }

    /// <summary>The text before the first hole, between the first and the second, and so on.</summary>
    internal static IEnumerable<string> Literals(IEnumerable<MessagePiece> pieces)
    {
        System.Text.StringBuilder text = new();
        foreach (MessagePiece piece in pieces)
        {
            if (piece.Hole is not null)
            {
                yield return text.ToString();
                text.Clear();
            }

            text.Append(piece.Text);
        }

        yield return text.ToString();
    }

    private static string Explain(IEnumerable<MessagePiece> pieces, List<(ParameterModel Parameter, MessagePiece Hole, string Use)> parameters)
    {
        System.Text.StringBuilder pattern = new();
        System.Text.StringBuilder text = new();
        foreach (MessagePiece piece in pieces)
        {
            if (piece.Hole is null)
            {
                text.Append(piece.Text);
                continue;
            }

            pattern.Append(MessageQuoting.Quote(text.ToString()));
            text.Clear();
            pattern.Append(parameters.First(item => Same(item.Hole, piece)).Use);
        }

        string end = pattern.Append(MessageQuoting.Quote(text.ToString())).ToString().Trim();
        return end.Length > 0 && end[end.Length - 1] is '.' or '!' or '?' or '…' ? end : end.TrimEnd(':', ',', ';') + ".";
    }

    // Holes with the same expression and format are one parameter.
    private static bool Same(MessagePiece left, MessagePiece right) =>
        left.Format == right.Format && SyntaxFactory.AreEquivalent(left.Hole, right.Hole);

    private static string FixHint(ErrorProfile profile, ParameterModel? subject) => profile.Kind == EntryKind.Exception
        ? "Tell the people who run the service what you did and when, so that they can find the cause."
        : subject is { Sensitivity: ParameterSensitivity.Public, Type: not (ParameterType.Boolean or ParameterType.Enum) }
            ? $"Check {{{subject.Name}}}, then send the corrected request again."
            : "Correct what the message names, then send the request again.";

    private static List<(ParameterModel Parameter, MessagePiece Hole, string Use)> Parameters(ThrownMessage thrown, string key, SemanticModel model, CancellationToken cancellation)
    {
        List<(ParameterModel Parameter, MessagePiece Hole, string Use)> result = [];
        HashSet<string> names = new(StringComparer.Ordinal) { CSharpNames.Type(key) };
        string before = string.Empty;
        foreach (MessagePiece hole in thrown.Pieces)
        {
            if (hole.Hole is null)
            {
                before = hole.Text;
                continue;
            }

            if (result.Exists(item => Same(item.Hole, hole)))
            {
                continue;
            }

            TypeInfo info = model.GetTypeInfo(hole.Hole, cancellation);
            string name = ParameterNaming.Unique(ParameterNaming.Qualified(ParameterNaming.Of(hole.Hole), before), names);
            (ParameterType type, string[] values) = TypeOf(info.Type, hole, name);
            bool isOptional = info.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } || info.Nullability.FlowState == NullableFlowState.MaybeNull;
            bool isGrouped = hole.Format is { Length: > 0 } format && format[0] is 'N' or 'n' && type is ParameterType.Integer or ParameterType.Decimal;
            result.Add((
                new ParameterModel(name, type, isOptional, Example(type, values), Note: null, ParameterSensitivity.Public, new EquatableArray<string>(values)),
                hole,
                isGrouped ? "{" + name + ", number}" : "{" + name + "}"));
        }

        return result;
    }

    private static (ParameterType Type, string[] Values) TypeOf(ITypeSymbol? type, MessagePiece hole, string name)
    {
        ITypeSymbol? bare = FactoryArguments.Bare(type);
        if (bare is null)
        {
            return (ParameterType.Text, []);
        }

        ParameterType result = bare.SpecialType switch
        {
            SpecialType.System_Boolean => ParameterType.Boolean,
            SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_UInt64 => ParameterType.Decimal,
            SpecialType.System_DateTime => ParameterType.Timestamp,
            SpecialType.System_String => ParameterNaming.IsIdentifier(name) ? ParameterType.Identifier : ParameterType.Text,
            _ when FactoryArguments.IsWhole(bare) => ParameterType.Integer,
            _ when FactoryArguments.IsSystem(bare, "DateTimeOffset") => ParameterType.Timestamp,
            _ when FactoryArguments.IsSystem(bare, "TimeSpan") => ParameterType.Duration,
            _ when FactoryArguments.IsSystem(bare, "Uri") => ParameterType.Uri,
            _ when FactoryArguments.IsSystem(bare, "Guid") => ParameterType.Identifier,
            _ => ParameterType.Text,
        };

        // A format that the catalog has no counterpart for is applied by the code, and the result is a text.
        if (hole.Format is { } format && result is not (ParameterType.Text or ParameterType.Identifier) && !IsPlainFormat(format, result))
        {
            return (ParameterType.Text, []);
        }

        bool isNullable = !ReferenceEquals(bare, type);
        if (bare.TypeKind != TypeKind.Enum || isNullable || hole.Format is not null || ((CSharpParseOptions)hole.Hole!.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp8)
        {
            return (result, []);
        }

        string[] values = [.. FactoryArguments.Members(bare).Select(member => FactoryArguments.Token(member.Name))];
        bool isClosed = values.Length is > 0 and <= MostEnumMembers
            && !bare.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "FlagsAttribute" })
            && values.Select(CSharpNames.EnumMember).Distinct().Count() == values.Length
            && values.All(value => value.Length > 0 && value[0] is >= 'a' and <= 'z' && value.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-') && CSharpNames.EnumMember(value) != CSharpNames.UnknownEnumMember);
        return isClosed ? (ParameterType.Enum, values) : (ParameterType.Identifier, []);
    }

    // What the formatter of catalogs shows for a bare value of the type, or with ", number".
    private static bool IsPlainFormat(string format, ParameterType type) => type switch
    {
        ParameterType.Integer => format is "D" or "d" or "G" or "g" or "N0" or "n0",
        ParameterType.Decimal => format is "G" or "g" or "N" or "n",
        ParameterType.Timestamp => format is "O" or "o" or "u" or "s",
        ParameterType.Duration => format is "c" or "g",
        _ => false,
    };

    private static string Example(ParameterType type, string[] values) => type switch
    {
        ParameterType.Integer or ParameterType.Bytes => "3",
        ParameterType.Decimal => "1.5",
        ParameterType.Boolean => "true",
        ParameterType.Uri => "https://example.org/",
        ParameterType.Did => "did:example:bob",
        ParameterType.Timestamp => "2026-01-31T18:00:00Z",
        ParameterType.Duration => "PT30S",
        ParameterType.Enum => values[0],
        ParameterType.Identifier => "A-1",
        _ => "an example",
    };
}
