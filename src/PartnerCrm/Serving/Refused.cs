namespace PartnerCrm.Serving;

/// <summary>What an address beside GraphQL answers to a request that it refuses: errors in the form of GraphQL's.</summary>
internal static class Refused
{
    public static IResult Answer(int status, string message, string code) => Results.Json(Body(message, code), statusCode: status);

    public static object Body(string message, string code) => new { errors = new[] { new { message, extensions = new { code } } } };

    /// <summary>Whether a request comes from our own page or from an app: another site's form sends our cookies too, but neither a token nor this header.</summary>
    public static bool IsOwn(HttpRequest request) => request.Headers.Authorization.Count > 0 || request.Headers.ContainsKey("GraphQL-Preflight");
}
