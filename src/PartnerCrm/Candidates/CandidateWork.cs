namespace PartnerCrm.Candidates;

/// <summary>What a server does about candidates beside answering requests.</summary>
internal sealed partial class CandidateWork(Crm crm, ILogger<CandidateWork> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new CandidateUpkeep(crm.Data, crm.Time).Run(fault => Failed(fault), stoppingToken);

    [LoggerMessage(LogLevel.Warning, "What candidates are ranked by could not be brought up to date; the next attempt follows")]
    private partial void Failed(Exception fault);
}
