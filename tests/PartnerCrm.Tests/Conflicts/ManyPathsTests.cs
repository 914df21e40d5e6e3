using System.Diagnostics;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Conflicts;

/// <summary>What a check keeps is kept whole, however much it is, and the audit tells by one hash of each kind that it is.</summary>
public sealed class ManyPathsTests(CrmWorlds worlds)
{
    [Fact]
    public async Task Among_very_many_paths_each_is_kept_with_its_steps_and_the_audit_stays_small()
    {
        await using var world = await Many(worlds, 30, 40);
        var watch = Stopwatch.StartNew();
        var check = await world.Check();
        TestContext.Current.TestOutputHelper!.WriteLine($"{check.PathsFound} paths in {watch.ElapsedMilliseconds} ms");

        Assert.Equal(1200, check.PathsFound);
        Assert.Equal((1000L, 3000L), (await world.Crm.Ask("select count(*) from conflict_path"), await world.Crm.Ask("select count(*) from conflict_step")));
        Assert.Equal("""[{"rows": 1000}, {"rows": 3000}]""", await world.Crm.Ask("select jsonb_agg(after - 'sha256' order by field)::text from audit_change where entity_kind = 'ConflictCheck' and field in ('conflictPath', 'conflictStep')"));
        Assert.InRange((long)(await world.Crm.Ask($"select count(*) from audit_change where subject_id = '{check.Id}'"))!, 10, 60);
        await using var db = world.Crm.Open();
        Assert.DoesNotContain(await AuditReplay.Differences(db), line => line.StartsWith("Conflict", StringComparison.Ordinal) || line.StartsWith("Checked", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("update conflict_step set percent = 7 where position = 1")]
    [InlineData("update conflict_step set to_id = from_id where position = 2")]
    [InlineData("update conflict_path set grade = 'MINOR', length = 9")]
    [InlineData("delete from conflict_step where position = 3")]
    [InlineData("delete from checked_party where role = 'NO_TIE'")]
    [InlineData("insert into checked_party (id, check_id, party_id, role) select gen_random_uuid(), check_id, party_id, 'FUNDER' from checked_party where role = 'NO_TIE'")]
    public async Task Whoever_changes_evidence_behind_the_program_is_told_by_the_hash(string statement)
    {
        await using var world = await Many(worlds, 2, 2);
        await world.Check();
        await using var db = world.Crm.Open();
        Assert.Empty(await Wrong(db));

        await world.Crm.Ask($"set session_replication_role = replica; {statement}; set session_replication_role = origin");

        Assert.Contains("the rows are not those that were hashed", Assert.Single(await Wrong(db)), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> Wrong(PartnerCrm.Data.CrmDb db) =>
        [.. (await AuditReplay.Differences(db)).Where(line => line.StartsWith("ConflictPath", StringComparison.Ordinal) || line.StartsWith("ConflictStep", StringComparison.Ordinal) || line.StartsWith("CheckedParty", StringComparison.Ordinal))];

    // The officer is a member of some, each of which is a member of all others, of which the candidate is a member.
    private static async Task<ConflictWorld> Many(CrmWorlds worlds, int near, int far)
    {
        var world = await ConflictWorld.New(worlds);
        await world.Crm.Ask($$"""
            insert into party (id, kind) select md5(side || i)::uuid, 'ORGANIZATION' from (values ('near', {{near}}), ('far', {{far}})) s(side, n) cross join lateral generate_series(1, s.n) i;
            insert into link (id, kind, from_id, from_kind, to_id, to_kind, recorded_at, version)
            select md5('o' || i)::uuid, 'MEMBER_OF', '{{world.Officer.Id}}', 'CONTACT', md5('near' || i)::uuid, 'ORGANIZATION', timestamptz '2026-03-01', 1 from generate_series(1, {{near}}) i
            union all select md5(i || ' ' || j)::uuid, 'MEMBER_OF', md5('near' || i)::uuid, 'ORGANIZATION', md5('far' || j)::uuid, 'ORGANIZATION', timestamptz '2026-03-01', 1 from generate_series(1, {{near}}) i cross join generate_series(1, {{far}}) j
            union all select md5('c' || j)::uuid, 'MEMBER_OF', '{{world.Candidate}}', 'ORGANIZATION', md5('far' || j)::uuid, 'ORGANIZATION', timestamptz '2026-03-01', 1 from generate_series(1, {{far}}) j;
            """);
        return world;
    }
}
