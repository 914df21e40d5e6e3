using GraphQL.Language;
using GraphQL.Postgres.Binding;
using GraphQL.Types;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Asks for groups at random: by which keys, of which rows, in which order, how many, and what of them.</summary>
internal sealed class GroupMaker(QueryParts parts, SlotMaker slots, RandomValues values, Func<string?, bool> may, Func<Type, List<SelectionNode>> row)
{
    public FieldNode Make(Field field, string? alias, TypeBinding target)
    {
        var arguments = new List<(string, ValueNode)>();
        var chosen = field.Arguments.TryGetValue("by", out var by) && values.Chance(0.9) ? By((InputObjectType)by.Type.Named, by.Type) : null;
        var written = chosen is null ? null : parts.Write(chosen);
        if (written is not null) arguments.Add(("by", written));
        if (field.Arguments.TryGetValue("where", out var where) && values.Chance(0.4)) arguments.Add(("where", parts.Write(slots.Filter(target, where.Type))));
        if (values.Chance(0.5)) arguments.Add(("first", parts.Write(Size(field))));
        if (values.Chance(0.6)) arguments.Add(("order", Order(field.Arguments["order"].Type, target, chosen, written)));
        return parts.Field(field, alias, arguments, Selected((ObjectType)field.Type.Named, [.. chosen?.Members!.Select(member => member.Name) ?? []]));
    }

    private Slot By(InputObjectType type, GraphType at)
    {
        var keys = type.Fields.Values.Where(key => may(key.Requires)).ToList();
        var chosen = Enumerable.Range(0, keys.Count == 0 ? 0 : 1 + values.Number(3)).Select(_ => values.Pick(keys)).Distinct();
        return new Slot(at, () => By(type, at)) { Members = [.. chosen.Select(key => (key.Name, values.Chance(0.8) ? Chosen(key) : Perhaps(key)))], MayBeNull = true };
    }

    private Slot Chosen(InputField key) => new(key.Type, () => Chosen(key)) { Leaf = Word(key) };

    // What a variable may choose or leave out the next time.
    private Slot Perhaps(InputField key) => new(key.Type, () => Perhaps(key))
    {
        Leaf = values.Chance(0.5) ? Word(key) : key.Type.Named is EnumType ? null : false,
        MayBeNull = true,
        MayBeAbsent = true,
    };

    private object Word(InputField key) => key.Type.Named is EnumType periods ? values.Pick([.. periods.Values.Keys]) : true;

    private Slot Size(Field field) => new(field.Arguments["first"].Type, () => Size(field)) { Leaf = values.Chance(0.5) ? values.Number(6) : 1_000, MayBeNull = true, Unfit = QueryParts.UnfitGroups };

    // An order names what is chosen under all variables, or travels in one that is drawn when the others are.
    private ValueNode Order(GraphType at, TypeBinding target, Slot? chosen, ValueNode? by)
    {
        if (values.Chance(0.4))
            return parts.Later(at, drawn => values.Chance(0.03) ? QueryParts.UnfitOrder
                : Some(NaiveGroups.Chosen(target, parts.Under(by, drawn)).Select(key => key.Key.Name)).Select(object? (name) => new Dictionary<string, object?> { [name] = Direction() }).ToList());
        return parts.Write(Order(at, by is ObjectValueNode ? [.. chosen!.Members!.Where(member => !member.Value.MayBeNull).Select(member => member.Name)] : []));
    }

    private Slot Order(GraphType at, IReadOnlyList<string> names)
    {
        var item = ((ListType)at.Nullable).Of;
        return new Slot(at, () => Order(at, names)) { Items = [.. Some(names).Select(Entry)], MayBeNull = true };

        Slot Entry(string name) => new(item, () => Entry(name)) { Members = [(name, Way(((InputObjectType)item.Named).Fields[name].Type))] };

        Slot Way(GraphType direction) => new(direction, () => Way(direction)) { Leaf = Direction() };
    }

    private string Direction() => values.Chance(0.5) ? "ASC" : "DESC";

    private List<string> Some(IEnumerable<string> names)
    {
        List<string> all = ["count", .. names];
        return [.. Enumerable.Range(0, values.Number(4)).Select(_ => values.Pick(all)).Distinct()];
    }

    private List<SelectionNode> Selected(ObjectType type, IReadOnlyList<string> chosen)
    {
        var group = (ObjectType)type.Fields["groups"].Type.Named;
        List<SelectionNode> selections = [parts.Field(type.Fields["groups"], values.Chance(0.1) ? parts.Alias() : null, [], Group(group, chosen))];
        if (values.Chance(0.4)) selections.Add(parts.Field(type.Fields["hasMore"], null, [], null));
        if (values.Chance(0.08)) selections.Add(parts.Field(type.Fields["groups"], null, [], Group(group, chosen)));
        if (values.Chance(0.1)) selections.Add(parts.TypeName());
        return parts.Rearranged(type.Name, selections);
    }

    private List<SelectionNode> Group(ObjectType group, IReadOnlyList<string> chosen)
    {
        var selections = new List<SelectionNode>();
        foreach (var field in group.Fields.Values.Where(field => values.Chance(field.Name is "key" or "count" ? 0.75 : 0.4)))
            selections.Add(parts.Field(field, values.Chance(0.1) ? parts.Alias() : null, [], field.Type.Named is ObjectType type ? Members(type, field.Name is "key" ? chosen : []) : null));
        if (selections.Count == 0) selections.Add(parts.TypeName());
        return parts.Rearranged(group.Name, selections);
    }

    // Of the key mostly what was chosen; the rest is null.
    private List<SelectionNode> Members(ObjectType type, IReadOnlyList<string> chosen)
    {
        var selections = new List<SelectionNode>();
        foreach (var field in type.Fields.Values.Where(field => may(field.Requires) && values.Chance(chosen.Contains(field.Name) ? 0.85 : chosen.Count > 0 ? 0.05 : 0.4)))
            selections.Add(parts.Field(field, values.Chance(0.15) ? parts.Alias() : null, [], field.Binding is GroupKey { Target: { } target } ? row(target) : null));
        if (selections.Count == 0 || values.Chance(0.1)) selections.Add(parts.TypeName());
        return parts.Rearranged(type.Name, selections);
    }
}
