using GraphQL.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using PartnerCrm.Access;
using PartnerCrm.Data;

namespace PartnerCrm.Serving;

/// <summary>The GraphQL endpoint: who asks, over which connection, and what the configuration says about documents and lists.</summary>
internal static class ApiEndpoint
{
    private const string BatchSetting = "GraphQL:MaxBatch";

    /// <exception cref="CannotStart">A setting cannot be kept.</exception>
    public static void Map(WebApplication app, Crm crm)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiEndpoint));
        var (documents, only) = RegisteredDocuments.From(app.Configuration, crm.Requests, log);
        var limiter = app.Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter!;
        var whoAsks = new WhoAsks(crm.SignIns);
        app.MapGraphQL("/graphql", crm.Requests, new EndpointOptions
        {
            Caller = http => ValueTask.FromResult(crm.As(http.Asker().Actor, http.Asker().Now)),
            Connect = async (http, said) => await whoAsks.OverSocket(http, said) is { } asker ? crm.As(asker.Actor, asker.Now) : null,
            Spend = http =>
            {
                using var lease = limiter.AttemptAcquire(http);
                return lease.IsAcquired;
            },
            Origins = Origins(app.Configuration),
            MaxBatch = MaxBatch(app.Configuration),
            Documents = documents,
            OnlyTrusted = only,
        });
    }

    /// <summary>Front-end apps of other origins that may call from a browser.</summary>
    public static string[] Origins(IConfiguration configuration) => configuration.GetSection("Cors:Origins").Get<string[]>() ?? [];

    private static int MaxBatch(IConfiguration configuration) => configuration[BatchSetting] is not { } text ? 1
        : int.TryParse(text, out var most) && most is > 0 and <= 100 ? most : throw new CannotStart($"{BatchSetting} is '{text}'; it must be a whole number from 1 to 100.");
}
