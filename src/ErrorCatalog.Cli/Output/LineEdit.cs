namespace ErrorCatalog.Cli.Output;

/// <summary>A line that goes or comes.</summary>
/// <param name="IsAdded">True for a line of the new text, false for one of the old.</param>
/// <param name="Line">Its number in its text, from 1.</param>
/// <param name="Text">The line without its end.</param>
internal readonly record struct LineEdit(bool IsAdded, int Line, string Text);
