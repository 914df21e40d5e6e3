using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using PartnerCrm.Access;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Writes;

namespace PartnerCrm.Serving;

/// <summary><c>POST /lists/{kind}</c>: imports the files of the body, streamed to the disk, and answers with the report. <c>?acceptShrink=true</c> takes a list that became much shorter.</summary>
internal static class ListUpload
{
    private const int MostFiles = 4;

    public static void Map(IEndpointRouteBuilder app, ListImport import, TimeProvider time, long maxBytes) => app.MapPost("/lists/{kind}", async (string kind, HttpContext http, CancellationToken stop) =>
    {
        var actor = http.Asker().Actor;
        if (!actor.IsSignedIn) return Refused.Answer(StatusCodes.Status401Unauthorized, "Sign in, or send a token, to import a list.", "UNAUTHENTICATED");
        if (!actor.May(Permission.ManageLists)) return Refused.Answer(StatusCodes.Status403Forbidden, "You may not import lists.", "FORBIDDEN");
        if (!Refused.IsOwn(http.Request)) return Refused.Answer(StatusCodes.Status403Forbidden, "A request with cookies needs a header GraphQL-Preflight, which no other site's form can send.", "FORBIDDEN");
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = maxBytes;
        using var files = new SpooledFiles(maxBytes);
        try
        {
            import.Source(kind);
            await Receive(http.Request, files, stop);
            if (files.All.Count == 0) return Refused.Answer(StatusCodes.Status400BadRequest, "The body holds no file.", "INVALID_INPUT");
            var shrink = http.Request.Query["acceptShrink"] == "true";
            return Results.Json(UploadAnswer.Of(await import.Run(kind, new ListFiles(files.All, time.GetUtcNow()), actor, stop, shrink)));
        }
        catch (Refusal refusal)
        {
            return Refused.Answer(StatusCodes.Status400BadRequest, refusal.Message, refusal.Code);
        }
        catch (ListUnreadable unreadable)
        {
            return Refused.Answer(StatusCodes.Status400BadRequest, unreadable.Message, "LIST_NOT_READ");
        }
        catch (BadHttpRequestException broken)
        {
            return Refused.Answer(broken.StatusCode, broken.Message, "INVALID_INPUT");
        }
        catch (IOException) when (!stop.IsCancellationRequested)
        {
            return Refused.Answer(StatusCodes.Status400BadRequest, "The body ends too early, or is no multipart body. Send it again.", "INVALID_INPUT");
        }
    });

    private static async Task Receive(HttpRequest request, SpooledFiles files, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            await files.Add(request.Query["name"].ToString() is { Length: > 0 } name ? Path.GetFileName(name) : "list", request.Body, stop);
            return;
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 100) throw new InvalidInput("The multipart body has no boundary.", "Content-Type");
        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(stop) is { } section)
        {
            var name = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) && disposition.IsFileDisposition()
                ? Path.GetFileName(HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString()) : null;
            if (name is null) continue;
            if (files.All.Count >= MostFiles) throw new InvalidInput($"A list has at most {MostFiles} files.", "file");
            await files.Add(name, section.Body, stop);
        }
    }
}

/// <summary>What an import did, as the upload answers it.</summary>
internal sealed record UploadAnswer(
    string Kind, int Version, DateTimeOffset ListDate, string Checksum, bool IsNew, int Read, int Kept, int Repeated, int Parties, int Added, int Changed, int Removed, double Seconds,
    IReadOnlyList<SkippedRows> Skipped, IReadOnlyList<UnknownElement> NotUnderstood)
{
    public static UploadAnswer Of(ImportReport report) => new(
        report.Version.Kind, report.Version.Number, report.Version.ListDate, report.Reading.Checksum, report.IsNew, report.Read, report.Kept, report.Reading.Repeated, report.Version.Parties,
        report.Version.Added, report.Version.Changed, report.Version.Removed, Math.Round(report.Took.TotalSeconds, 3), report.Skipped, report.Reading.Unknown);
}
