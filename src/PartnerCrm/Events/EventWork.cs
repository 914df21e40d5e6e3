namespace PartnerCrm.Events;

/// <summary>What a server does about events beside answering requests.</summary>
internal sealed partial class EventWork(Crm crm, Retention kept, ILogger<EventWork> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Waits for the first look, so that whoever can reach the server can subscribe.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        await Task.WhenAny(crm.Events.Ready, Task.Delay(Patience, cancellationToken));
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        crm.Events.Run(fault => Lost(fault), stoppingToken),
        new OldRows(crm.Data, crm.Time, kept).Run(fault => Failed(fault), stoppingToken));

    [LoggerMessage(LogLevel.Warning, "The connection that follows events was lost; events wait until there is another")]
    private partial void Lost(Exception fault);

    [LoggerMessage(LogLevel.Warning, "Old events and requests could not be deleted; the next attempt follows")]
    private partial void Failed(Exception fault);
}
