using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Http;

/// <summary>GraphiQL's files, kept in the assembly; the large ones are compressed there and go out as they are.</summary>
internal static class IdeFiles
{
    private const string Prefix = "GraphiQL/";

    private static readonly (string Name, string ContentType)[] Known =
    [
        ("react.production.min.js", "text/javascript; charset=utf-8"),
        ("react-dom.production.min.js", "text/javascript; charset=utf-8"),
        ("graphiql.min.js", "text/javascript; charset=utf-8"),
        ("graphiql.min.css", "text/css; charset=utf-8"),
        ("ide.js", "text/javascript; charset=utf-8"),
        ("ide.css", "text/css; charset=utf-8"),
    ];

    public static Stream? Open(string name) => typeof(IdeFiles).Assembly.GetManifestResourceStream(Prefix + name);

    public static async Task Serve(HttpContext http)
    {
        var (request, response, stop) = (http.Request, http.Response, http.RequestAborted);
        var file = Array.Find(Known, known => known.Name.Equals(request.RouteValues["file"] as string, StringComparison.Ordinal));
        if (file.Name is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = file.ContentType;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "public, max-age=3600";
        await using var plain = Open(file.Name);
        if (plain is not null)
        {
            await plain.CopyToAsync(response.Body, stop);
            return;
        }

        await using var packed = Open(file.Name + ".gz")!;
        response.Headers.Append("Vary", "Accept-Encoding");
        if (request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            response.Headers.ContentEncoding = "gzip";
            response.ContentLength = packed.Length;
            await packed.CopyToAsync(response.Body, stop);
            return;
        }

        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        await unpacked.CopyToAsync(response.Body, stop);
    }
}
