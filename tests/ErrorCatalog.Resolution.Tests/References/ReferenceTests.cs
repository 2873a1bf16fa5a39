using System.Security.Cryptography;
using ErrorCatalog.Resolution.References;

namespace ErrorCatalog.Resolution.Tests.References;

public sealed class ReferenceTests
{
    private const string Hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Theory]
    [InlineData("did:web:h?service=spec&relativeRef=error-codes%2Fx%2F", "did:web:h", "spec", "error-codes/x/", false, null)]
    [InlineData("did:web:h?relativeRef=/a%3Fb=c&service=files#frag", "did:web:h", "files", "/a?b=c", false, "frag")]
    [InlineData("did:web:h;service=agent/error-codes/x", "did:web:h", "agent", "error-codes/x", true, null)]
    [InlineData("did:sov:X;spec/error-codes/123", "did:sov:X", "spec", "error-codes/123", true, null)]
    [InlineData("did:sov:X;spec//error-codes/123", "did:sov:X", "spec", "error-codes/123", true, null)]
    [InlineData("did:x:1;service=agent;x:other=2/p?q=1", "did:x:1", "agent", "p", true, null)]
    [InlineData("did:web:h%3A5001:a:b", "did:web:h%3A5001:a:b", null, null, true, null)]
    [InlineData("did:web:h/error-codes/x#f", "did:web:h", null, "error-codes/x", true, "f")]
    public void A_DID_URL_of_any_generation_is_read(string text, string did, string? service, string? relative, bool isConcatenated, string? fragment)
    {
        DidUrl? read = DidUrl.Parse(text);

        Assert.Equal((did, service, relative, isConcatenated, fragment), (read?.Did, read?.Service, read?.RelativeRef, read?.IsConcatenated ?? false, read?.Fragment));
    }

    [Theory]
    [InlineData("did:")]
    [InlineData("did:web")]
    [InlineData("did:web:")]
    [InlineData("did:WEB:h")]
    [InlineData("did:web:h%3")]
    [InlineData("did:web:h h")]
    [InlineData("web:h")]
    [InlineData("did::h")]
    public void What_is_no_DID_URL_is_none(string text)
    {
        Assert.Null(DidUrl.Parse(text));
    }

    [Theory]
    [InlineData("did:web:errors.example", "https://errors.example/.well-known/did.json")]
    [InlineData("did:web:org.github.io:repo", "https://org.github.io/repo/did.json")]
    [InlineData("did:web:localhost%3A5001", "https://localhost:5001/.well-known/did.json")]
    [InlineData("did:web:h.example%3a3000:a:b", "https://h.example:3000/a/b/did.json")]
    [InlineData("did:web:h.example:user%7Ename", "https://h.example/user~name/did.json")]
    public void A_web_DID_leads_to_its_document(string did, string document)
    {
        Assert.Equal(document, DidWeb.Locate(did, "https")?.Document.AbsoluteUri);
    }

    [Theory]
    [InlineData("did:web:127.0.0.1")]
    [InlineData("did:web:2130706433")]
    [InlineData("did:web:0x7f.1")]
    [InlineData("did:web:h%2Fevil")]
    [InlineData("did:web:h%3A0")]
    [InlineData("did:web:h%3A99999")]
    [InlineData("did:web:h%3A80%3A90")]
    [InlineData("did:web:h:..")]
    [InlineData("did:web:h:%2e%2e:x")]
    [InlineData("did:web:h:a%2Fb")]
    [InlineData("did:web:h:%252e%252e")]
    [InlineData("did:web:h::x")]
    [InlineData("did:web:user%40h")]
    [InlineData("did:key:z6Mk")]
    public void A_DID_that_names_no_host_or_hides_another_path_leads_nowhere(string did)
    {
        Assert.Null(DidWeb.Locate(did, "https"));
    }

    [Theory]
    [InlineData("https://host/", "error-codes/X", "https://host/error-codes/X")]
    [InlineData("https://host/", "/error-codes/X", "https://host/error-codes/X")]
    [InlineData("https://host/catalog/", "error-codes/X", "https://host/catalog/error-codes/X")]
    [InlineData("https://host/catalog/", "a/../error-codes/X", "https://host/catalog/error-codes/X")]
    [InlineData("https://host/catalog/", "./X?y=1#z", "https://host/catalog/X?y=1#z")]
    [InlineData("https://host/catalog/", "/error-codes/X", null)]
    [InlineData("https://host/catalog", "error-codes/X", null)]
    [InlineData("https://host/", "//evil/x", null)]
    [InlineData("https://host/", "https://evil/x", null)]
    [InlineData("https://host/", "javascript:alert(1)", null)]
    [InlineData("https://host/catalog/", "../X", null)]
    [InlineData("https://host/catalog/", "a/../../X", null)]
    [InlineData("https://host/catalog/", "%2e%2e/X", null)]
    [InlineData("https://host/catalog/", "%252e%252e/X", null)]
    [InlineData("https://host/catalog/", "%25252e%25252e%25252fX", null)]
    [InlineData("https://host/catalog/", "..\\X", null)]
    [InlineData("https://host/catalog/", "..%5cX", null)]
    [InlineData("https://host/catalog/", "\\\\evil\\x", null)]
    public void A_relative_reference_stays_below_its_endpoint(string endpoint, string reference, string? joined)
    {
        Assert.Equal(joined, EndpointJoin.Join(new Uri(endpoint), reference, isConcatenated: false)?.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://host/catalog", "error-codes/X", "https://host/catalog/error-codes/X")]
    [InlineData("https://host/catalog/", "error-codes/X", "https://host/catalog/error-codes/X")]
    [InlineData("https://host/catalog/", "../X", null)]
    [InlineData("https://host", "x@evil/", "https://host/x@evil/")]
    public void References_before_DID_Core_are_put_behind_the_endpoint(string endpoint, string reference, string? joined)
    {
        Assert.Equal(joined, EndpointJoin.Join(new Uri(endpoint), reference, isConcatenated: true)?.AbsoluteUri);
    }

    [Theory]
    [InlineData("did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/error-codes/123", "https://didcomm.org/error-codes/123")]
    [InlineData("did:sov:BzCbsNYhMrjHiqZDTUASHg;spec", "https://didcomm.org/")]
    public void The_old_DID_of_DIDComm_is_its_site(string reference, string address)
    {
        Assert.Equal(address, CatalogReference.Parse(reference)?.Address?.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("errors/1")]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://h/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:secret@h/")]
    [InlineData("https://")]
    [InlineData("https://h/#sha256=abc")]
    [InlineData("urn:uuid:7c9de639-c51c-4d60-ab95-103fa613c805")]
    [InlineData("https://h/\u0000")]
    public void What_is_no_reference_is_refused(string reference)
    {
        Assert.Null(CatalogReference.Parse(reference));
    }

    [Fact]
    public void A_digest_is_read_in_every_common_spelling()
    {
        byte[] digest = SHA256.HashData("abc"u8);
        byte[] multihash = [0x12, 0x20, .. digest];

        Assert.Equal(Hex, DigestPin.Parse(Hex));
        Assert.Equal(Hex, DigestPin.Parse(Hex.ToUpperInvariant()));
        Assert.Equal(Hex, DigestPin.Parse("sha256-" + Convert.ToBase64String(digest)));
        Assert.Equal(Hex, DigestPin.Parse(Convert.ToBase64String(digest).Replace('+', '-').Replace('/', '_').TrimEnd('=')));
        Assert.Equal(Hex, DigestPin.Parse("f" + Convert.ToHexStringLower(multihash)));
        Assert.Equal(Hex, DigestPin.Parse("u" + Convert.ToBase64String(multihash).Replace('+', '-').Replace('/', '_').TrimEnd('=')));

        // The multihash of "abc" in base58btc, as published by the IPFS tools.
        Assert.Equal(Hex, DigestPin.Parse("zQmatYkNGZnELf8cAGdyJpUca2PyY4szai3RHyyWofNY1pY"));
        Assert.Null(DigestPin.Parse(Hex[1..]));
        Assert.Null(DigestPin.Parse("zQm" + new string('0', 43)));
    }

    [Theory]
    [InlineData("https://h/#sha256=" + Hex)]
    [InlineData("https://h/x.json?sha256=" + Hex)]
    [InlineData("https://h/x.json?a=b#sha-256=" + Hex)]
    [InlineData("did:web:h?service=spec&relativeRef=x.json&sha256=" + Hex)]
    [InlineData("did:web:h;spec;sha256=" + Hex + "/x.json")]
    public void A_reference_pins_its_document(string reference)
    {
        Assert.Equal(Hex, CatalogReference.Parse(reference)?.Digest);
    }

    [Theory]
    [InlineData("https://h/a/error-codes/x/", null, "https://h/a/", "x")]
    [InlineData("https://h/a/error-codes/x", null, "https://h/a/", "x")]
    [InlineData("https://h/a/error-codes/x.json", null, "https://h/a/", "x")]
    [InlineData("https://h/a/error-codes/x/index.html", null, "https://h/a/", "x")]
    [InlineData("https://h/a/error-codes/e.p.x/", null, "https://h/a/", "e.p.x")]
    [InlineData("https://h/a/error-codes/request%20declined/", null, "https://h/a/", "request declined")]
    [InlineData("https://h/a/error-codes/a/b/", null, "https://h/a/", "a/b")]
    [InlineData("https://h/a/error-codes", "x", "https://h/a/", null)]
    [InlineData("https://h/a/error-codes/index.json", "x", "https://h/a/", null)]
    [InlineData("https://h/a/keys.json", "x", "https://h/a/", null)]
    [InlineData("https://h/.well-known/did.json", "x", "https://h/", null)]
    [InlineData("https://h/a/l10n/de.json", "x", "https://h/a/", null)]
    [InlineData("https://h/a/de/x/", null, "https://h/a/", "x")]
    [InlineData("https://h/a/#x", null, "https://h/a/", "x")]
    [InlineData("https://h/a", "x", "https://h/a/", null)]
    [InlineData("https://h/codes/x", "x", "https://h/codes/", "x")]
    public void An_address_names_a_root_and_perhaps_an_entry(string address, string? code, string root, string? name)
    {
        CatalogAddress reading = CatalogAddress.Readings(new Uri(address), code)[0];

        Assert.Equal((root, name), (reading.Root.AbsoluteUri, reading.Name));
    }
}
