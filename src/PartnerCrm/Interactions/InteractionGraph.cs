using PartnerCrm.Access;
using PartnerCrm.Audit;
using PartnerCrm.Files;
using PartnerCrm.Graph;
using PartnerCrm.Objectives;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Interactions;

internal sealed class InteractionGraph : IGraph
{
    public void Describe(SchemaBuilder schema)
    {
        schema.Node<Interaction>("int")
            .SeenBy((interaction, actor) => actor.May(Permission.ReadInteractions))
            .Field(interaction => interaction.Version)
            .Field(interaction => interaction.Kind)
            .Field(interaction => interaction.HappenedOn)
            .Field(interaction => interaction.Subject)
            .Field(interaction => interaction.Summary)
            .One<Contact>("loggedBy", interaction => interaction.LoggedBy)
            .Field(interaction => interaction.LoggedAt)
            .Many<InteractionOrganization>("organizations", part => part.InteractionId, "The organizations that took part.")
            .Many<InteractionParticipant>("participants", part => part.InteractionId, "The persons who took part.")
            .Many<InteractionObjective>("objectives", part => part.InteractionId, "The objectives that were touched.")
            .Many<FollowUp>("followUps", followUp => followUp.InteractionId, "What is to be done.")
            .Many<StoredFile>("files", file => file.InteractionId, "The files that were attached.")
            .History(Permission.ReadInteractions)
            .Search("words")
            .SearchSimilar(interaction => interaction.SortSubject)
            .FilterById()
            .FilterByText(interaction => interaction.Subject, interaction => interaction.SortSubject)
            .FilterBy(interaction => interaction.Kind, interaction => interaction.HappenedOn, interaction => interaction.LoggedAt)
            .FilterByOne<Contact>("loggedBy", interaction => interaction.LoggedBy)
            .FilterBySome<InteractionOrganization>("organizations", part => part.InteractionId)
            .FilterBySome<InteractionParticipant>("participants", part => part.InteractionId)
            .FilterBySome<InteractionObjective>("objectives", part => part.InteractionId)
            .FilterBySome<FollowUp>("followUps", followUp => followUp.InteractionId)
            .OrderBy("happenedOn", interaction => interaction.HappenedOn)
            .OrderBy("loggedAt", interaction => interaction.LoggedAt)
            .OrderByOne<Contact>("loggedBy", interaction => interaction.LoggedBy)
            .DefaultOrder("-happenedOn")
            .GroupBy(interaction => interaction.Kind, interaction => interaction.HappenedOn, interaction => interaction.LoggedAt, interaction => interaction.LoggedBy)
            .GroupByEach<InteractionOrganization, Organization>(part => part.InteractionId, part => part.OrganizationId,
                organization => organization.Form, organization => organization.Categories, organization => organization.Country, organization => organization.Region)
            .GroupByEach<InteractionObjective, Objective>(part => part.InteractionId, part => part.ObjectiveId)
            .Extremes(interaction => interaction.HappenedOn, interaction => interaction.LoggedAt);

        schema.Rows<InteractionOrganization>()
            .SeenBy((part, actor) => actor.May(Permission.ReadInteractions))
            .One<Interaction>("interaction", part => part.InteractionId)
            .One<Organization>("organization", part => part.OrganizationId)
            .Field(part => part.HappenedOn)
            .FilterBy(part => part.HappenedOn)
            .FilterByOne<Organization>("organization", part => part.OrganizationId)
            .FilterByOne<Interaction>("interaction", part => part.InteractionId)
            .OrderBy("happenedOn", part => part.HappenedOn)
            .OrderByOne<Organization>("organization", part => part.OrganizationId)
            .DefaultOrder("-happenedOn")
            .GroupBy(part => part.HappenedOn)
            .GroupByOne<Interaction>(part => part.InteractionId, interaction => interaction.Kind)
            .Extremes(part => part.HappenedOn);

        schema.Rows<InteractionParticipant>()
            .SeenBy((part, actor) => actor.May(Permission.ReadInteractions))
            .One<Interaction>("interaction", part => part.InteractionId)
            .One<Contact>("contact", part => part.ContactId)
            .Field(part => part.HappenedOn)
            .FilterBy(part => part.HappenedOn)
            .FilterByOne<Contact>("contact", part => part.ContactId)
            .FilterByOne<Interaction>("interaction", part => part.InteractionId)
            .OrderBy("happenedOn", part => part.HappenedOn)
            .OrderByOne<Contact>("contact", part => part.ContactId)
            .DefaultOrder("-happenedOn");

        schema.Rows<InteractionObjective>()
            .SeenBy((part, actor) => actor.May(Permission.ReadInteractions))
            .One<Interaction>("interaction", part => part.InteractionId)
            .One<Objective>("objective", part => part.ObjectiveId)
            .Field(part => part.HappenedOn)
            .FilterBy(part => part.HappenedOn)
            .FilterByOne<Objective>("objective", part => part.ObjectiveId)
            .OrderBy("happenedOn", part => part.HappenedOn)
            .OrderByOne<Objective>("objective", part => part.ObjectiveId)
            .DefaultOrder("-happenedOn");

        schema.Page<Interaction>("interactions", "The log of interactions.", Permission.ReadInteractions);
        schema.Command<LogInteraction, Interaction>("logInteraction", Permission.LogInteractions, typeof(NobodyTookPart), typeof(FileIsAttached), typeof(FileIsErased));
        schema.Command<AmendInteraction, Interaction>("amendInteraction", Permission.LogInteractions, typeof(NobodyTookPart), typeof(FileIsAttached), typeof(FileIsErased));
    }
}
