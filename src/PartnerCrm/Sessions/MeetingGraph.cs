using GraphQL.Postgres.Binding;
using PartnerCrm.Conflicts;
using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Writes;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Sessions;

internal sealed class MeetingGraph : IGraph
{
    public IReadOnlyDictionary<string, Func<Refusal>> Constraints { get; } = new Dictionary<string, Func<Refusal>>
    {
        [AgendaItemTable.Numbered] = () => new AgendaNumberTaken(),
    };

    public void Describe(SchemaBuilder schema)
    {
        schema.Node<Meeting>("mtg", "A session or meeting of a body.")
            .SeenBy((row, actor) => actor.May(DeclareInterests) || actor.May(ReadProposals))
            .Field(row => row.Version)
            .Field(row => row.Name)
            .Field(row => row.Body)
            .Field(row => row.StartsOn)
            .Field(row => row.EndsOn)
            .Many<AgendaItem>("agenda", item => item.MeetingId, "The items of its agenda that you can see.")
            .Many<Declaration>("declarations", row => row.MeetingId, "The declarations of interests for the meeting that you can see.")
            .FilterBy(row => row.Body, row => row.StartsOn, row => row.EndsOn)
            .OrderBy("startsOn", row => row.StartsOn)
            .DefaultOrder("-startsOn");
        schema.Node<AgendaItem>("agi", "One item of a meeting's agenda.")
            .SeenBy((row, actor) => Rows.Visible<Meeting>(row.MeetingId) && (row.CaseId == null || Rows.Visible<Relationship>(row.CaseId)))
            .One<Meeting>("meeting", row => row.MeetingId)
            .Field(row => row.Number)
            .Field(row => row.Title)
            .One<Relationship>("relationship", row => row.CaseId)
            .Many<Recusal>("recusals", row => row.AgendaItemId, "Who is recused from the item: he or she neither advises nor decides under it.", needs: ReadApprovals);
        schema.Page<Meeting>("meetings", "Sessions and meetings of the bodies, with their agendas.");

        schema.Command<PlanMeeting, Meeting>("planMeeting", HandleRelationships);
        schema.Command<MoveMeeting, Meeting>("moveMeeting", HandleRelationships);
        schema.Command<PutOnAgenda, Meeting>("putOnAgenda", HandleRelationships, typeof(AgendaNumberTaken));
    }
}
