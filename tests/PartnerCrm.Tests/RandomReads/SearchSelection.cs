using GraphQL.Language;
using GraphQL.Postgres.Binding;
using GraphQL.Types;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>What a random query asks of the hits of a search.</summary>
internal sealed class SearchSelection(BoundSchema schema, QueryParts parts, RandomValues values, Func<TypeBinding, int, List<SelectionNode>> below)
{
    private const int Depth = 2;

    public List<SelectionNode> Of(ObjectType page, IReadOnlyList<SearchedKind> kinds)
    {
        var hit = (ObjectType)page.Fields["nodes"].Type.Named;
        var (edge, info) = ((ObjectType)page.Fields["edges"].Type.Named, (ObjectType)page.Fields["pageInfo"].Type.Named);
        var selections = new List<SelectionNode>();
        if (values.Chance(0.7)) selections.Add(parts.Field(page.Fields["nodes"], null, [], Hit(hit, kinds)));
        if (values.Chance(0.4)) selections.Add(parts.Field(page.Fields["edges"], null, [], [parts.Field(edge.Fields["cursor"], null, [], null), parts.Field(edge.Fields["node"], null, [], Hit(hit, kinds))]));
        if (values.Chance(0.4)) selections.Add(parts.Field(page.Fields["totalCount"], null, [], null));
        if (values.Chance(0.4)) selections.Add(parts.Field(page.Fields["pageInfo"], null, [], [.. info.Fields.Values.Select(field => parts.Field(field, null, [], null))]));
        if (selections.Count == 0) selections.Add(parts.Field(page.Fields["nodes"], null, [], Hit(hit, kinds)));
        return parts.Rearranged(page.Name, selections);
    }

    private List<SelectionNode> Hit(ObjectType hit, IReadOnlyList<SearchedKind> kinds)
    {
        List<SelectionNode> selections = [.. hit.Fields.Values.Where(field => field.Type.Named is not UnionType && values.Chance(0.7)).Select(field => parts.Field(field, null, [], null)), parts.TypeName()];
        if (values.Chance(0.8)) selections.Add(Node(hit.Fields["node"], kinds));
        if (values.Chance(0.1)) selections.Add(Node(hit.Fields["node"], kinds));
        return parts.Rearranged(hit.Name, selections);
    }

    private FieldNode Node(Field node, IReadOnlyList<SearchedKind> kinds)
    {
        var selections = new List<SelectionNode> { parts.TypeName() };
        var id = ((InterfaceType)schema.Schema.Types["Node"]).Fields["id"];
        if (values.Chance(0.5)) selections.Add(parts.Inline("Node", [parts.Field(id, null, [], null)]));
        foreach (var kind in kinds.Where(_ => values.Chance(0.5))) selections.Add(parts.Inline(schema.Of(kind.Target).Type.Name, below(schema.Of(kind.Target), Depth)));
        return parts.Field(node, parts.Alias(), [], parts.Rearranged(node.Type.Named.Name, selections));
    }
}
