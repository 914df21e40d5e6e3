using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using PartnerCrm.Writes;

namespace PartnerCrm.Files;

/// <summary>What a request uploads: the first file of a form, or the whole body under the name that the address says.</summary>
/// <param name="Name">What the sender calls it.</param>
/// <param name="Content">The content, as it comes.</param>
internal sealed record UploadBody(string? Name, Stream Content)
{
    private const int MaxSections = 20;

    /// <exception cref="InvalidInput">It is a form without a file.</exception>
    public static async Task<UploadBody> Of(HttpRequest request, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return new UploadBody(request.Query["name"], request.Body);
        if (HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 100 } boundary) throw NoFile();
        var reader = new MultipartReader(boundary.ToString(), request.Body) { HeadersCountLimit = 16, HeadersLengthLimit = 16 * 1024 };
        for (var place = 0; place < MaxSections && await reader.ReadNextSectionAsync(stop) is { } section; place++)
            if (section.GetContentDispositionHeader() is { } said && (said.FileNameStar.HasValue || said.FileName.HasValue))
                return new UploadBody((said.FileNameStar.HasValue ? said.FileNameStar : HeaderUtilities.RemoveQuotes(said.FileName)).ToString(), section.Body);
        throw NoFile();
    }

    private static InvalidInput NoFile() => new("The form holds no file. Send the content as the body to /files?name=NAME, or a form with a file in it.", "file");
}
