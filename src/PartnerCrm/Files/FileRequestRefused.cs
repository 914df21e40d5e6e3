using PartnerCrm.Serving;
using PartnerCrm.Writes;

namespace PartnerCrm.Files;

/// <summary>A request about files that is not answered with what it asks for; the answer is JSON in the form of the API's errors.</summary>
internal sealed class FileRequestRefused(int status, string code, string message) : Exception(message)
{
    /// <summary>Another site's page can let a browser send a form with its user's cookies, but neither this header nor a claim to be of the same origin.</summary>
    public static void IfForged(HttpRequest request)
    {
        if (request.Headers.ContainsKey("Cookie") && !Refused.IsOwn(request) && request.Headers["Sec-Fetch-Site"] != "same-origin")
            throw new FileRequestRefused(StatusCodes.Status403Forbidden, "FORGED", "An upload with cookies needs a header GraphQL-Preflight.");
    }

    public static Task Answer(HttpContext http, Exception refused)
    {
        var (status, code) = refused switch
        {
            FileRequestRefused said => (said.Status, said.Code),
            FileTooLarge large => (StatusCodes.Status413PayloadTooLarge, large.Code),
            FileTypeRefused type => (StatusCodes.Status415UnsupportedMediaType, type.Code),
            TooManyLooseFiles many => (StatusCodes.Status429TooManyRequests, many.Code),
            RetryLater later => (StatusCodes.Status503ServiceUnavailable, later.Code),
            Refusal other => (StatusCodes.Status400BadRequest, other.Code),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (StatusCodes.Status413PayloadTooLarge, "FILE_TOO_LARGE"),
            BadHttpRequestException bad => (bad.StatusCode, "BAD_REQUEST"),
            _ => (StatusCodes.Status400BadRequest, "BAD_REQUEST"),
        };
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(Refused.Body(refused.Message, code), http.RequestAborted);
    }

    private int Status { get; } = status;

    private string Code { get; } = code;
}
