using PartnerCrm.Approvals;
using PartnerCrm.Graph;
using PartnerCrm.Interactions;
using PartnerCrm.Objectives;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Search;

/// <summary>One search over everything. What it looks through, and who may, is said where each type is described.</summary>
internal sealed class SearchGraph : IGraph
{
    public void Describe(SchemaBuilder schema) => schema.Search(
        "search",
        "Everything that has these words where you may read them: by the names and titles, by the notes and texts, and by the parts of each; the best first.",
        search => search
            .Kind<Organization>("Organizations: by every name, the website, the note.")
            .FoundBy<PartyName>(name => name.KnownPartyId)
            .Kind<Contact>("Persons: by every name, the role, the expertise, the personal details.")
            .FoundBy<PartyName>(name => name.KnownPartyId)
            .FoundBy<ContactExpertise>(expertise => expertise.KnownContactId)
            .Kind<Relationship>("Relationships: by title, scope and terms, by milestones and contributions to objectives.")
            .FoundBy<RelationshipMilestone>(milestone => milestone.RelationshipId)
            .FoundBy<RelationshipObjective>(objective => objective.RelationshipId)
            .Kind<Approval>("Submissions for a decision: by the decision's references and rationale, by advice, the Bureau's input and conditions.", ReadApprovals)
            .FoundBy<Advice>(advice => advice.ApprovalId)
            .FoundBy<BureauInput>(input => input.ApprovalId)
            .FoundBy<ApprovalCondition>(condition => condition.ApprovalId)
            .Kind<Interaction>("Interactions: by subject and summary, by what is to be done after them.", ReadInteractions)
            .FoundBy<FollowUp>(followUp => followUp.InteractionId)
            .Kind<Objective>("Strategic objectives: by code and title.")
            .Kind<ListedEntry>("Parties on the imported lists in force: by every name and by the list's number.", ReadLists, only: entry => entry.UntilVersionId == null));
}
