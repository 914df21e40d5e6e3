using PartnerCrm.Graph;

namespace PartnerCrm.Objectives;

internal sealed class ObjectiveGraph : IGraph
{
    public void Describe(SchemaBuilder schema)
    {
        schema.Node<Framework>("fwk")
            .SeenByEverybody()
            .Field(framework => framework.Code)
            .Field(framework => framework.Title)
            .Field(framework => framework.FromYear)
            .Field(framework => framework.ToYear)
            .Field(framework => framework.Mark)
            .Field(framework => framework.Source)
            .Field(framework => framework.Confirmed)
            .Many<Objective>("objectives", objective => objective.FrameworkId, "Its objectives and its development agenda.")
            .Search("words")
            .FilterById()
            .FilterBy(framework => framework.Code, framework => framework.FromYear, framework => framework.ToYear)
            .OrderBy("fromYear", framework => framework.FromYear)
            .DefaultOrder("fromYear");

        schema.Node<Objective>("obj")
            .SeenByEverybody()
            .One<Framework>("framework", objective => objective.FrameworkId)
            .Field(objective => objective.Code)
            .Field(objective => objective.Kind)
            .Field(objective => objective.Title)
            .Field(objective => objective.Rank)
            .Field(objective => objective.Mark)
            .Field(objective => objective.Source)
            .Field(objective => objective.Confirmed)
            .Many<ObjectiveMapping>("continuedBy", mapping => mapping.FromId, "The objectives of later frameworks in which it lives on.")
            .Many<ObjectiveMapping>("continues", mapping => mapping.ToId, "The objectives of earlier frameworks that live on in it.")
            .Search("words")
            .FilterById()
            .FilterBy(objective => objective.Code, objective => objective.Kind, objective => objective.Confirmed)
            .FilterByOne<Framework>("framework", objective => objective.FrameworkId)
            .OrderBy("code", objective => objective.Code)
            .OrderBy("rank", objective => objective.Rank)
            .OrderByOne<Framework>("framework", objective => objective.FrameworkId)
            .DefaultOrder("rank");

        schema.Rows<ObjectiveMapping>()
            .SeenByEverybody()
            .One<Objective>("from", mapping => mapping.FromId)
            .One<Objective>("to", mapping => mapping.ToId)
            .Field(mapping => mapping.Relation)
            .Field(mapping => mapping.Mark)
            .Field(mapping => mapping.Source)
            .Field(mapping => mapping.Confirmed);

        schema.Page<Framework>("frameworks", "The strategic frameworks.");
        schema.Page<Objective>("objectives", "The objectives of all strategic frameworks.");
    }
}
