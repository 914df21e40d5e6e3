using PartnerCrm.Serving;

namespace PartnerCrm.Screening.Feeds;

/// <summary>What a server does about feeds beside answering requests.</summary>
internal sealed partial class FeedWork(FeedRunner runner, ILogger<FeedWork> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Recurring.Run(Interval, RunDue, fault => Failed(fault), stoppingToken);

    private async Task RunDue(CancellationToken stop)
    {
        foreach (var fetch in await runner.RunDue(stop))
            if (fetch.Outcome is FetchOutcome.Failed or FetchOutcome.Refused) NotTaken(fetch.FeedId, fetch.Reason);
    }

    [LoggerMessage(LogLevel.Warning, "A list was not taken over from feed {Feed}: {Reason}")]
    private partial void NotTaken(Guid feed, string? reason);

    [LoggerMessage(LogLevel.Warning, "Feeds could not be looked at; the next attempt follows")]
    private partial void Failed(Exception fault);
}
