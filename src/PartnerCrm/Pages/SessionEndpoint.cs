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
            if (!Refused.IsOwn(http.Request)) return Forged();
            try
            {
                var user = await crm.SignIns.SignIn(body.UserName ?? string.Empty, body.Password ?? string.Empty, stop);
                await http.SignInAsync(Access.Sessions.Scheme, Access.Sessions.Of(user));
                return Results.NoContent();
            }
            catch (SignInRefused refused)
            {
                return Refused.Answer(StatusCodes.Status401Unauthorized, refused.Message, refused.Code);
            }
        }).RequireRateLimiting(RateLimits.SignInPolicy);
        app.MapDelete("/session", async (HttpContext http) =>
        {
            if (!Refused.IsOwn(http.Request)) return Forged();
            await http.SignOutAsync(Access.Sessions.Scheme);
            return Results.NoContent();
        });
    }

    private static IResult Forged() => Refused.Answer(StatusCodes.Status403Forbidden, "A sign-in needs a header GraphQL-Preflight, which no other site's form can send.", "FORGED");
}
