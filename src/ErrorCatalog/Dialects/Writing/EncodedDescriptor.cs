using System.Text.Json;

namespace ErrorCatalog;

/// <summary>The constant parts of an entry's reports, escaped and in UTF-8 once, so that writing them is copying.</summary>
internal sealed class EncodedDescriptor
{
    private readonly JsonEncodedText[] _parameters;

    public EncodedDescriptor(ProblemDescriptor descriptor)
    {
        Code = WireEncoder.Encode(descriptor.Code);
        Link = descriptor.Link is { } link ? WireEncoder.Encode(link.AbsoluteUri) : null;
        Where = descriptor.Where is { } where && where.ToString() is { Length: > 0 } words ? WireEncoder.Encode(words) : null;
        _parameters = new JsonEncodedText[descriptor.Parameters.Count];
        for (int i = 0; i < _parameters.Length; i++)
        {
            _parameters[i] = WireEncoder.Encode(descriptor.Parameters[i].Name);
        }
    }

    public JsonEncodedText Code { get; }

    public JsonEncodedText? Link { get; }

    public JsonEncodedText? Where { get; }

    public JsonEncodedText Parameter(int index) => _parameters[index];
}
