using Microsoft.AspNetCore.Authentication;
using PartnerCrm.Serving;

namespace PartnerCrm.Access;

/// <summary>Who sends a request.</summary>
/// <param name="Actor">Who acts; the public, unless a session or token says otherwise.</param>
/// <param name="Key">What the rate limit counts by; null for an anonymous address.</param>
/// <param name="BadToken">Whether a token was sent that does not work.</param>
public sealed record Asker(Actor Actor, string? Key, bool BadToken = false)
{
    /// <summary>Who it is by now: the same account read again, for whoever stays longer than a request; null when the sign-in or token no longer works.</summary>
    internal Func<CancellationToken, ValueTask<Actor?>>? Now { get; init; }

    internal static Asker Public { get; } = new(Actor.Public, null);
}

/// <summary>Who was found to send a request.</summary>
public static class AskerOfRequest
{
    public static Asker Asker(this HttpContext http) => http.Features.Get<Asker>() ?? Access.Asker.Public;
}

/// <summary>Finds out who sends a request: by bearer token, else by the session of the pages.</summary>
internal sealed class WhoAsks(SignIns signIns)
{
    private const string Bearer = "Bearer ";

    public async Task Find(HttpContext http, RequestDelegate next)
    {
        http.Features.Set(await Of(http));
        await next(http);
    }

    /// <summary>A token that does not work is refused, and not taken for nobody's: the app must learn of it.</summary>
    public static Task RefuseBadTokens(HttpContext http, RequestDelegate next) => http.Asker().BadToken ? Refuse(http) : next(http);

    private static async Task Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        await http.Response.WriteAsJsonAsync(Refused.Body("This token does not work: it is unknown, expired or revoked, or its account is closed or locked.", "UNAUTHENTICATED"));
    }

    /// <summary>
    /// Who speaks over a socket: by the authorization that its first message carries, since a browser cannot send the header with it, else as the request that opened it says.
    /// Null: that token does not work.
    /// </summary>
    public async ValueTask<Asker?> OverSocket(HttpContext http, IReadOnlyDictionary<string, object?> said)
    {
        if ((said.GetValueOrDefault("authorization") ?? said.GetValueOrDefault("Authorization")) is not { } given) return http.Asker();
        var asker = await OfHeader(http, given as string ?? string.Empty);
        http.Features.Set(asker); // From here on the rate limit counts by it.
        return asker.BadToken ? null : asker;
    }

    private async ValueTask<Asker> Of(HttpContext http)
    {
        if (http.Request.Headers.Authorization.ToString() is { Length: > 0 } header) return await OfHeader(http, header);
        if (!http.Request.Headers.ContainsKey("Cookie") || await http.AuthenticateAsync(Sessions.Scheme) is not { Succeeded: true, Principal: { } principal }) return Access.Asker.Public;
        return Sessions.Read(principal) is var (user, stamp) && await signIns.OfSession(user, stamp, http.RequestAborted) is { } actor
            ? new Asker(actor, "user " + actor.Id) { Now = async stop => await signIns.OfSession(user, stamp, stop, afresh: true) } : Access.Asker.Public;
    }

    private async ValueTask<Asker> OfHeader(HttpContext http, string header)
    {
        var secret = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : string.Empty;
        var key = AccessToken.KeyOf(secret);
        return await signIns.OfToken(key, http.RequestAborted) is { } app
            ? new Asker(app, key) { Now = stop => signIns.OfToken(key, stop, afresh: true) }
            : new Asker(Actor.Public, null, BadToken: true);
    }
}
