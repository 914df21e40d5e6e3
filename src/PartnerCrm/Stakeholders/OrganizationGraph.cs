using GraphQL.Postgres.Binding;
using GraphQL.Types;
using PartnerCrm.Access;
using PartnerCrm.Audit;
using PartnerCrm.DueDiligence;
using PartnerCrm.Graph;
using PartnerCrm.Interactions;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;

namespace PartnerCrm.Stakeholders;

internal sealed class OrganizationGraph : IGraph
{
    public const string Party = "Party";

    public void Describe(SchemaBuilder schema)
    {
        schema.Interface(Party, "An organization or a person: whatever a link can lead to.", party =>
            party.Add(new Field("name", new NonNullType(Scalars.String), "The legal name, or the name the person goes by.")));

        schema.Node<Organization>("org")
            .Is(Party)
            .SeenBy((organization, actor) => actor.May(Permission.ReadStakeholders)
                || Rows.Any<Relationship>(relationship => relationship.OrganizationId == organization.Id && relationship.Published))
            .Field(organization => organization.Version, needs: Permission.ReadStakeholders)
            .Field(organization => organization.Name)
            .Field(organization => organization.Form)
            .Field(organization => organization.Reach)
            .Field(organization => organization.Ownership)
            .Field(organization => organization.Categories)
            .Field(organization => organization.Sectors)
            .Field(organization => organization.Country)
            .Field(organization => organization.Region)
            .Field(organization => organization.Website)
            .Field(organization => organization.TraditionalContact, needs: Permission.ReadStakeholders)
            .Field(organization => organization.Size, needs: Permission.ReadStakeholders)
            .Computed("annualIncome", "What it takes in during a year, where it is known.",
                organization => new { organization.IncomeAmount, organization.IncomeCurrency, organization.IncomeYear },
                (row, _) => row.IncomeAmount is { } amount ? new AnnualIncome(amount, row.IncomeCurrency!, row.IncomeYear!.Value) : null,
                Permission.ReadStakeholders, nullable: true)
            .Field(organization => organization.Note, needs: Permission.ReadStakeholders)
            .Field(organization => organization.CreatedAt, needs: Permission.ReadStakeholders)
            .Many<PartyName>("names", name => name.KnownPartyId, "All names, the legal one among them.")
            .Many<PartyIdentifier>("identifiers", identifier => identifier.KnownPartyId, "Identifiers that registries gave it.")
            .Many<Link>("people", link => link.KnownOrganizationId, "The ties to persons: who works for it, sits on its board, owns it.")
            .Many<Link>("linksFrom", link => link.KnownFromId, "The ties that start at it.")
            .Many<Link>("linksTo", link => link.KnownToId, "The ties that lead to it.")
            .Many<Relationship>("relationships", relationship => relationship.OrganizationId, "The relationships with it.")
            .Many<InteractionOrganization>("interactions", part => part.OrganizationId, "The interactions it took part in.", Permission.ReadInteractions)
            .History(Permission.ReadStakeholders)
            .ComputedFrom<ScreeningConclusion, ScreeningSummary>("screening", "What screening concludes about it, its people and its owners.", conclusion => conclusion.PartyId, (conclusion, _) => ScreeningSummary.Of(conclusion),
                Permission.ReadProposals)
            .ComputedFrom<OrganizationDueDiligence, DueDiligenceState>("dueDiligenceState", "What due diligence concludes about it today, over its cases that were submitted.",
                facts => facts.OrganizationId, (facts, actor) => facts.On(actor.Today), needs: Permission.ReadProposals)
            .Many<Dossier>("dossiers", dossier => dossier.OrganizationId, "The due diligence on it, dossier by dossier.", needs: Permission.ReadProposals)
            .Many<Expiry>("expired", row => row.OrganizationId, "Its screening and the dossiers of its cases, where they have expired.", needs: Permission.ReadProposals)
            .ComputedFrom<RegisteredOwners, IReadOnlyList<RegisteredOwner>>("ownersNamedByRegisters",
                "Owners that imported registers name and its file does not have. Take them over with `takeOwnership`, or record who owns it: nothing is recorded by itself.", row => row.OrganizationId,
                (row, _) => row.Read(), needs: Permission.ReadEvidence)
            .Many<ScreeningRun>("screenings", run => run.PartyId, "The screenings of it, its people and its owners.", needs: Permission.ReadEvidence)
            .Search("words")
            .Search("staff_words", (organization, actor) => actor.May(Permission.ReadStakeholders))
            .SearchSimilar(organization => organization.SortName)
            .FilterById()
            .FilterByText(organization => organization.Name, organization => organization.SortName)
            .FilterBy(
                organization => organization.Form, organization => organization.Categories, organization => organization.Sectors, organization => organization.Country,
                organization => organization.Region, organization => organization.Reach, organization => organization.Ownership,
                organization => organization.TraditionalContact, organization => organization.CreatedAt)
            .FilterBySome<PartyName>("names", name => name.KnownPartyId)
            .FilterBySome<PartyIdentifier>("identifiers", identifier => identifier.KnownPartyId)
            .FilterBySome<Link>("people", link => link.KnownOrganizationId)
            .FilterBySome<Dossier>("dossiers", dossier => dossier.OrganizationId)
            .FilterBySome<Expiry>("expired", row => row.OrganizationId)
            .FilterBySome<Relationship>("relationships", relationship => relationship.OrganizationId)
            .OrderBy("name", organization => organization.SortName)
            .OrderBy("country", organization => organization.Country)
            .OrderBy("createdAt", organization => organization.CreatedAt)
            .DefaultOrder("name")
            .GroupBy(
                organization => organization.Form, organization => organization.Categories, organization => organization.Sectors, organization => organization.Country,
                organization => organization.Region, organization => organization.Reach, organization => organization.Ownership, organization => organization.Size,
                organization => organization.TraditionalContact, organization => organization.CreatedAt)
            .Extremes(organization => organization.CreatedAt);

        schema.Page<Organization>("organizations", "Organizations that you can see.");
        schema.Command<LogOrganization, Organization>("logOrganization", Permission.KeepStakeholders, typeof(IdentifierTaken), typeof(NameAlreadyRecorded));
        schema.Command<UpdateOrganization, Organization>("updateOrganization", Permission.KeepStakeholders);
    }
}
