using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace PartnerCrm.Pages;

/// <summary>The console as it was built, in memory: its hashed files may be kept for ever, its page never, so that a new version is there at the next load.</summary>
internal sealed class ConsoleFiles
{
    /// <summary>What is said where none was built.</summary>
    public const string Missing = "There is no console beside the program, since it was built without Node. These plain pages and the API work; for the console install Node 20 or newer, and run or publish the program again.";

    private const string Assets = "assets";
    private const string Index = "index.html";
    private const string Nonce = "__NONCE__";

    private static readonly FileExtensionContentTypeProvider Types = new();

    // What is asked of the program and not drawn by the console; a mistaken address there is told as such.
    private static readonly string[] Api = [Assets, "graphql", "lists", "files", "docs", "health", ".well-known"];

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "console");

    private readonly string page;
    private readonly FrozenDictionary<string, byte[]> files;

    private ConsoleFiles()
    {
        page = File.ReadAllText(Path.Combine(Folder, Index));
        files = Directory.EnumerateFiles(Path.Combine(Folder, Assets)).ToFrozenDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);
    }

    /// <summary>The console beside the program; null where none was built.</summary>
    public static ConsoleFiles? Built() => File.Exists(Path.Combine(Folder, Index)) ? new ConsoleFiles() : null;

    /// <summary>Every document that the console sends, by name, so that the server knows it before it is sent.</summary>
    public static Dictionary<string, string> Documents()
    {
        var file = Path.Combine(Folder, "documents.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))! : [];
    }

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods($"/{Assets}/{{file}}", [HttpMethods.Get, HttpMethods.Head], (string file, HttpContext http) => Asset(file, http)).DisableRateLimiting();
        app.MapGet("/", Page);
        app.MapFallback(Page);
    }

    private IResult Page(HttpContext http)
    {
        if (!(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) || !IsDrawn(http.Request.Path) || !TakesHtml(http.Request)) return Results.NotFound();
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

        // Its components write rules of their own, which only a nonce lets through.
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        return Results.Content(page.Replace(Nonce, nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    private IResult Asset(string file, HttpContext http)
    {
        if (!files.TryGetValue(file, out var whole)) return Results.NotFound();
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        foreach (var (encoding, ending) in new[] { ("br", ".br"), ("gzip", ".gz") })
        {
            if (!http.Request.Headers.AcceptEncoding.ToString().Contains(encoding, StringComparison.OrdinalIgnoreCase) || !files.TryGetValue(file + ending, out var packed)) continue;
            headers.ContentEncoding = encoding;
            return Results.Bytes(packed, Type(file));
        }

        return Results.Bytes(whole, Type(file));
    }

    private static string Type(string file) => Types.TryGetContentType(file, out var type) ? type : "application/octet-stream";

    private static bool IsDrawn(PathString path) => !Api.Any(part => path.StartsWithSegments($"/{part}", StringComparison.OrdinalIgnoreCase));

    private static bool TakesHtml(HttpRequest request) => request.GetTypedHeaders().Accept is not { Count: > 0 } accepted || accepted.Any(type => type.MatchesMediaType("text/html"));
}
