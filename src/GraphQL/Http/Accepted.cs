using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GraphQL.Http;

internal enum AcceptedType
{
    Neither,
    Json,
    GraphQLResponse,
    EventStream,
    Html,
}

/// <summary>Content negotiation: which of our media types the client likes best, which where a page can be shown, and whether it can read a stream of results, liked best or not.</summary>
internal sealed record Accepted(AcceptedType Best, AcceptedType BestOrPage, bool TakesEvents)
{
    private static readonly Accepted Json = new(AcceptedType.Json, AcceptedType.Json, false), GraphQLResponse = new(AcceptedType.GraphQLResponse, AcceptedType.GraphQLResponse, false);

    // In our order of preference for equal wishes: a client that takes anything gets application/json, which every client knows.
    private static readonly (AcceptedType Type, StringSegment Name, StringSegment Family)[] Offered =
    [
        (AcceptedType.GraphQLResponse, "application/graphql-response+json", "application/*"),
        (AcceptedType.Json, "application/json", "application/*"),
        (AcceptedType.EventStream, "text/event-stream", "text/*"),
        (AcceptedType.Html, "text/html", "text/*"),
    ];

    public static Accepted From(StringValues header) => header switch
    {
        // What most clients send is not taken apart.
        [] or ["application/json"] or ["*/*"] => Json,
        ["application/graphql-response+json"] => GraphQLResponse,
        _ => MediaTypeHeaderValue.TryParseList(header, out var wishes) && wishes.Count > 0
            ? new Accepted(Liked(wishes, page: false), Liked(wishes, page: true), Wish(wishes, "text/event-stream", "text/*") is { Exactness: 2, Quality: > 0 })
            : Json,
    };

    private static AcceptedType Liked(IList<MediaTypeHeaderValue> wishes, bool page)
    {
        var best = (Type: AcceptedType.Neither, Quality: 0.0, Exactness: 0);
        foreach (var (type, name, family) in Offered)
        {
            var (quality, exactness) = Wish(wishes, name, family);
            if (quality <= 0 || (type is AcceptedType.Html && !page) || (type is AcceptedType.Html or AcceptedType.EventStream && exactness < 2))
                continue;
            if (quality > best.Quality || (quality == best.Quality && exactness > best.Exactness) || (quality == best.Quality && exactness < 2 && type is AcceptedType.Json))
                best = (type, quality, exactness);
        }

        return best.Type;
    }

    /// <summary>The wish that names this type most exactly decides about it: 2 by name, 1 by family, 0 by a wildcard.</summary>
    private static (double Quality, int Exactness) Wish(IList<MediaTypeHeaderValue> wishes, StringSegment name, StringSegment family)
    {
        var found = (Quality: 0.0, Exactness: -1);
        foreach (var wish in wishes)
        {
            var exactness = Is(wish, name) ? 2 : Is(wish, family) ? 1 : Is(wish, "*/*") ? 0 : -1;
            if (exactness > found.Exactness && IsUtf8(wish))
                found = (wish.Quality ?? 1, exactness);
        }

        return found;
    }

    private static bool Is(MediaTypeHeaderValue wish, StringSegment name) => wish.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsUtf8(MediaTypeHeaderValue wish) =>
        !wish.Charset.HasValue || HeaderUtilities.RemoveQuotes(wish.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
