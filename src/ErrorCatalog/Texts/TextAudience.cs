namespace ErrorCatalog;

/// <summary>Who will read a text; decides which argument values appear in it. Secret values never appear.</summary>
internal enum TextAudience
{
    /// <summary>Strangers: public values only.</summary>
    Peer,

    /// <summary>The own organisation: public and internal values.</summary>
    Own,
}
