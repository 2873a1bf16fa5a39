using ErrorCatalog.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCatalog.CodeFixes;

/// <summary>A message of a thrown exception that could move to a catalog.</summary>
/// <param name="Document">The file.</param>
/// <param name="Span">The creation of the exception.</param>
/// <param name="Path">Path of the file.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column, counted from 1.</param>
/// <param name="ExceptionType">Name of the exception's type.</param>
/// <param name="Message">The message with <c>{}</c> for its holes.</param>
/// <param name="Draft">The entry that says the same, as proposed without regard to the catalogs there are.</param>
public sealed record MovableMessage(DocumentId Document, TextSpan Span, string Path, int Line, int Column, string ExceptionType, string Message, EntryDraft Draft);
