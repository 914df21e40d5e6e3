using GraphQL.Postgres.Binding;
using PartnerCrm.Access;
using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Sessions;
using PartnerCrm.Stakeholders;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Conflicts;

internal sealed class DueDeclarationGraph : IGraph
{
    public void Describe(SchemaBuilder schema)
    {
        schema.Rows<DueDeclaration>()
            .SeenBy((row, actor) => actor.May(ReadDeclarations))
            .From(new RowSource([], parameter =>
                $"select * from declarations_due({parameter((_, actor) => ((Actor)actor).Today)}::date, policy_number('DECLARATION_DUE_DAYS')::int)"))
            .One<Contact>("person", row => row.PersonId)
            .One<Relationship>("relationship", row => row.CaseId)
            .One<Meeting>("meeting", row => row.MeetingId)
            .Field(row => row.DueOn)
            .Computed("isOverdue", "Whether the day has passed.", row => new { row.DueOn }, (row, actor) => row.DueOn < actor.Today)
            .OrderBy("dueOn", row => row.DueOn)
            .DefaultOrder("dueOn");
        schema.Page<DueDeclaration>("declarationsDue", "Who is to file a declaration of interests and has not, the most urgent first: to be reminded by the Secretariat.", ReadDeclarations);
    }
}
