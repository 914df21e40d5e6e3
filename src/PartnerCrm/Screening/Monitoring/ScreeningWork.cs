namespace PartnerCrm.Screening.Monitoring;

/// <summary>What a server does about screening beside answering requests.</summary>
internal sealed partial class ScreeningWork(Crm crm, ILogger<ScreeningWork> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new ScreeningMonitor(crm.Data, crm.Commands, crm.Time).Run(fault => Failed(fault), stoppingToken);

    [LoggerMessage(LogLevel.Warning, "Something could not be screened again; the next attempt follows")]
    private partial void Failed(Exception fault);
}
