using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Planning;

/// <summary>Reads the arguments of groups: by what, of which rows, in which order, how many.</summary>
internal sealed class GroupPlanner(BoundSchema schema, CollectedField field, PagePlanner pages)
{
    public GroupPlan Plan(TypeBinding target, IProperty? foreignKey)
    {
        var where = Given.Argument(field, "where", pages.Place);
        var size = Given.Argument(field, "first", pages.Place).Slot(Size);
        var keys = Keys(target);
        var order = Order(keys);
        return new GroupPlan
        {
            Field = field,
            Place = pages.Place,
            Target = target,
            ForeignKey = foreignKey,
            Where = where.IsNull ? null : new FilterPlanner(schema, field).Plan(target, where),
            Keys = keys,
            Order = [.. order.SelectMany(one => Rows(keys, one))],
            Size = size,
            Number = pages.Number(new WindowSlots(size, null)),
        };
    }

    // In declared order, since the entries of an object have none.
    private List<GroupedBy> Keys(TypeBinding target)
    {
        var by = Given.Argument(field, "by", pages.Place);
        if (by.IsNull) return [];
        var given = by.Entries.Where(entry => !entry.Value.IsNull).ToDictionary(entry => entry.Key, entry => entry.Value.Look());
        return [.. target.Groups.Keys.Values.Where(key => given.GetValueOrDefault(key.Name) is not (null or false)).Select(key => new GroupedBy(key, given[key.Name] as string))];
    }

    private List<(int? Key, bool Descending)> Order(List<GroupedBy> keys)
    {
        var order = new List<(int? Key, bool Descending)>();
        var given = Given.Argument(field, "order", pages.Place);
        if (!given.IsNull) foreach (var item in given.Items) order.Add(One(keys, item));
        if (order.GroupBy(one => one.Key).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw BadInput.At(field, $"`order` names {(twice.Key is { } at ? keys[at].Key.Name : "count")} twice.");
        for (var i = 0; i < keys.Count; i++)
        {
            if (!order.Exists(one => one.Key == i)) order.Add((i, false));
        }

        return order;
    }

    // Rows are ordered as their own pages are, which takes one more key; by their ids alone they would seem to be in no order.
    private IEnumerable<(int? Key, bool Descending)> Rows(List<GroupedBy> keys, (int? Key, bool Descending) order)
    {
        if (order.Key is { } place && keys[place].Key is { Target: { } type } key && schema.Of(type) is { DefaultOrder: [var first, ..] } target
            && target.Orders[first.TrimStart('-')] is ColumnOrder { Requires: null } by)
        {
            keys.Add(new GroupedBy(key with { Name = $"{by.Name} of {key.Name}", Property = by.Property, Target = null }, null));
            yield return (keys.Count - 1, order.Descending);
        }

        yield return order;
    }

    private (int? Key, bool Descending) One(List<GroupedBy> keys, Given item)
    {
        var given = item.Entries.Where(direction => !direction.Value.IsNull).ToList();
        if (given.Count != 1) throw BadInput.At(field, $"Each entry of `order` names one field; this one names {given.Count}. Put further fields into further entries.");
        var (name, direction) = given[0];
        var key = keys.FindIndex(key => key.Key.Name == name);
        if (key < 0 && name is not "count") throw BadInput.At(field, $"`order` names {name}, which is not in `by`. Groups are ordered by `count` and by what they have in common.");
        return (key < 0 ? null : key, (string)direction.Look()! == "DESC");
    }

    private object Size(object? first) => first switch
    {
        null => GroupTypes.DefaultSize,
        int and >= 0 and <= GroupTypes.MaxSize => first,
        int size => throw BadInput.At(field, $"There are 0 to {GroupTypes.MaxSize} groups in an answer, not {size}. Ask for fewer with `first`, and narrow them down with `where`."),
        var other => throw BadInput.At(field, $"`first` is a number, not {other}."),
    };
}
