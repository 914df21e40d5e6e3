using Microsoft.EntityFrameworkCore;
using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.Relationships;
using PartnerCrm.Tests.Screening;
using PartnerCrm.Tests.Screening.Slice;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Writes;

namespace PartnerCrm.Tests.DueDiligence;

/// <summary>A case in due diligence whose organization was screened and whose people were checked for conflicts; its owner's family ties lead to the adviser.</summary>
internal sealed class DossierWorld(CaseWorld cases) : IAsyncDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    public static DateOnly Today { get; } = new FakeTime().Today;

    public CaseWorld Cases { get; } = cases;

    public CrmWorld World => Cases.World;

    public Actor Preparer => Cases.Preparer;

    public Actor Checker => Cases.Checker;

    public Guid Case { get; private set; }

    public static async Task<DossierWorld> New(CrmWorlds worlds, RelationshipType type = RelationshipType.Cooperation)
    {
        var made = new DossierWorld(await CaseWorld.New(worlds));
        made.Case = (await made.Cases.CaseIn(RelationshipState.InDueDiligence, type)).Entity;
        var owner = (await made.World.Run(new LogContact("Ona Owner"), made.Preparer)).Entity;
        await made.World.Run(new RecordLink(LinkKind.Owns, owner, made.Cases.Organization, Percent: 60, Source: "Company register"), made.Preparer);
        await made.World.Run(new RecordLink(LinkKind.Family, owner, made.Cases.Adviser.Id, Source: "Told by both"), made.Preparer);
        var donor = (await made.World.Run(new LogOrganization("Seed Donor", OrganizationForm.Foundation), made.Preparer)).Entity;
        await made.World.Run(new RecordLink(LinkKind.Funds, donor, made.Cases.Organization, Amount: 5_000, Currency: "USD", Source: "Annual report"), made.Preparer);
        await ImportedList.Import(made.World, TestFiles.Bytes("Lists/un_consolidated_excerpt.xml"));
        await made.Look();
        return made;
    }

    /// <summary>Screens the organization and checks for conflicts, and settles what that finds.</summary>
    public async Task Look()
    {
        await World.Run(new ScreenOrganization(Cases.Organization), Preparer);
        await World.Run(new RunConflictCheck(Case, AlsoCheck: [Cases.Adviser.Id]), Checker);
        await using var db = World.Open();
        foreach (var conflict in await db.Set<PersonConflict>().Where(row => row.Outcome == null).ToListAsync(Stop))
            await World.Run(new ResolveConflict(conflict.Id, conflict.Version, ConflictOutcome.Actual, "A relative owns the candidate.", ConflictResolution.Recuse), Cases.Executive);
    }

    public Task<Done> Prepared() => CompleteDossier.Prepare(World, Case, Preparer);

    public async Task<Done> Submitted() => await Step(await Prepared(), DossierStep.Submit, Checker);

    public async Task<Done> Accepted() => await Step(await Submitted(), DossierStep.Accept, Cases.Executive);

    public Task<Done> Step(Done dossier, DossierStep step, Actor actor, string? reason = null) => World.Run(new TakeDossierStep(dossier.Entity, dossier.Version, step, reason), actor);

    public async Task<Dossier> Row(Done dossier)
    {
        await using var db = World.Open();
        return await db.Set<Dossier>().AsNoTracking().SingleAsync(row => row.Id == dossier.Entity, Stop);
    }

    public async Task<DossierSnapshot> Snapshot(Done dossier)
    {
        await using var db = World.Open();
        return await db.Set<DossierSnapshot>().AsNoTracking().SingleAsync(row => row.DossierId == dossier.Entity, Stop);
    }

    public async Task<CaseFacts> Facts()
    {
        await using var db = World.Open();
        return await db.Set<CaseFacts>().SingleAsync(facts => facts.CaseId == Case, Stop);
    }

    public Task<object?> Force(RelationshipState state) => World.Ask($"update relationship set state = '{EnumNames.Of(state.ToString())}' where id = '{Case}'");

    public ValueTask DisposeAsync() => Cases.DisposeAsync();
}
