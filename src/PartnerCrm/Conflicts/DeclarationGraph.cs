using GraphQL.Postgres.Binding;
using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Sessions;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Conflicts;

internal sealed class DeclarationGraph : IGraph
{
    public IReadOnlyDictionary<string, Func<Refusal>> Constraints { get; } = new Dictionary<string, Func<Refusal>>
    {
        [DeclarationTable.Numbered] = () => new DraftedMeanwhile(),
        [DeclarationTable.NumberedOfMeeting] = () => new DraftedMeanwhile(),
        ["declaration_append_only"] = () => new DeclarationIsFiled(),
    };

    public void Describe(SchemaBuilder schema)
    {
        schema.Node<Declaration>("dcl", "What a person declares to be interested in, for one case or one meeting.")
            .SeenBy((row, actor) => row.PersonId == actor.Id || (row.State != DeclarationState.Draft && actor.May(ReadDeclarations)))
            .Field(row => row.Version)
            .One<Contact>("person", row => row.PersonId)
            .One<Relationship>("relationship", row => row.CaseId)
            .One<Meeting>("meeting", row => row.MeetingId)
            .Field(row => row.Number)
            .Field(row => row.State)
            .Computed("standing", "How it stands today: what lapsed or was corrected is no longer in force.", row => new { row.State, row.SupersededAt, row.LapsesOn },
                (row, actor) => Declaration.StandingOn(actor.Today, row.State, row.SupersededAt, row.LapsesOn))
            .Field(row => row.DueOn)
            .Field(row => row.LapsesOn)
            .Field(row => row.IsLate)
            .One<Declaration>("corrects", row => row.Corrects)
            .Field(row => row.FiledAt)
            .Field(row => row.ReviewedAt)
            .One<Contact>("reviewedBy", row => row.ReviewedBy)
            .Field(row => row.ReviewNote)
            .Field(row => row.SupersededAt)
            .Many<DeclarationItem>("items", item => item.DeclarationId, "The interests; none says that there is nothing to declare.")
            .FilterBy(row => row.State, row => row.FiledAt, row => row.SupersededAt, row => row.DueOn, row => row.LapsesOn, row => row.IsLate)
            .FilterByOne<Contact>("person", row => row.PersonId)
            .FilterByOne<Relationship>("relationship", row => row.CaseId)
            .FilterByOne<Meeting>("meeting", row => row.MeetingId)
            .OrderBy("filedAt", row => row.FiledAt)
            .OrderByOne<Contact>("person", row => row.PersonId)
            .OrderByOne<Relationship>("relationship", row => row.CaseId)
            .DefaultOrder("-filedAt")
            .GroupBy(row => row.State, row => row.FiledAt)
            .Extremes(row => row.FiledAt);
        schema.Rows<DeclarationItem>()
            .SeenBy((item, actor) => Rows.Visible<Declaration>(item.DeclarationId))
            .Field(item => item.Kind)
            .Field(item => item.Description)
            .AnyOf("party", item => item.PartyId, OrganizationGraph.Party, "The organization or person it concerns, where it is on record.", null, typeof(Organization), typeof(Contact))
            .Field(item => item.Amount)
            .Field(item => item.Currency)
            .Field(item => item.ValidFrom)
            .Field(item => item.ValidTo)
            .FilterBy(item => item.Kind);
        schema.Page<Declaration>("declarations", "Declarations of interests that you can see: your own, and with READ_DECLARATIONS the filed ones of others.");

        schema.Command<DraftDeclaration, Declaration>("draftDeclaration", DeclareInterests, typeof(DraftedMeanwhile));
        schema.Command<FileDeclaration, Declaration>("fileDeclaration", DeclareInterests, typeof(DeclarationIsFiled));
        schema.Command<ReviewDeclaration, Declaration>("reviewDeclaration", CheckConflicts, typeof(OwnDeclaration), typeof(DeclarationNotOpenForReview));
    }
}
