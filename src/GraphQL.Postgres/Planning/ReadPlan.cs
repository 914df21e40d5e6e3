using System.Text;
using GraphQL.Execution;
using GraphQL.Execution.Tracing;
using GraphQL.Language;
using GraphQL.Postgres.Shaping;
using GraphQL.Postgres.Sql;

namespace GraphQL.Postgres.Planning;

/// <summary>
/// One round trip: the columns of its single row, the statement that fetches them, and how each field's answer is written from them.
/// It serves every request that shows the same where the planner looked. It prints itself as an indented tree.
/// </summary>
internal sealed class ReadPlan(ColumnSet root, IReadOnlyList<WindowSlots> windows, SqlText sql, IReadOnlyList<CollectedField> fields, IReadOnlyList<Shape> shapes, VariableLooks looks)
{
    private readonly KeyValuePair<Func<object, bool>, bool>[] decisions = [.. sql.Decisions];
    private volatile bool used;

    /// <summary>How much each page or list of groups shows.</summary>
    public IReadOnlyList<WindowSlots> Windows => windows;

    /// <summary>How each field's answer is written, in the order of the fields.</summary>
    public IReadOnlyList<Shape> Shapes => shapes;

    public int Columns => root.Columns.Count;

    public string Sql { get; } = sql.ToString();

    public IReadOnlyList<Slot> Parameters => sql.Parameters;

    /// <summary>Whether the best way to read it depends on the values: many rows by filters and in an order, otherwise than one row by its id.</summary>
    public bool DependsOnValues { get; } = root.Columns.Any(column => column is PlanColumn.Rows or PlanColumn.Count or PlanColumn.Groups or PlanColumn.Hits or PlanColumn.HitCount);

    /// <summary>Notes a use; false for the first.</summary>
    public bool IsUsedAgain() => used || !(used = true);

    /// <summary>Whether this plan is right for a request with these fields, variables and actor.</summary>
    public bool Serves(IReadOnlyList<CollectedField> asked, IReadOnlyDictionary<string, object?> variables, object actor)
    {
        if (asked.Count != fields.Count) return false;
        for (var i = 0; i < fields.Count; i++)
        {
            if (!SameNodes(fields[i].Nodes, asked[i].Nodes)) return false;
        }

        foreach (var (question, answer) in decisions)
        {
            if (question(actor) != answer) return false;
        }

        return looks.Hold(variables);
    }

    private static bool SameNodes(IReadOnlyList<FieldNode> these, IReadOnlyList<FieldNode> those)
    {
        if (these.Count != those.Count) return false;
        for (var i = 0; i < these.Count; i++)
        {
            if (!ReferenceEquals(these[i], those[i])) return false;
        }

        return true;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Print(text, root, 0);
        return text.ToString();
    }

    private static void Print(StringBuilder text, ColumnSet row, int depth)
    {
        foreach (var column in row.Columns) Print(text, column, depth);
    }

    private static void Print(StringBuilder text, PlanColumn column, int depth)
    {
        text.Append(' ', depth * 2);
        switch (column)
        {
            case PlanColumn.Value value: text.Append(value.Property.Name).Append('\n'); break;
            case PlanColumn.Rank rank: text.Append("rank of ").Append(rank.Property.Name).Append('\n'); break;
            case PlanColumn.Joined joined: text.Append("order's ").Append(joined.Key.Name).Append('\n'); break;
            case PlanColumn.Tag tag: text.Append("tag ").Append(tag.Number).Append('\n'); break;
            case PlanColumn.One one: Nested($"one {one.Target.Type.Name} by {one.ForeignKey.Name}", one.Row); break;
            case PlanColumn.OneBack one: Nested($"one {one.Target.Type.Name} whose {one.ForeignKey.Name} is this", one.Row); break;
            case PlanColumn.ById one: Nested($"one {one.Target.Type.Name} by id", one.Row); break;
            case PlanColumn.Part part: Nested("part", part.Row); break;
            case PlanColumn.Facts facts: Nested($"facts of {facts.Key.DeclaringType.ClrType.Name}", facts.Row); break;
            case PlanColumn.AnyOf any:
                text.Append("any of, by ").Append(any.ForeignKey.Name).Append('\n');
                foreach (var (target, row) in any.Targets)
                {
                    text.Append(' ', (depth + 1) * 2).Append(target.Type.Name).Append('\n');
                    Print(text, row, depth + 2);
                }

                break;
            case PlanColumn.Rows rows: Nested(Title("page", rows.Page), rows.Page.Row); break;
            case PlanColumn.Groups groups:
                text.Append(groups.Plan).Append('\n');
                foreach (var row in groups.Plan.Cells.OfType<GroupCell.Row>())
                {
                    text.Append(' ', (depth + 1) * 2).Append("one ").Append(row.Target.Type.Name).Append(" of ").Append(groups.Plan.Keys[row.Place]).Append('\n');
                    Print(text, row.Columns, depth + 2);
                }

                break;
            case PlanColumn.Hits hits:
                text.Append("hits ").Append(hits.Plan).Append('\n');
                foreach (var (_, target, row) in hits.Plan.ShowsNode ? hits.Plan.Kinds : [])
                {
                    text.Append(' ', (depth + 1) * 2).Append(target.Type.Name).Append('\n');
                    Print(text, row, depth + 2);
                }

                break;
            case PlanColumn.HitCount: text.Append("count of hits\n"); break;
            case PlanColumn.Count count: text.Append(Title("count", count.Page)).Append('\n'); break;
        }

        void Nested(string title, ColumnSet row)
        {
            text.Append(title).Append('\n');
            Print(text, row, depth + 1);
        }
    }

    private static string Title(string what, PagePlan page)
    {
        var text = new StringBuilder(what).Append(" of ").Append(page.Target.Type.Name);
        if (page.ForeignKey is { } key) text.Append(" whose ").Append(key.Name).Append(" is this");
        if (page.Where is not null) text.Append(", filtered");
        if (what is "count") return text.ToString();
        text.Append(", by ").AppendJoin(", ", page.Order.Select(sort => sort.Name + (sort.Descending ? " desc" : string.Empty)));
        if (page.After is not null) text.Append(", behind a cursor");
        if (page.Before is not null) text.Append(", in front of a cursor");
        if (page.First is { } first) text.Append(", at most ").Append(first);
        if (page.Last is { } last) text.Append(page.First is null ? ", at most " : ", of these at most ").Append(last).Append(" from the end");
        return text.Append(page.LooksAhead ? " and one to look ahead" : string.Empty).ToString();
    }
}
