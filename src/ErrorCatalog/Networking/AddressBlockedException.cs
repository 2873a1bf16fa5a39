using System.Globalization;

namespace ErrorCatalog.Networking;

/// <summary>A connection was refused because of where it leads; nothing was sent.</summary>
public sealed class AddressBlockedException : IOException
{
    internal AddressBlockedException(string host, AddressScope scope)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"Expected '{Shorten(host)}' to be a public address but got one of the kind '{scope}'. Use a public address, or add the host or its network to the allowed ones."))
    {
        Host = host;
        Scope = scope;
    }

    /// <summary>Name or literal address that was asked for.</summary>
    public string Host { get; }

    /// <summary>Where it leads. Of several addresses, that of the first.</summary>
    public AddressScope Scope { get; }

    /// <summary>The refusal inside <paramref name="exception"/> as HTTP clients wrap it, or null.</summary>
    public static AddressBlockedException? Find(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is AddressBlockedException found)
            {
                return found;
            }
        }

        return null;
    }

    private static string Shorten(string host) => host.Length <= 255 ? host : host[..255] + "…";
}
