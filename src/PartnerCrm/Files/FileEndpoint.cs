using System.Net.Mime;
using GraphQL.Postgres.Binding;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Writes;

namespace PartnerCrm.Files;

/// <summary>Where files come in and go out. What goes out is saved by whoever fetches it, and never shown or run.</summary>
internal static class FileEndpoint
{
    public const string Path = "/files";

    /// <summary>Beside the content itself, a form has headers and boundaries.</summary>
    private const long Wrapping = 64 * 1024;

    public static void Map(IEndpointRouteBuilder app, Crm crm, FileLimits limits)
    {
        app.MapPost(Path, (HttpContext http) => Upload(http, crm, limits));
        app.MapGet(Path + "/{id}", (HttpContext http, string id) => Download(http, crm, id));
    }

    private static async Task Upload(HttpContext http, Crm crm, FileLimits limits)
    {
        var (actor, stop) = (http.Asker().Actor, http.RequestAborted);
        try
        {
            if (!actor.IsSignedIn) throw new FileRequestRefused(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "Sign in, or send a bearer token, to upload a file.");
            if (!actor.May(Permission.KeepFiles)) throw new FileRequestRefused(StatusCodes.Status403Forbidden, "FORBIDDEN", "You may not upload files; that needs KeepFiles.");
            FileRequestRefused.IfForged(http.Request);
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = (2 * limits.MaxBytes) + Wrapping; // so that who sends somewhat too much hears the answer
            if (http.Request.ContentLength > limits.MaxBytes + Wrapping) throw new FileTooLarge(limits.MaxBytes);

            var body = await UploadBody.Of(http.Request, stop);
            await using var incoming = await IncomingFile.Receive(body.Content, limits.MaxBytes, stop);
            var clean = FileName.Clean(body.Name);
            var type = FileTypes.Of(incoming.Content, clean);
            var content = new CheckedContent(type.MediaType, incoming.Content.Length, incoming.Sha256);
            var name = FileName.For(clean, type);
            var stored = await crm.Commands.Run(new StoreFile(name, content, incoming.Content), actor, stop);
            var id = Wire.Encode(StoredFileGraph.Prefix, stored.Entity);
            http.Response.StatusCode = StatusCodes.Status201Created;
            http.Response.Headers.Location = $"{Path}/{id}";
            await http.Response.WriteAsJsonAsync(new { id, name, mediaType = content.MediaType, bytes = content.Bytes, sha256 = content.Sha256 }, stop);
        }
        catch (Exception refused) when (refused is Refusal or FileRequestRefused or BadHttpRequestException or InvalidDataException or IOException { InnerException: null } && !http.Response.HasStarted)
        {
            await FileRequestRefused.Answer(http, refused);
        }
    }

    private static async Task Download(HttpContext http, Crm crm, string id)
    {
        var stop = http.RequestAborted;
        var file = Wire.TryDecode(id, out var prefix, out var key) && prefix == StoredFileGraph.Prefix ? await Seen(crm, http.Asker().Actor, key, stop) : null;
        if (file is null)
        {
            await FileRequestRefused.Answer(http, new FileRequestRefused(StatusCodes.Status404NotFound, "NOT_FOUND", "There is no file with this id that you can see."));
            return;
        }

        if (file.ErasedAt is not null)
        {
            await FileRequestRefused.Answer(http, new FileRequestRefused(StatusCodes.Status410Gone, "FILE_IS_ERASED", new FileIsErased().Message));
            return;
        }

        try
        {
            await crm.Commands.Run(new RecordDownload(file.Id), http.Asker().Actor, stop);
        }
        catch (Refusal refused)
        {
            await FileRequestRefused.Answer(http, refused);
            return;
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = new ContentDisposition { DispositionType = "attachment", FileName = null } + "; filename*=UTF-8''" + Uri.EscapeDataString(file.Name);
        headers.CacheControl = "private, no-store";
        http.Response.ContentType = file.MediaType.StartsWith("text/", StringComparison.Ordinal) ? file.MediaType + "; charset=utf-8" : file.MediaType;
        http.Response.ContentLength = file.Bytes;
        await ContentStore.Send(crm.Data, file, http.Response.Body, stop);
    }

    private static async Task<StoredFile?> Seen(Crm crm, Actor actor, Guid id, CancellationToken stop)
    {
        await using var db = await crm.Databases.CreateDbContextAsync(stop);
        var today = actor with { Today = DateOnly.FromDateTime(crm.Time.GetUtcNow().UtcDateTime) };
        return await crm.Visibility.Of<StoredFile>(db, today, id).AsNoTracking().SingleOrDefaultAsync(stop);
    }
}
