using GraphQL.Types;

namespace GraphQL.Postgres.Binding;

/// <summary>The types of a page: nodes, edges with cursors, page info, total count.</summary>
internal static class PageTypes
{
    public const int DefaultSize = 20;
    public const int MaxSize = 100;

    /// <summary>All rows that fit are counted: about the work of reading these many.</summary>
    private const int CostOfCount = 10;

    /// <summary>How many entries a page has, as its arguments tell.</summary>
    public static PageSize Size { get; } = new(["first", "last"], DefaultSize);

    public static ObjectType PageInfo()
    {
        var info = new ObjectType("PageInfo", "Where a page stands among its neighbours.");
        info.Add(new Field("hasNextPage", new NonNullType(Scalars.Boolean), "Whether there are more behind this page, up to `before`; for a page of `last` ones, whether it was asked for in front of a cursor."));
        info.Add(new Field("hasPreviousPage", new NonNullType(Scalars.Boolean), "Whether there are more in front of a page of `last` ones, down to `after`; for others, whether it was asked for behind a cursor."));
        info.Add(new Field("startCursor", Scalars.String, "The cursor of the first on this page; go back from it with `last` and `before`."));
        info.Add(new Field("endCursor", Scalars.String, "The cursor of the last on this page; continue with `first` and `after`."));
        return info;
    }

    public static ObjectType Page(TypeBinding target, ObjectType pageInfo)
    {
        var name = target.Type.Name;
        var edge = new ObjectType($"{name}Edge", $"One {name} on a page, with its cursor.");
        edge.Add(new Field("cursor", new NonNullType(Scalars.String), "Where this one stands; continue behind it with `after`, in front of it with `before`."));
        edge.Add(new Field("node", new NonNullType(target.Type), "The object itself."));
        var page = new ObjectType($"{name}Connection", $"A page of {name} objects.");
        page.Add(new Field("nodes", List(target.Type), "The objects of this page.") { PerEntry = true });
        page.Add(new Field("edges", List(edge), "The objects of this page, each with its cursor.") { PerEntry = true, Cost = 0 });
        page.Add(new Field("pageInfo", new NonNullType(pageInfo), "Where this page stands.") { Cost = 0 });
        page.Add(new Field("totalCount", new NonNullType(Scalars.Int), "How many there are in all that fit and that you can see.") { Cost = CostOfCount });
        return page;
    }

    private static NonNullType List(ObjectType of) => new(new ListType(new NonNullType(of)));
}
