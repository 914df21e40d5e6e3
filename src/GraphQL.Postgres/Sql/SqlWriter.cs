using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Planning;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Sql;

/// <summary>Writes a plan as one statement of one row: each level below is a scalar subquery that returns a record or an array of records.</summary>
internal sealed class SqlWriter
{
    private readonly SqlText sql;
    private readonly PredicateWriter predicates;
    private readonly PageWriter pages;
    private readonly GroupWriter groups;
    private readonly SearchWriter searches;

    private SqlWriter(BoundSchema schema, object actor)
    {
        sql = new SqlText(schema, actor);
        predicates = new PredicateWriter(sql);
        pages = new PageWriter(sql, predicates, (page, alias, depth) => Record(page.Row, page.Target, alias, depth));
        groups = new GroupWriter(sql, predicates, (row, id, depth) => One(row.Target, row.Target.Key, id, row.Columns, depth));
        searches = new SearchWriter(sql, predicates, (target, id, row, depth) => One(target, target.Key, id, row, depth));
    }

    public static SqlText Write(BoundSchema schema, object actor, ColumnSet root)
    {
        var writer = new SqlWriter(schema, actor);
        writer.sql.Add("select ").Add(writer.Columns(root, null, string.Empty, 1));
        return writer.sql;
    }

    private string Columns(ColumnSet row, TypeBinding? type, string alias, int depth) =>
        string.Join(", ", row.Columns.Select(column => Column(column, type, alias, depth)));

    private string Record(ColumnSet row, TypeBinding? type, string alias, int depth) => $"row({Columns(row, type, alias, depth)})";

    private string Column(PlanColumn column, TypeBinding? type, string alias, int depth) => column switch
    {
        PlanColumn.Value value => SqlText.Column(alias, value.Property),
        PlanColumn.Rank rank => SqlText.Rank(alias, rank.Property),
        PlanColumn.Joined joined => OrderWriter.Joined(joined.Key, alias),
        PlanColumn.Tag tag => tag.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        PlanColumn.One one => One(one.Target, one.Target.Key, SqlText.Column(alias, one.ForeignKey), one.Row, depth),
        PlanColumn.OneBack one => One(one.Target, one.ForeignKey, SqlText.Column(alias, type!.Key), one.Row, depth),
        PlanColumn.ById one => One(one.Target, one.Target.Key, sql.Parameter(one.Id), one.Row, depth),
        PlanColumn.AnyOf any => $"coalesce({string.Join(", ", any.Targets.Select(target => One(target.Target, target.Target.Key, SqlText.Column(alias, any.ForeignKey), target.Row, depth)))})",
        PlanColumn.Part part => Part(part, type, alias, depth),
        PlanColumn.Facts facts => Facts(facts, SqlText.Column(alias, type!.Key), depth),
        PlanColumn.Rows rows => pages.Rows(rows.Page, ParentId(rows.Page, type, alias), depth),
        PlanColumn.Groups grouped => groups.Groups(grouped.Plan, grouped.Plan.ForeignKey is null ? string.Empty : SqlText.Column(alias, type!.Key), depth),
        PlanColumn.Hits hits => searches.Rows(hits.Plan, depth),
        PlanColumn.HitCount count => searches.Count(count.Plan, depth),
        PlanColumn.Count count => pages.Count(count.Page, ParentId(count.Page, type, alias), depth),
        _ => throw new InvalidOperationException($"{column} cannot be written."),
    };

    private string One(TypeBinding target, IProperty key, string value, ColumnSet row, int depth)
    {
        var alias = sql.NewAlias();
        return SqlText.Lines(depth, $"select {Record(row, target, alias, depth + 1)}", $"from {sql.From(target, alias)}",
            $"where {SqlText.Column(alias, key)} = {value}{Seen(target, alias)}");
    }

    private string Part(PlanColumn.Part part, TypeBinding? type, string alias, int depth) => predicates.Write(part.SeenBy, alias) switch
    {
        "true" => Record(part.Row, type, alias, depth),
        "false" => "null::record",
        var seen => $"case when {seen} then {Record(part.Row, type, alias, depth)} end",
    };

    private string Facts(PlanColumn.Facts facts, string parent, int depth)
    {
        var table = (IEntityType)facts.Key.DeclaringType;
        var alias = sql.NewAlias();
        return SqlText.Lines(depth, $"select {Record(facts.Row, null, alias, depth + 1)}", $"from {SqlText.From(table, alias)}",
            $"where {SqlText.Column(alias, facts.Key)} = {parent}");
    }

    private string Seen(TypeBinding target, string alias) => predicates.Visible(target, alias) is { } seen ? " and " + seen : string.Empty;

    private static string ParentId(PagePlan page, TypeBinding? parent, string alias) => page.ForeignKey is null ? string.Empty : SqlText.Column(alias, parent!.Key);
}
