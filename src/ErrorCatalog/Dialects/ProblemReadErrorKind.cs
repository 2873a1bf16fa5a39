namespace ErrorCatalog;

/// <summary>Why no problem could be read.</summary>
public enum ProblemReadErrorKind
{
    /// <summary>More bytes than <see cref="ProblemReadOptions.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>Nested deeper than <see cref="ProblemReadOptions.MaxDepth"/>.</summary>
    TooDeep,

    /// <summary>Not JSON.</summary>
    MalformedJson,

    /// <summary>Not XML, or XML with a document type.</summary>
    MalformedXml,

    /// <summary>Not a protobuf message.</summary>
    MalformedProtobuf,

    /// <summary>Well-formed, but not a problem in any known form.</summary>
    NotAReport,
}
