using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.Data;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.Conflicts;

/// <summary>A CRM with a candidate company, a case about it, and an officer who works for the Secretariat and prepares the case.</summary>
internal sealed class ConflictWorld(CrmWorld crm) : IAsyncDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    public CrmWorld Crm { get; } = crm;

    public Actor Officer { get; private set; } = null!;

    public Actor Checker { get; private set; } = null!;

    public Guid Secretariat { get; private set; }

    public Guid Candidate { get; private set; }

    public Guid Case { get; private set; }

    public static async Task<ConflictWorld> New(CrmWorlds worlds)
    {
        var made = new ConflictWorld(await worlds.New());
        made.Officer = await made.Crm.As(Role.Secretariat);
        made.Secretariat = await made.Organization("Secretariat", OrganizationForm.IntergovernmentalBody);
        made.Officer = await made.Person("Officer", made.Secretariat, Role.Secretariat);
        made.Checker = await made.Person("Checker", made.Secretariat, Role.Secretariat);
        made.Candidate = await made.Organization("Candidate");
        await using var db = made.Crm.Open();
        var terms = new RelationshipTerms("Seed trade", "Exchange of pest reports.", new DateOnly(2030, 12, 31), new DateOnly(2029, 6, 30));
        made.Case = db.Add(Relationship.Open(Guid.CreateVersion7(), made.Candidate, RelationshipType.Cooperation, terms, made.Crm.Time.Today)).Entity.Id;
        await db.SaveChangesAsync(Stop);
        await made.Join(made.Officer.Id, Part.Preparer);
        await made.Join(made.Checker.Id, Part.Checker);
        return made;
    }

    public async Task<Guid> Organization(string name, OrganizationForm form = OrganizationForm.Company) => (await Crm.Run(new LogOrganization(name, form), Officer)).Entity;

    /// <summary>A contact, and who he is when he acts.</summary>
    public async Task<Actor> Person(string name, Guid? employer = null, params Role[] roles) =>
        Actor.Of((await Crm.Run(new LogContact(name, Organization: employer), Officer)).Entity, name, roles);

    public async Task<Guid> Link(LinkKind kind, Guid from, Guid to, decimal? percent = null, DateOnly? since = null, DateOnly? until = null) =>
        (await Crm.Run(new RecordLink(kind, from, to, Percent: percent, ValidFrom: since, ValidTo: until), Officer)).Entity;

    /// <summary>Puts a person into the case, as the database allows it.</summary>
    public Task Join(Guid person, Part part) => Crm.Ask(
        $"insert into case_part (id, case_id, person_id, part, since) values (gen_random_uuid(), '{Case}', '{person}', '{EnumNames.Of(part.ToString())}', '{Crm.Time.GetUtcNow():O}')");

    public async Task<ConflictCheck> Check(params Guid[] alsoCheck)
    {
        await Crm.Declared(Case, Officer.Id);
        var done = await Crm.Run(new RunConflictCheck(Case, AlsoCheck: alsoCheck), Officer);
        await using var db = Crm.Open();
        return await db.Set<ConflictCheck>().SingleAsync(check => check.Id == done.Entity, Stop);
    }

    public async Task<ConflictConclusion> Conclusion()
    {
        await using var db = Crm.Open();
        return await db.Set<ConflictConclusion>().SingleAsync(conclusion => conclusion.CaseId == Case, Stop);
    }

    public async Task<PersonConflict> ConflictOf(Guid person)
    {
        await using var db = Crm.Open();
        return await db.Set<PersonConflict>().SingleAsync(conflict => conflict.CaseId == Case && conflict.PersonId == person, Stop);
    }

    public async Task<Done> Resolve(Guid person, ConflictOutcome outcome, ConflictResolution? resolution, Actor? by = null, string reason = "Looked into it.")
    {
        var conflict = await ConflictOf(person);
        await Crm.Declared(Case, (by ?? Officer).Id);
        return await Crm.Run(new ResolveConflict(conflict.Id, conflict.Version, outcome, reason, resolution), by ?? Officer);
    }

    /// <summary>The latest check's paths in words: each step as the names of its ends and the tie between them.</summary>
    public async Task<string> Paths() => (string)(await Crm.Ask("""
        select coalesce(string_agg(line, E'\n' order by position), '') from (
          select p.position, string_agg((select n.name from party_name n where n.party_id = s.from_id)
            || case when s.is_forward then ' > ' else ' < ' end || coalesce(s.link_kind, s.interest_kind) || coalesce(' ' || trim_scale(s.chain_percent), ''), ' - ' order by s.position) || ' - Candidate' as line
          from conflict_path p join conflict_step s on s.path_id = p.id
          where p.check_id = (select id from conflict_check order by number desc limit 1)
          group by p.id, p.position) lines
        """))!;

    public ValueTask DisposeAsync() => Crm.DisposeAsync();
}
