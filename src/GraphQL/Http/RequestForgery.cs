using Microsoft.AspNetCore.Http;

namespace GraphQL.Http;

/// <summary>
/// Guards against requests that another site's page lets a browser send with its user's cookies: a GET only reads, and its answer stays unreadable
/// for that page, yet it costs work and time that can be measured; a WebSocket would be readable.
/// </summary>
internal static class RequestForgery
{
    /// <summary>Without cookies there is nothing to misuse; with them the request must carry what a link, form or image cannot.</summary>
    public static bool IsOwnGet(HttpRequest http) =>
        !http.Headers.ContainsKey("Cookie")
        || http.Headers.ContainsKey("GraphQL-Preflight")
        || http.Headers["Sec-Fetch-Site"] == "same-origin"
        || Names(http.Headers.ContentType, "application/json")
        || Names(http.Headers.Accept, "json");

    /// <summary>
    /// A browser names the origin of the page that opens a socket, and asks no one whether it may. The scheme is left out of the comparison,
    /// since a proxy that ends TLS speaks to us without it.
    /// </summary>
    public static bool IsOwnSocket(HttpRequest http, IReadOnlyCollection<string> origins)
    {
        var origin = http.Headers.Origin.ToString();
        return origin.Length == 0
            || origins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(http.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Names(string? header, string type) => header?.Contains(type, StringComparison.OrdinalIgnoreCase) == true;
}
