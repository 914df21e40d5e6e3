using PartnerCrm.Writes;

namespace PartnerCrm.Screening.Feeds;

/// <summary>What a server does about feeds beside answering requests.</summary>
internal sealed partial class FeedWork(FeedRunner runner, ILogger<FeedWork> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var fetch in await runner.RunDue(stoppingToken))
                    if (fetch.Outcome is FetchOutcome.Failed or FetchOutcome.Refused) NotTaken(fetch.FeedId, fetch.Reason);
            }
            catch (Exception fault) when (TransientFaults.Passes(fault))
            {
                Failed(fault);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "A list was not taken over from feed {Feed}: {Reason}")]
    private partial void NotTaken(Guid feed, string? reason);

    [LoggerMessage(LogLevel.Warning, "Feeds could not be looked at; the next attempt follows")]
    private partial void Failed(Exception fault);
}
