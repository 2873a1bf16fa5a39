using System.Text;

namespace ErrorCatalog.Cli.Output;

/// <summary>Writes a file whole or not at all: a temporary file beside it, then a rename.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Creates or replaces a file.</summary>
    public static void Write(string path, string text, bool overwrite)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        string partial = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.partial");
        try
        {
            File.WriteAllText(partial, text, Utf8);
            File.Move(partial, path, overwrite);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
