using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Planning;

/// <summary>Reads a page's arguments: sizes, cursors, filter, order.</summary>
internal sealed class PagePlanner(BoundSchema schema)
{
    private readonly List<WindowSlots> windows = [];

    /// <summary>The windows of the pages and groups planned so far, by their numbers.</summary>
    public IReadOnlyList<WindowSlots> Windows => windows;

    /// <summary>The place of the planned field at hand.</summary>
    public int Place { get; set; }

    public PagePlan Plan(CollectedField field, TypeBinding target, IProperty? foreignKey)
    {
        var order = new OrderPlanner(schema, field).Plan(target, Given.Argument(field, "order", Place));
        var where = Given.Argument(field, "where", Place);
        var (first, last) = (Given.Argument(field, "first", Place), Given.Argument(field, "last", Place));
        var window = new WindowSlots(
            first.IsNull && !last.IsNull ? null : first.Slot(size => Size(field, "first", size)),
            last.IsNull ? null : last.Slot(size => Size(field, "last", size)));
        return new PagePlan
        {
            Field = field,
            Place = Place,
            Target = target,
            ForeignKey = foreignKey,
            Where = where.IsNull ? null : new FilterPlanner(schema, field).Plan(target, where),
            Order = order,
            After = Cursor(field, "after", target, order),
            Before = Cursor(field, "before", target, order),
            First = window.First,
            Last = window.Last,
            Number = Number(window),
        };
    }

    /// <summary>The number of a page or of groups with this window.</summary>
    public int Number(WindowSlots window)
    {
        windows.Add(window);
        return windows.Count - 1;
    }

    public static object Size(CollectedField field, string name, object? size) => size switch
    {
        null => PageTypes.DefaultSize,
        int and >= 0 and <= PageTypes.MaxSize => size,
        int other => throw BadInput.At(field, $"A page has 0 to {PageTypes.MaxSize} entries, not {other}. Ask for fewer with `{name}`, and for more pages with `{(name is "first" ? "after" : "before")}`."),
        var other => throw BadInput.At(field, $"`{name}` is a number, not {other}."),
    };

    private List<Slot?>? Cursor(CollectedField field, string name, TypeBinding target, IReadOnlyList<SortKey> order)
    {
        var given = Given.Argument(field, name, Place);
        if (given.IsNull) return null;

        // Which keys are null at the cursor shows in the statement; what else they are does not.
        var cursor = (string)given.Look(Planning.Cursor.SameNulls)!;
        var values = Planning.Cursor.Read(cursor, target, order, field);
        return [.. values.Select((value, key) => value is null ? null : given.Slot(other => Planning.Cursor.Read((string)other!, target, order, field)[key]))];
    }
}
