using System.Text.Json;
using ErrorCatalog.Compiler;
using ErrorCatalog.Errors;

namespace ErrorCatalog.Cli.Input;

/// <summary>The address that a site is published at, as an option of several commands.</summary>
internal static class PublishAddress
{
    /// <summary>The address with a slash at its end; the slash may be left out on the command line.</summary>
    /// <exception cref="ProblemException">The text is no address that a catalog may have.</exception>
    public static string Parse(string option, string text)
    {
        string address = text.EndsWith('/') ? text : text + "/";

        // The compiler owns the rule for base-uri: it is asked about a catalog that has nothing else.
        CatalogFile probe = CatalogFileParser.Parse(option, $"catalog: probe\nbase-uri: \"{JsonEncodedText.Encode(address)}\"\n");
        return probe.Model?.BaseUri == address
            ? address
            : throw ErrorcatalogErrors.ArgumentValueInvalid(option, text, "an address such as https://errors.example.org/, without query, fragment or user name").ToException();
    }
}
