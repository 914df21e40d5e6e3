using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using PartnerCrm.Access;
using PartnerCrm.Serving;

namespace PartnerCrm.Pages;

/// <summary>User name and password as the console sends them.</summary>
internal sealed record SignInBody(string? UserName, string? Password);

/// <summary><c>POST /session</c> signs in, <c>DELETE /session</c> signs out: what the forms of the plain pages do, for an app of this origin.</summary>
internal static class SessionEndpoint
{
    private const int MaxBytes = 8 * 1024;

    private const string Wanted = """Send {"userName": "...", "password": "..."} as application/json.""";

    public static void Map(IEndpointRouteBuilder app, Crm crm)
    {
        app.MapPost("/session", (HttpContext http, CancellationToken stop) => SignIn(http, crm, stop)).RequireRateLimiting(RateLimits.SignInPolicy);
        app.MapDelete("/session", async (HttpContext http) =>
        {
            if (!Refused.IsOwn(http.Request)) return Forged();
            await http.SignOutAsync(Access.Sessions.Scheme);
            return Results.NoContent();
        });
    }

    private static async Task<IResult> SignIn(HttpContext http, Crm crm, CancellationToken stop)
    {
        if (!Refused.IsOwn(http.Request)) return Forged();
        if (!http.Request.HasJsonContentType()) return Refused.Answer(StatusCodes.Status415UnsupportedMediaType, Wanted, "BAD_REQUEST");
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MaxBytes;
        try
        {
            if (await http.Request.ReadFromJsonAsync<SignInBody>(stop) is not { } body) return Unread();
            var user = await crm.SignIns.SignIn(body.UserName ?? string.Empty, body.Password ?? string.Empty, stop);
            await http.SignInAsync(Access.Sessions.Scheme, Access.Sessions.Of(user));
            return Results.NoContent();
        }
        catch (SignInRefused refused)
        {
            if (refused.LockedUntil is not { } until) return Refused.Answer(StatusCodes.Status401Unauthorized, refused.Message, refused.Code);
            http.Response.Headers.RetryAfter = Math.Ceiling((until - crm.Time.GetUtcNow()).TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Refused.Answer(StatusCodes.Status429TooManyRequests, refused.Message, refused.Code);
        }
        catch (JsonException)
        {
            return Unread();
        }
        catch (BadHttpRequestException broken)
        {
            return Refused.Answer(broken.StatusCode, broken.StatusCode == StatusCodes.Status413PayloadTooLarge ? $"The body is larger than {MaxBytes} bytes. {Wanted}" : broken.Message, "BAD_REQUEST");
        }
    }

    private static IResult Unread() => Refused.Answer(StatusCodes.Status400BadRequest, $"The body is not what a sign-in needs. {Wanted}", "BAD_REQUEST");

    private static IResult Forged() => Refused.Answer(StatusCodes.Status403Forbidden, "A sign-in needs a header GraphQL-Preflight, which no other site's form can send.", "FORGED");
}
