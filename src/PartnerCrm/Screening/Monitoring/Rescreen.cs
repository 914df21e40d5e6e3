using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening.Monitoring;

/// <summary>Screens an organization again if its latest screening no longer speaks of it as it is; otherwise that one stands, so that what several changes ask for is done once.</summary>
internal sealed record Rescreen(Guid Organization, ScreeningTrigger Trigger) : ICommand<ScreeningRun>
{
    public async Task<ScreeningRun> Run(Session session, CancellationToken stop)
    {
        var latest = await session.Unfiltered<ScreeningRun>().Where(run => run.PartyId == Organization).OrderByDescending(run => run.ScreenedAt).ThenByDescending(run => run.Id).FirstOrDefaultAsync(stop);
        if (latest is not null && (Trigger is ScreeningTrigger.NeverScreened || !await IsDue(session, stop))) return latest;
        return await OneScreening.Run(session, Organization, Trigger, stop) ?? latest ?? throw new NoListInForce();
    }

    private async Task<bool> IsDue(Session session, CancellationToken stop)
    {
        var due = await session.Db.Database.SqlQuery<bool>($"""select screening_is_due({Organization}, {session.Today}) as "Value" """).SingleAsync(stop);
        if (due || !(await ScreeningPolicy.For(session, [Organization], stop)).NeedsSecondPerson) return due;
        return await session.Unfiltered<ScreeningHit>().AnyAsync(
            hit => hit.OrganizationId == Organization && hit.Ended == null && hit.Decision != HitDecision.Undecided && hit.ConfirmedBy == null, stop);
    }
}

/// <summary>Records that the screening of an organization broke off, so that nobody takes the one before it for the last word.</summary>
internal sealed record RecordBrokenScreening(Guid Organization, ScreeningTrigger Trigger, string Failure) : ICommand<ScreeningRun>
{
    public async Task<ScreeningRun> Run(Session session, CancellationToken stop)
    {
        var lists = await OneScreening.InForce(session, stop);
        var run = session.Add(ScreeningRun.Broken(session.NewId(), Organization, lists, Failure, Trigger, session.Now));
        foreach (var version in lists) session.Add(new ScreeningList { Id = session.NewId(), ScreeningId = run.Id, VersionId = version });
        return run;
    }
}
