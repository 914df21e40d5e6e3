namespace PartnerCrm.Serving;

/// <summary>Headers that keep browsers from doing with our answers what nobody meant; a page that needs more says so itself.</summary>
internal static class SecurityHeaders
{
    public static Task Add(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        http.Response.OnStarting(
            static response =>
            {
                AddLate((HttpResponse)response);
                return Task.CompletedTask;
            },
            http.Response);
        return next(http);
    }

    private static void AddLate(HttpResponse response)
    {
        var headers = response.Headers;
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";

        // Data has no links, no scripts and no windows.
        if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) is not true) return;
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
