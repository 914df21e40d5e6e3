using Microsoft.AspNetCore.Authentication;
using PartnerCrm.Access;
using PartnerCrm.Serving;

namespace PartnerCrm.Pages;

/// <summary>User name and password as the console sends them.</summary>
internal sealed record SignInBody(string? UserName, string? Password);

/// <summary><c>POST /session</c> signs in, <c>DELETE /session</c> signs out: what the forms of the plain pages do, for an app of this origin.</summary>
internal static class SessionEndpoint
{
    public static void Map(IEndpointRouteBuilder app, Crm crm)
    {
        app.MapPost("/session", async (SignInBody body, HttpContext http, CancellationToken stop) =>
        {
            if (!IsOwn(http.Request)) return Forged();
            try
            {
                var user = await crm.SignIns.SignIn(body.UserName ?? string.Empty, body.Password ?? string.Empty, stop);
                await http.SignInAsync(Access.Sessions.Scheme, Access.Sessions.Of(user));
                return Results.NoContent();
            }
            catch (SignInRefused refused)
            {
                return Refused(StatusCodes.Status401Unauthorized, refused.Message, refused.Code);
            }
        }).RequireRateLimiting(RateLimits.SignInPolicy);
        app.MapDelete("/session", async (HttpContext http) =>
        {
            if (!IsOwn(http.Request)) return Forged();
            await http.SignOutAsync(Access.Sessions.Scheme);
            return Results.NoContent();
        });
    }

    // Neither another site's form nor its script can send this header with our cookies.
    private static bool IsOwn(HttpRequest request) => request.Headers.ContainsKey("GraphQL-Preflight");

    private static IResult Forged() => Refused(StatusCodes.Status403Forbidden, "A sign-in needs a header GraphQL-Preflight, which no other site's form can send.", "FORGED");

    private static IResult Refused(int status, string message, string code) => Results.Json(new { errors = new[] { new { message, extensions = new { code } } } }, statusCode: status);
}
