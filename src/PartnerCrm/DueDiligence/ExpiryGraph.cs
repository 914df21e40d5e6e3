using GraphQL.Postgres.Binding;
using PartnerCrm.Graph;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.DueDiligence;

internal sealed class ExpiryGraph : IGraph
{
    public void Describe(SchemaBuilder schema) => schema.Rows<Expiry>()
        .SeenBy((row, actor) => actor.May(ReadProposals) && Rows.Visible<Organization>(row.OrganizationId) && (row.RelationshipId == null || Rows.Visible<Relationship>(row.RelationshipId)))
        .Field(row => row.What)
        .Field(row => row.Since)
        .One<Organization>("organization", row => row.OrganizationId)
        .One<Relationship>("relationship", row => row.RelationshipId)
        .FilterBy(row => row.What, row => row.Since)
        .OrderBy("since", row => row.Since)
        .DefaultOrder("since");
}
