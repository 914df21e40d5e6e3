using GraphQL.Postgres.Binding;
using PartnerCrm.Graph;
using static PartnerCrm.Access.Permission;

namespace PartnerCrm.Screening;

internal sealed class ListStandingGraph : IGraph
{
    public void Describe(SchemaBuilder schema)
    {
        schema.Rows<ListStanding>("How a list stands today: what is in force, whether everybody was compared with it, and what went wrong last.")
            .SeenBy((list, actor) => actor.May(ReadLists))
            .From(new RowSource([], _ => ListStandingTable.Sql))
            .Field(list => list.Kind)
            .One<ListVersion>("version", list => list.VersionId, "The version in force; null where none was imported yet.")
            .Field(list => list.Comparison)
            .Field(list => list.ComparisonSince)
            .Field(list => list.ComparisonFailure)
            .Field(list => list.LastFailedAt)
            .Field(list => list.LastFailure)
            .OrderBy("kind", list => list.Kind)
            .DefaultOrder("kind");
        schema.Page<ListStanding>("lists", "The lists that were imported or are fetched, and how each stands.", ReadLists);
    }
}
