using Microsoft.EntityFrameworkCore;
using PartnerCrm.Graph;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>Compares an organization, its current people and its owners, each under every name on record, with the lists in force.</summary>
/// <param name="Organization">The organization.</param>
public sealed record ScreenOrganization([IdOf(typeof(Organization))] Guid Organization) : ICommand<ScreeningRun>
{
    public async Task<ScreeningRun> Run(Session session, CancellationToken stop)
    {
        var organization = await session.Find<Organization>(Organization, stop, "organization");
        var versions = await session.Unfiltered<ListVersion>().Where(version => version.ReplacedAt == null).OrderBy(version => version.Kind).Select(version => version.Id).ToListAsync(stop);
        if (versions.Count == 0) throw new NoListInForce();
        var lists = new List<IndexedList>();
        foreach (var version in versions) lists.Add(await session.Lists.Of(version, stop));

        var circle = await ScreeningCircle.Around(session, organization.Id, stop);
        circle.Check(lists);
        var hits = circle.Members.SelectMany(member => lists.SelectMany(list => Compare(member, list))).ToList();
        var run = session.Add(ScreeningRun.Of(session.NewId(), organization.Id, circle, versions, hits.Count, session.Actor.Id, session.Now));
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

        var decided = await Decided(session, [.. hits.Select(hit => hit.Party)], stop);
        foreach (var hit in hits) session.Add(ScreeningHit.Found(session.NewId(), run.Id, hit.Party, hit.Entry, hit.Explanation, decided.GetValueOrDefault((hit.Party, hit.Entry))));
        return run;
    }

    // Of all names of a party, the one most like each listed party.
    private static IEnumerable<(Guid Party, Guid Entry, MatchExplanation Explanation)> Compare(CircleMember member, IndexedList list) =>
        member.Names.SelectMany(name => list.Index.Search(
                new ScreeningSubject(name.Name, member.Kind, Countries: member.Country is { } country ? [country] : null), threshold: NameMatcher.DefaultThreshold))
            .GroupBy(hit => hit.Party.SourceId)
            .Select(hits => hits.MaxBy(hit => hit.Score)!)
            .Select(hit => (member.Party, list.Entries[hit.Party.SourceId], hit.Explanation));

    // An entry is what a list says: while it says the same, what was decided about it and the party still holds.
    private static async Task<Dictionary<(Guid, Guid), ScreeningHit>> Decided(Session session, IReadOnlyList<Guid> parties, CancellationToken stop)
    {
        var before = await session.Unfiltered<ScreeningHit>().Where(hit => parties.Contains(hit.PartyId)).OrderBy(hit => hit.Id).ToListAsync(stop);
        return before.GroupBy(hit => (hit.PartyId, hit.EntryId)).Select(hits => hits.Last()).Where(hit => hit.Decision is not HitDecision.Undecided)
            .ToDictionary(hit => (hit.PartyId, hit.EntryId));
    }
}
