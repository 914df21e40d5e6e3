using System.Diagnostics;

namespace PartnerCrm.Serving;

/// <summary>What nobody foresaw: logged once with its trace id, and answered with nothing but that id.</summary>
internal static partial class Faults
{
    public static Action<Exception, string> Reporter(IServiceProvider services)
    {
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Faults));
        return (fault, trace) => Unforeseen(log, trace, fault);
    }

    /// <summary>Outside the GraphQL endpoint, which answers its own faults; the framework has logged it.</summary>
    public static void Answer(IApplicationBuilder app) => app.Run(http =>
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync($"Something went wrong. Tell your administrator this number: {Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier}");
    });

    [LoggerMessage(LogLevel.Warning, "A registered document no longer fits the schema: {Error}")]
    public static partial void BrokenDocument(ILogger log, string error);

    [LoggerMessage(LogLevel.Error, "Unforeseen fault, trace {Trace}")]
    private static partial void Unforeseen(ILogger log, string trace, Exception fault);
}
