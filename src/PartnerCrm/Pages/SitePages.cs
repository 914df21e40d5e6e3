using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using PartnerCrm.Access;
using PartnerCrm.Graph;
using PartnerCrm.Serving;

namespace PartnerCrm.Pages;

/// <summary>The plain pages: sign in, start, sign out. They work without a script, at /start, and at / too where no console was built.</summary>
internal static class SitePages
{
    private const string Start = "/start";

    public static void Map(IEndpointRouteBuilder app, Crm crm)
    {
        var antiforgery = ((IApplicationBuilder)app).ApplicationServices.GetRequiredService<IAntiforgery>();
        app.MapGet(Start, (HttpContext http) => Show(http, antiforgery));
        if (ConsoleFiles.Built() is { } console) console.Map(app);
        else app.MapGet("/", (HttpContext http) => Show(http, antiforgery, note: ConsoleFiles.Missing));
        RegisterPage.Map(app, crm);
        SessionEndpoint.Map(app, crm);
        app.MapPost("/sign-in", Task<IResult> (HttpContext http, CancellationToken stop) => SignIn(http, crm, antiforgery, stop)).RequireRateLimiting(RateLimits.SignInPolicy);
        app.MapPost("/sign-out", Task<IResult> (HttpContext http, CancellationToken _) => SignOut(http, antiforgery));
        app.MapGet("/site.css", (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Text(Html.Resource("Pages/site.css"), "text/css");
        });
        Documents.Map(app);
        var schema = new Lazy<string>(PrintedSchema.Text);
        app.MapGet("/schema.graphql", () => Results.Text(schema.Value, "text/plain"));
    }

    private static IResult Show(HttpContext http, IAntiforgery antiforgery, string? message = null, string? note = null)
    {
        var token = antiforgery.GetAndStoreTokens(http).RequestToken!;
        var actor = http.Asker().Actor;
        return Results.Content(actor.IsSignedIn && message is null ? StartPage.Of(actor, token, note) : SignInPage.Of(token, message, note), "text/html; charset=utf-8",
            statusCode: message is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> SignIn(HttpContext http, Crm crm, IAntiforgery antiforgery, CancellationToken stop)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http)) return Show(http, antiforgery, "The form had become too old. Please try again.");
        var form = await http.Request.ReadFormAsync(stop);
        try
        {
            var user = await crm.SignIns.SignIn(form["userName"].ToString(), form["password"].ToString(), stop);
            await http.SignInAsync(Access.Sessions.Scheme, Access.Sessions.Of(user));
            return Results.LocalRedirect(Start);
        }
        catch (SignInRefused refused)
        {
            return Show(http, antiforgery, refused.Message);
        }
    }

    private static async Task<IResult> SignOut(HttpContext http, IAntiforgery antiforgery)
    {
        if (http.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(http)) await http.SignOutAsync(Access.Sessions.Scheme);
        return Results.LocalRedirect(Start);
    }
}
