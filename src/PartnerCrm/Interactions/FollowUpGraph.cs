using PartnerCrm.Access;
using PartnerCrm.Graph;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Interactions;

internal sealed class FollowUpGraph : IGraph
{
    public void Describe(SchemaBuilder schema)
    {
        schema.Node<FollowUp>("fup")
            .SeenBy((followUp, actor) => actor.May(Permission.ReadInteractions))
            .Field(followUp => followUp.Version)
            .One<Interaction>("interaction", followUp => followUp.InteractionId)
            .One<Contact>("owner", followUp => followUp.OwnerId)
            .Field(followUp => followUp.DueOn)
            .Field(followUp => followUp.Note)
            .Field(followUp => followUp.Done)
            .Field(followUp => followUp.DoneAt)
            .One<Contact>("doneBy", followUp => followUp.DoneBy)
            .Field(followUp => followUp.Outcome)
            .Search("words")
            .FilterBy(followUp => followUp.DueOn, followUp => followUp.Done)
            .FilterByOne<Contact>("owner", followUp => followUp.OwnerId)
            .FilterByOne<Interaction>("interaction", followUp => followUp.InteractionId)
            .OrderBy("dueOn", followUp => followUp.DueOn)
            .OrderByOne<Contact>("owner", followUp => followUp.OwnerId)
            .OrderByOne<Interaction>("interaction", followUp => followUp.InteractionId)
            .DefaultOrder("dueOn")
            .GroupBy(followUp => followUp.Done, followUp => followUp.DueOn, followUp => followUp.OwnerId)
            .Extremes(followUp => followUp.DueOn);

        schema.Page<FollowUp>("followUps", "What is to be done after interactions.", Permission.ReadInteractions);
        DueFollowUps.Describe(schema);
        schema.Command<CompleteFollowUp, FollowUp>("completeFollowUp", Permission.LogInteractions, typeof(FollowUpAlreadyDone));
    }
}
