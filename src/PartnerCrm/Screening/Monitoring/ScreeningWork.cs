namespace PartnerCrm.Screening.Monitoring;

/// <summary>What a server does about screening beside answering requests.</summary>
internal sealed partial class ScreeningWork(Crm crm, ILogger<ScreeningWork> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(IndexLists(stoppingToken), new ScreeningMonitor(crm.Data, crm.Commands, crm.Time).Run(fault => Failed(fault), stoppingToken));

    // Else the first who screens would wait for it.
    private async Task IndexLists(CancellationToken stop)
    {
        try
        {
            await crm.Commands.Lists.InForce(stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            NotIndexed(fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Something could not be screened again; the next attempt follows")]
    private partial void Failed(Exception fault);

    [LoggerMessage(LogLevel.Warning, "The lists could not be indexed at the start; whoever screens first tries again")]
    private partial void NotIndexed(Exception fault);
}
