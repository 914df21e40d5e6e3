using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Sql;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Planning;

/// <summary>One column that a row of the plan fetches: a value, or the rows of a level below as records.</summary>
internal abstract record PlanColumn
{
    /// <summary>A column of the row's own table.</summary>
    public sealed record Value(IProperty Property) : PlanColumn;

    /// <summary>The declared rank of an enum's value, by which enums are ordered.</summary>
    public sealed record Rank(IProperty Property) : PlanColumn;

    /// <summary>A sort key of a row that this row names, by itself or through others.</summary>
    public sealed record Joined(SortKey Key) : PlanColumn;

    /// <summary>A number that tells records of different types apart.</summary>
    public sealed record Tag(int Number) : PlanColumn;

    /// <summary>The row that a foreign key of this row names.</summary>
    public sealed record One(TypeBinding Target, IProperty ForeignKey, ColumnSet Row) : PlanColumn;

    /// <summary>The row whose foreign key names this row.</summary>
    public sealed record OneBack(TypeBinding Target, IProperty ForeignKey, ColumnSet Row) : PlanColumn;

    /// <summary>The row with a known id.</summary>
    public sealed record ById(TypeBinding Target, Slot Id, ColumnSet Row) : PlanColumn;

    /// <summary>The row that a foreign key names, wherever among these types it is.</summary>
    public sealed record AnyOf(IProperty ForeignKey, IReadOnlyList<(TypeBinding Target, ColumnSet Row)> Targets) : PlanColumn;

    /// <summary>More columns of the same row, for those who may see them.</summary>
    public sealed record Part(Predicate SeenBy, ColumnSet Row) : PlanColumn;

    /// <summary>A row of another table that names this row, whoever may see it: for computed fields.</summary>
    public sealed record Facts(IProperty Key, ColumnSet Row) : PlanColumn;

    /// <summary>The rows of a page.</summary>
    public sealed record Rows(PagePlan Page) : PlanColumn;

    /// <summary>How many rows a page's filter leaves.</summary>
    public sealed record Count(PagePlan Page) : PlanColumn;

    /// <summary>The hits of a search.</summary>
    public sealed record Hits(SearchPlan Plan) : PlanColumn;

    /// <summary>How many hits a search has.</summary>
    public sealed record HitCount(SearchPlan Plan) : PlanColumn;

    /// <summary>Groups of rows.</summary>
    public sealed record Groups(GroupPlan Plan) : PlanColumn;
}

/// <summary>The columns of one row constructor, each fetched once however often it is shown.</summary>
internal sealed class ColumnSet
{
    private readonly List<PlanColumn> columns = [];

    public IReadOnlyList<PlanColumn> Columns => columns;

    public int Add(PlanColumn column)
    {
        if (column is PlanColumn.Value or PlanColumn.Rank && columns.IndexOf(column) is >= 0 and var known) return known;
        columns.Add(column);
        return columns.Count - 1;
    }

    /// <summary>The row of facts behind a key: all fields that are computed from it share it.</summary>
    public (int Cell, ColumnSet Row) Facts(IProperty key)
    {
        var known = columns.FindIndex(column => column is PlanColumn.Facts facts && facts.Key == key);
        return known >= 0 ? (known, ((PlanColumn.Facts)columns[known]).Row) : (Add(new PlanColumn.Facts(key, new ColumnSet())), ((PlanColumn.Facts)columns[^1]).Row);
    }
}
