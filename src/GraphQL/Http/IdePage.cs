using System.Net;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Http;

/// <summary>The page that a browser gets at the endpoint.</summary>
internal static class IdePage
{
    // Everything comes from this server. Only styles may be inline: the editor measures and places its lines with them.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static async Task Write(HttpContext http)
    {
        using var reader = new StreamReader(IdeFiles.Open("page.html")!);
        var page = await reader.ReadToEndAsync(http.RequestAborted);
        var endpoint = (http.Request.PathBase + http.Request.Path).ToUriComponent().TrimEnd('/');

        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.Append("Vary", "Accept");
        await http.Response.WriteAsync(page.Replace("{endpoint}", WebUtility.HtmlEncode(endpoint), StringComparison.Ordinal), http.RequestAborted);
    }
}
