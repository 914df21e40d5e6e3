using PartnerCrm.Graph;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Screening;

internal sealed class OwnershipProposalGraph : IGraph
{
    public void Describe(SchemaBuilder schema) => schema.Rows<OwnershipProposal>()
        .SeenBy((proposal, actor) => actor.May(ReadEvidence))
        .Field(proposal => proposal.Identifier)
        .One<ListedEntry>("entry", proposal => proposal.EntryId);
}
