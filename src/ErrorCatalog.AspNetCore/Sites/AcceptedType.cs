using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ErrorCatalog.AspNetCore.Sites;

/// <summary>Chooses by the header <c>Accept</c> (RFC 9110 section 12.5.1).</summary>
internal static class AcceptedType
{
    /// <summary>The place of the type that is wanted most; of equals the first, and the first when nothing is wanted that there is.</summary>
    /// <param name="accept">The header.</param>
    /// <param name="offered">What there is, the usual first.</param>
    public static int Best(StringValues accept, IReadOnlyList<string> offered)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out IList<MediaTypeHeaderValue>? ranges))
        {
            return 0;
        }

        int best = 0;
        double bestQuality = 0;
        for (int i = 0; i < offered.Count; i++)
        {
            double quality = QualityOf(new StringSegment(offered[i].Split(';')[0]), ranges);
            if (quality > bestQuality)
            {
                (best, bestQuality) = (i, quality);
            }
        }

        return best;
    }

    // The most exact range counts. Who asks for a problem report can read any JSON.
    private static double QualityOf(StringSegment type, IEnumerable<MediaTypeHeaderValue> ranges) => ranges
        .Select(range => (Exactness: ExactnessOf(range, type), Quality: range.Quality ?? 1))
        .Where(range => range.Exactness > 0)
        .OrderByDescending(range => range.Exactness)
        .ThenByDescending(range => range.Quality)
        .Select(range => range.Quality)
        .FirstOrDefault();

    private static int ExactnessOf(MediaTypeHeaderValue range, StringSegment type)
    {
        if (range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
        {
            return 4;
        }

        if (type == MediaTypes.Json && range.MediaType.Equals(MediaTypes.ProblemJson, StringComparison.OrdinalIgnoreCase))
        {
            return 3;
        }

        if (type == MediaTypes.ProblemJson && range.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase))
        {
            return 3;
        }

        return range.MatchesAllTypes ? 1
            : range.MatchesAllSubTypes && type.StartsWith(range.Type + "/", StringComparison.OrdinalIgnoreCase) ? 2
            : 0;
    }
}
