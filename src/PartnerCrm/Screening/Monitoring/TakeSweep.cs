using Microsoft.EntityFrameworkCore;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening.Monitoring;

/// <summary>
/// Takes down, in one transaction, whom a list version may name and that everybody was compared with it. From then on the screenings of all others hold against it, and those
/// who may be named wait to be screened again.
/// </summary>
internal sealed record TakeSweep(Guid ListVersion, int Parties, Guid[] Touched) : ICommand<ListVersion>
{
    public async Task<ListVersion> Run(Session session, CancellationToken stop)
    {
        var version = await session.Unfiltered<ListVersion>().SingleAsync(row => row.Id == ListVersion, stop);
        var database = session.Db.Database;
        await database.ExecuteSqlAsync($"insert into list_touch (party_id, version_id) select unnest({Touched}), {ListVersion} on conflict do nothing", stop);
        var organizations = await database.ExecuteSqlAsync(
            $"""
            insert into screening_task (key, trigger, organization_id)
            select 'list ' || {ListVersion} || ' ' || o.id, 'LIST_CHANGED', o.id
            from (select distinct r.id from unnest({Touched}) t (id) cross join lateral (
              select screening_reach(t.id, {session.Today}) as id
              union select s.party_id from screened_party p join screening s on s.id = p.screening_id where p.party_id = t.id) r) o
            where exists (select 1 from screening s where s.party_id = o.id) order by o.id
            on conflict do nothing
            """, stop);
        await database.ExecuteSqlAsync($"delete from list_unswept where version_id = {ListVersion}", stop);
        session.Record(version.Id, nameof(Screening.ListVersion), new ListCompared(version.Kind, version.Number, Parties, Touched.Length, organizations));
        return version;
    }
}
