using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Data;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Demo;

/// <summary>
/// An invented past of some years: organizations, people, ties, interactions and relationships, done day by day by the demo's people through the entities' own verbs,
/// so that every row has its facts. One transaction: a start that is killed leaves nothing, and the next one begins anew. The same day gives the same data.
/// </summary>
public static class DemoData
{
    private const int Seed = 20260302;

    /// <summary>Loads the demo once; nothing happens where it is there.</summary>
    /// <param name="crm">The CRM, with reference data loaded. The past ends the day before its today.</param>
    /// <param name="people">The demo's people by their sign-in names; each is a contact. Preparer, secretariat, executive, bureau and spg act.</param>
    /// <param name="progress">Gets a line now and then.</param>
    /// <param name="stop">Ends the loading without a trace.</param>
    public static async Task Load(Crm crm, IReadOnlyDictionary<string, Actor> people, Action<string> progress, CancellationToken stop)
    {
        await using var db = await crm.Databases.CreateDbContextAsync(stop);
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(5081)", stop);
        if (await db.Set<Organization>().AnyAsync(organization => organization.Name == DemoStories.FamilyCandidate, stop)) return;

        var today = DateOnly.FromDateTime(crm.Time.GetUtcNow().UtcDateTime);
        var diary = new DemoDiary(new DateOnly(today.Year - 4, 1, 5), today);
        var cast = new DemoCast(new Random(Seed), diary, people, await crm.Commands.Profiles.InForce(db, stop));
        Plan(cast);
        await Live(db, crm, cast, progress, stop);
        await transaction.CommitAsync(stop);
        await db.Database.ExecuteSqlAsync($"analyze", stop); // Until it looks by itself, PostgreSQL would plan as for empty tables.
        progress($"Demo data: {Count(cast)}");
    }

    private static void Plan(DemoCast cast)
    {
        var cultures = DemoCulture.All();
        var organizations = new DemoOrganizations(cast, cultures);
        var contacts = new DemoContacts(cast, cultures);
        organizations.Plan();
        contacts.Plan();
        new DemoInteractions(cast).Plan();
        new DemoRelationships(cast).Plan();
        var ties = new DemoTies(organizations, contacts);
        new DemoStories(cast, ties).Plan();
        new DemoFunder(cast, ties).Plan();
    }

    private static async Task Live(CrmDb db, Crm crm, DemoCast cast, Action<string> progress, CancellationToken stop)
    {
        var visibility = new Visibility(crm.Schema);
        var ids = new DemoIds(new Random(Seed + 1));
        var year = cast.Diary.Start.Year;
        while (cast.Diary.Next() is var (at, actor, deeds))
        {
            if (at.Year != year) progress($"Demo data up to {at.Year}: {Count(cast)}");
            year = at.Year;
            var session = new Session(db, cast.People[actor], at, ids.Next, visibility) { Lists = crm.Commands.Lists, Profiles = crm.Commands.Profiles };
            foreach (var deed in deeds) deed(session);
            await CommandRunner.SaveInBulk(session, stop);
            db.ChangeTracker.Clear();
        }
    }

    private static string Count(DemoCast cast) =>
        $"{cast.Organizations.Count} organizations, {cast.Contacts} contacts, {cast.Interactions} interactions, {cast.Relationships} relationships";
}
