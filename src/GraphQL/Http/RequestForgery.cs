using Microsoft.AspNetCore.Http;

namespace GraphQL.Http;

/// <summary>
/// Guards GET against requests that another site's page lets a browser send with its user's cookies. A GET only reads, and its answer stays unreadable
/// for that page, yet it costs work and time that can be measured.
/// </summary>
internal static class RequestForgery
{
    /// <summary>Without cookies there is nothing to misuse; with them the request must carry what a link, form or image cannot.</summary>
    public static bool IsOwnGet(HttpRequest http) =>
        !http.Headers.ContainsKey("Cookie")
        || http.Headers.ContainsKey("GraphQL-Preflight")
        || Names(http.Headers.ContentType, "application/json")
        || Names(http.Headers.Accept, "json");

    private static bool Names(string? header, string type) => header?.Contains(type, StringComparison.OrdinalIgnoreCase) == true;
}
