namespace PartnerCrm.DueDiligence;

/// <summary>What a server does about expired dossiers beside answering requests.</summary>
internal sealed partial class ExpiryWork(Crm crm, ILogger<ExpiryWork> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new ExpiryWatch(crm).Run(fault => Failed(fault), stoppingToken);

    [LoggerMessage(LogLevel.Warning, "Reviews of expired dossiers could not be started; the next attempt follows")]
    private partial void Failed(Exception fault);
}
