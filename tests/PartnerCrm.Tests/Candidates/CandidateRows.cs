using PartnerCrm.Interactions;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Relationships;

namespace PartnerCrm.Tests.Candidates;

/// <summary>Rows to rank candidates by, straight into the tables.</summary>
internal static class CandidateRows
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static T[] Some<T>(Random random, T[] from, int least, int most) => [.. random.GetItems(from, random.Next(least, most + 1)).Distinct()];

    /// <summary>Some eighty organizations with relationships in all states and interactions, straight into the tables.</summary>
    public static async Task Fill(CaseWorld world, Random random)
    {
        await using var db = world.World.Open();
        var now = world.World.Time.GetUtcNow();
        string?[] countries = [null, "KE", "FR", "BR", "NZ", "CA"];
        for (var i = 0; i < 80; i++)
        {
            var details = new LogOrganization(
                $"Organization {i}", OrganizationForm.Ngo, Maybe(random, Enum.GetValues<OrganizationReach>()),
                    Categories: Some(random, Enum.GetValues<OrganizationCategory>(), 0, 3),
                Sectors: Some(random, Enum.GetValues<Sector>(), 0, 3), Country: countries[random.Next(countries.Length)],
                    Size: Maybe(random, Enum.GetValues<OrganizationSize>()),
                AnnualIncome: random.Next(2) == 0 ? new AnnualIncome(random.Next(1, 300) * 1_000_000m, random.Next(4) == 0 ? "EUR" : "USD", 2025) : null);
            var organization = Organization.Register(Guid.CreateVersion7(), details.Name, details.Form, details, now);
            db.Add(new Party(organization.Id, PartyKind.Organization));
            db.Add(organization);
            for (var r = random.Next(3); r > 0; r--)
            {
                var relationship = Relationship.Open(Guid.CreateVersion7(), organization.Id, RelationshipType.Cooperation, CaseWorld.Terms(),
                    world.World.Time.Today);
                foreach (var objective in Some(random, world.Objectives, 0, 3)) db.Add(relationship.Link(Guid.CreateVersion7(), objective, "Helps."));
                db.Add(relationship).Property(row => row.State).CurrentValue = random.GetItems(Enum.GetValues<RelationshipState>(), 1)[0];
            }

            for (var m = random.Next(4) == 0 ? 13 : random.Next(4); m > 0; m--)
            {
                var day = world.World.Time.Today.AddDays(-random.Next(1000));
                var interaction = Interaction.Log(Guid.CreateVersion7(), InteractionKind.Meeting, day, "Talk", null, world.Preparer.Id, now);
                db.Add(interaction);
                db.Add(new InteractionOrganization(Guid.CreateVersion7(), interaction.Id, organization.Id, day));
                foreach (var objective in Some(random, world.Objectives, 0, 2)) db.Add(new InteractionObjective(Guid.CreateVersion7(), interaction.Id,
                    objective, day));
            }
        }

        await db.SaveChangesAsync(Stop);
        await CandidateDossiers.Fill(world, random);
    }

    /// <summary>What can happen to organizations that are there already.</summary>
    public static async Task Change(CaseWorld world, Random random)
    {
        const string States = "array['PROSPECT', 'IN_REVIEW', 'APPROVED', 'ACTIVE', 'ENDED', 'WITHDRAWN']";
        string[] changes =
        [
            $"update relationship set state = ({States})[1 + {random.Next(6)}] where {Pick("relationship", 5)}",
            $"delete from relationship_objective where {Pick("relationship_objective", 3)}",
            $"insert into relationship_objective (id, relationship_id, objective_id, contribution) select gen_random_uuid(), r.id, o.id, 'Helps.' from relationship r, objective o where r.{Pick("relationship", 3)} and o.{Pick("objective", 2)} on conflict do nothing",
            $"update relationship set published = not published where {Pick("relationship", 3)}",
            $"update relationship set type = 'LIAISON' where {Pick("relationship", 3)}",
            .. CandidateDossiers.Changes(random),
            $"update organization set region = 'ASIA', categories = array['DONOR'] where {Pick("organization", 3)}",
            $"update organization set sectors = array['FOOD', 'ALCOHOL'] where {Pick("organization", 3)}",
            $"update organization set size = 'LARGE' where {Pick("organization", 3)}",
            $"delete from interaction_objective where {Pick("interaction_objective", 4)}",
            $"insert into interaction_objective (id, interaction_id, objective_id, happened_on) select gen_random_uuid(), i.id, o.id, i.happened_on from interaction i, objective o where i.{Pick("interaction", 4)} and o.{Pick("objective", 2)} on conflict do nothing",
            $"update interaction_organization set organization_id = (select id from organization where {Pick("organization", 1)}) where {Pick("interaction_organization", 2)}",
            $"update interaction_organization set happened_on = happened_on + 700 where {Pick("interaction_organization", 4)}",
        ];
        foreach (var change in Some(random, changes, 1, 4)) await world.World.Ask(change);

        string Pick(string table, int rows) => CandidateRows.Pick(random, table, rows);
    }

    public static string Pick(Random random, string table, int rows) => $"id in (select id from {table} order by md5(id::text || '{random.Next()}') limit {rows})";

    public static T? Maybe<T>(Random random, T[] from)
        where T : struct => random.Next(4) == 0 ? null : from[random.Next(from.Length)];
}
