using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace PartnerCrm.Access;

/// <summary>The sessions of the pages: a protected cookie that names the account and the password it began with, and nothing that it may do.</summary>
internal static class Sessions
{
    public const string Scheme = "session";
    private const string UserClaim = "user";
    private const string StampClaim = "stamp";

    public static ClaimsPrincipal Of(User user) => new(new ClaimsIdentity(
        [new Claim(UserClaim, user.Id.ToString()), new Claim(StampClaim, SignIns.Stamp(user).ToString(CultureInfo.InvariantCulture))], Scheme));

    public static (Guid User, long Stamp)? Read(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(UserClaim), out var user) && long.TryParse(principal.FindFirstValue(StampClaim), CultureInfo.InvariantCulture, out var stamp)
            ? (user, stamp) : null;

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "partnercrm";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
    }

    public static void Configure(AntiforgeryOptions options)
    {
        options.Cookie.Name = "partnercrm-form";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SuppressXFrameOptionsHeader = true;
    }
}
