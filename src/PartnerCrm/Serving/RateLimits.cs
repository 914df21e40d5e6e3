using System.Globalization;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using PartnerCrm.Access;

namespace PartnerCrm.Serving;

/// <summary>How many requests a minute one user or token, one anonymous address, and the sign-in form from one address may send.</summary>
public sealed record RateLimits(int PerKey = 6_000, int PerAddress = 600, int SignIns = 20)
{
    public const string SignInPolicy = "sign-in";

    public static RateLimits From(IConfiguration configuration) => new(
        configuration.GetValue("RateLimits:PerKey", new RateLimits().PerKey),
        configuration.GetValue("RateLimits:PerAddress", new RateLimits().PerAddress),
        configuration.GetValue("RateLimits:SignIns", new RateLimits().SignIns));

    public static void Configure(RateLimiterOptions limiter, RateLimits limits)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = Refuse;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => http.Asker().Key is { } key
            ? PerMinute(key, limits.PerKey) : PerMinute(Address(http), limits.PerAddress));
        limiter.AddPolicy(SignInPolicy, http => PerMinute(Address(http), limits.SignIns));
    }

    private static RateLimitPartition<string> PerMinute(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });

    // Whoever holds one IPv6 address holds its whole network of 64 bits.
    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "nowhere",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } six => Convert.ToHexString(six.GetAddressBytes(), 0, 8),
        var four => four.ToString(),
    };

    private static async ValueTask Refuse(OnRejectedContext refused, CancellationToken stop)
    {
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 60;
        refused.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await refused.HttpContext.Response.WriteAsJsonAsync(Refused.Body($"Too many requests. Try again in {wait} seconds.", "RATE_LIMITED"), stop);
    }
}
