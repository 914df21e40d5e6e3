using Microsoft.EntityFrameworkCore;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>The screening of one organization, whoever or whatever asks for it.</summary>
internal static class OneScreening
{
    /// <summary>Screens, takes over what was decided, and makes history of what earlier screenings found. Null where no list is in force.</summary>
    public static async Task<ScreeningRun?> Run(Session session, Guid organization, ScreeningTrigger trigger, CancellationToken stop)
    {
        var versions = await InForce(session, stop);
        if (versions.Count == 0) return null;
        var lists = new List<IndexedList>();
        foreach (var version in versions) lists.Add(await session.Lists.Of(version, stop));

        var circle = await ScreeningCircle.Around(session, organization, stop);
        circle.Check(lists);
        var hits = await Compare(session, circle, lists, stop);
        var policy = await ScreeningPolicy.For(session, [organization], stop);
        var run = session.Add(ScreeningRun.Of(session.NewId(), organization, circle, versions, hits.Count, policy, trigger, session.Actor, session.Now));
        foreach (var version in versions) session.Add(new ScreeningList { Id = session.NewId(), ScreeningId = run.Id, VersionId = version });
        foreach (var member in circle.Members)
        {
            session.Add(new ScreenedParty
            {
                Id = session.NewId(),
                ScreeningId = run.Id,
                PartyId = member.Party,
                Role = member.Role,
                Names = [.. member.Names.Select(name => name.Name)],
                Fingerprint = member.Fingerprint,
            });
        }

        var memory = await DecisionMemory.Of(session, [.. hits.Select(hit => hit.Party)], stop);
        foreach (var hit in hits)
            session.Add(ScreeningHit.Found(session.NewId(), run, hit.Party, hit.Entry, hit.Hit.Explanation, memory.About(hit.Party, hit.Hit.Party), policy, session.Today));
        await HitHistory.End(session, run, [.. hits.Select(hit => (hit.Party, hit.Entry))], stop);
        return run;
    }

    // Held until this is committed: an import waits for it, and so knows of every screening that did not see what it brings.
    internal static Task<List<Guid>> InForce(Session session, CancellationToken stop) => session.Db.Database
        .SqlQuery<Guid>($"""select id as "Value" from (select id from list_version where replaced_at is null and screens order by kind for share) v""").ToListAsync(stop);

    // Of all names of a party, the one most like each listed party. What is in force when the versions are held stays so until this is committed.
    private static async Task<List<(Guid Party, Guid Entry, ListHit Hit)>> Compare(Session session, ScreeningCircle circle, IReadOnlyList<IndexedList> lists, CancellationToken stop)
    {
        List<(Guid Party, Guid Entry, ListHit Hit)> all = [];
        foreach (var list in lists)
        {
            var found = circle.Members.SelectMany(member => member.Subjects.SelectMany(subject => list.Index.Search(subject, threshold: NameMatcher.DefaultThreshold))
                .GroupBy(hit => hit.Party.SourceId).Select(hits => (member.Party, Hit: hits.MaxBy(hit => hit.Score)!))).ToList();
            if (found.Count == 0) continue;
            var (kind, sources) = (list.Version.Kind, found.Select(one => one.Hit.Party.SourceId).Distinct().ToList());
            var entries = await session.Unfiltered<ListedEntry>().Where(entry => entry.ListKind == kind && entry.UntilVersionId == null && sources.Contains(entry.SourceId))
                .Select(entry => new { entry.SourceId, entry.Id }).ToDictionaryAsync(entry => entry.SourceId, entry => entry.Id, stop);
            all.AddRange(found.Select(one => (one.Party, entries[one.Hit.Party.SourceId], one.Hit)));
        }

        return all;
    }
}
