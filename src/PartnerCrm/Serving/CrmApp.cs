using GraphQL;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Candidates;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence;
using PartnerCrm.DueDiligence.Passports;
using PartnerCrm.DueDiligence.Report;
using PartnerCrm.Events;
using PartnerCrm.Files;
using PartnerCrm.Pages;
using PartnerCrm.Screening;
using PartnerCrm.Screening.Feeds;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Monitoring;

namespace PartnerCrm.Serving;

/// <summary>The web application: what it is made of, and what a request passes on its way, in this order.</summary>
public static class CrmApp
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>Enough for every member of the staff many times over, and too few to fill the memory: an idle socket holds about 15 kB.</summary>
    private const int MaxSockets = 5_000;

    /// <param name="configuration">The settings.</param>
    /// <param name="data">The database.</param>
    /// <param name="folder">Where the keys live.</param>
    /// <param name="time">The clock.</param>
    /// <param name="urls">Where it listens, where the configuration is not to say it.</param>
    /// <param name="works">Whether it also does what is due by itself; without that, nothing is written that nobody asked for.</param>
    public static WebApplication Build(IConfiguration configuration, NpgsqlDataSource data, DataFolder folder, TimeProvider time, string? urls, bool works = true)
    {
        // Not from the folder it is started in: settings travel beside the program.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        var limits = GraphQLLimits.From(builder.Configuration);
        builder.WebHost.UseUrls(urls ?? builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultUrl);
        // A request is worked on by the thread that received it, instead of being handed to another; nothing here waits without giving its thread back.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 2L * limits.MaxBodyBytes;
            kestrel.Limits.MaxConcurrentUpgradedConnections = MaxSockets;
        });
        AddServices(builder, data, folder, time, limits);
        if (works) AddWork(builder.Services);
        var app = builder.Build();
        Use(app);
        Map(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, NpgsqlDataSource data, DataFolder folder, TimeProvider time, Limits limits)
    {
        var services = builder.Services;
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        services.AddSingleton(provider => new Crm(data, time, limits, report: Faults.Reporter(provider)));
        services.AddSingleton(SigningKey.Of(builder.Configuration, folder));
        services.AddSingleton(Retention.From(builder.Configuration));
        services.AddHostedService<EventWork>();
        AddLists(services, builder.Configuration);
        services.AddDataProtection().SetApplicationName("partnercrm").PersistKeysToFileSystem(folder.Keys());

        services.AddAuthentication().AddCookie(Access.Sessions.Scheme, Access.Sessions.Configure);
        services.AddAntiforgery(Access.Sessions.Configure);
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(ApiEndpoint.Origins(builder.Configuration))
            .WithMethods(HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete)
            .WithHeaders("Accept", "Authorization", "Content-Type", "GraphQL-Preflight", "X-GraphQL-Event-Stream-Token")
            .WithExposedHeaders("Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        services.AddRateLimiter(limiter => RateLimits.Configure(limiter, RateLimits.From(builder.Configuration)));
    }

    private static void AddLists(IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddSingleton(provider => new ListSources(ListMapping.Mapper(provider.GetRequiredService<ILoggerFactory>(), configuration["AutoMapper:LicenseKey"])));
        services.AddSingleton(provider => new ListImport(provider.GetRequiredService<Crm>().Databases, provider.GetRequiredService<Crm>().Commands, provider.GetRequiredService<ListSources>()));
        services.AddSingleton(provider => new FeedRunner(provider.GetRequiredService<Crm>(), provider.GetRequiredService<ListImport>(), new ListDownload(configuration), FetchPatience.Usual));
    }

    // What it does in its own time, whether anybody asks or not.
    private static void AddWork(IServiceCollection services)
    {
        services.AddHostedService<CandidateWork>();
        services.AddHostedService<FileSweep>();
        services.AddHostedService<ScreeningWork>();
        services.AddHostedService<ExpiryWork>();
        services.AddHostedService<FeedWork>();
    }

    private static void Use(WebApplication app)
    {
        // Else the framework puts its own sign-in in front of each request: who asks is found out once, below.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseExceptionHandler(Faults.Answer);
        app.UseHsts();
        app.Use(SecurityHeaders.Add);
        app.UseRouting();
        app.UseWhen(http => http.Request.Headers.Origin.Count > 0, fromPages => fromPages.UseCors());
        app.Use(new WhoAsks(app.Services.GetRequiredService<Crm>().SignIns).Find);
        app.UseRateLimiter();
        app.Use(WhoAsks.RefuseBadTokens);
    }

    private static void Map(WebApplication app)
    {
        var crm = app.Services.GetRequiredService<Crm>();
        ApiEndpoint.Map(app, crm);
        ListUpload.Map(app, app.Services.GetRequiredService<ListImport>(), crm.Time, ListLimits.MaxBytes(app.Configuration));
        Health.Map(app, crm.Data);
        SitePages.Map(app, crm);
        FileEndpoint.Map(app, crm, FileLimits.From(app.Configuration));
        var key = app.Services.GetRequiredService<SigningKey>();
        PassportEndpoint.Map(app, crm, key);
        ReportEndpoint.Map(app, crm, key);
    }
}
