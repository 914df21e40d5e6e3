using GraphQL.Language;
using GraphQL.Postgres.Binding;
using GraphQL.Types;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>A query and its variables.</summary>
internal sealed record MadeQuery(DocumentNode Document, IReadOnlyList<Hole> Holes)
{
    /// <summary>Fresh values for the variables.</summary>
    public Dictionary<string, object?> Draw()
    {
        var drawn = new Dictionary<string, object?>();
        foreach (var hole in Holes) hole.Draw(drawn);
        return drawn;
    }
}

/// <summary>Makes valid queries at random, of what the permissions allow. Values stand in the document or travel in variables, anywhere.</summary>
internal sealed class QueryMaker
{
    private const int MaxFields = 22;
    private const int MaxDepth = 4;

    private readonly BoundSchema schema;
    private readonly LoadedRows rows;
    private readonly RandomValues values;
    private readonly Func<string?, bool> may;
    private readonly KnownCursors cursors;
    private readonly SlotMaker slots;
    private readonly QueryParts parts;
    private readonly GroupMaker groups;
    private readonly HashSet<string> named = [];
    private int left = MaxFields;

    private QueryMaker(BoundSchema schema, LoadedRows rows, RandomValues values, Func<string?, bool> may, KnownCursors cursors)
    {
        (this.schema, this.rows, this.values, this.may, this.cursors) = (schema, rows, values, may, cursors);
        (slots, parts) = (new SlotMaker(schema, rows, values, may), new QueryParts(values));
        groups = new GroupMaker(parts, slots, values, may, target => Object(schema.Of(target), MaxDepth - 1));
    }

    public static MadeQuery Make(BoundSchema schema, LoadedRows rows, RandomValues values, Func<string?, bool> may, KnownCursors cursors)
    {
        var maker = new QueryMaker(schema, rows, values, may, cursors);
        return maker.parts.Document([.. Enumerable.Range(0, values.Chance(0.8) ? 1 : 2).Select(_ => maker.Root())]);
    }

    private FieldNode Root()
    {
        var query = schema.Schema.Query!;
        if (values.Chance(0.03)) return parts.Field(query.Fields["me"], parts.Alias(), [], Me((ObjectType)query.Fields["me"].Type.Named));
        if (values.Chance(0.08)) return Search(query.Fields["search"]);
        if (values.Chance(0.15)) return Node(query.Fields["node"]);
        if (values.Chance(0.25) && query.Fields.Values.Where(field => field.Binding is RootGroups of && may(field.Requires) && schema.Of(of.Target).Source is null).ToList() is { Count: > 0 } counted
            && values.Pick(counted) is var picked) return groups.Make(picked, parts.Alias(), schema.Of(((RootGroups)picked.Binding!).Target));
        var pages = query.Fields.Values.Where(field => field.Binding is RootPage page && may(field.Requires) && schema.Of(page.Target).Source is null).ToList();
        var chosen = values.Pick(pages);
        return Page(chosen, schema.Of(((RootPage)chosen.Binding!).Target), 0, mustAlias: true);
    }

    private List<SelectionNode> Me(ObjectType me) =>
        [.. me.Fields.Values.Where(_ => values.Chance(0.6)).Select(field => parts.Field(field, null, [], field.Type.Named is ObjectType ? Object(schema.Of(typeof(Contact)), 2) : null)), parts.TypeName()];

    private FieldNode Search(Field field)
    {
        var kinds = ((RootSearch)field.Binding!).Kinds.Where(kind => may(kind.Requires)).ToList();
        var arguments = new List<(string, ValueNode)> { ("text", parts.Write(slots.Text(field.Arguments["text"].Type))) };
        if (values.Chance(0.3)) arguments.Add(("kinds", parts.Write(Kinds())));
        if (values.Chance(0.6)) arguments.Add(("first", parts.Write(Size(field, "first"))));
        if (values.Chance(0.35)) arguments.Add(("after", parts.Cursor(field.Arguments["after"].Type, _ => cursors.Of("search"))));
        return parts.Field(field, parts.Alias(), arguments, new SearchSelection(schema, parts, values, (type, depth) => Object(type, depth, mustAlias: true)).Of((ObjectType)field.Type.Named, kinds));

        Slot Kinds() => new(field.Arguments["kinds"].Type, Kinds) { Items = [.. Enumerable.Range(0, values.Number(4)).Select(_ => Kind())], MayBeNull = true };

        Slot Kind() => new(((ListType)field.Arguments["kinds"].Type).Of, Kind) { Leaf = values.Pick(kinds).Name };
    }

    private FieldNode Node(Field field)
    {
        Slot Id()
        {
            var type = values.Pick(schema.Types.Values.Where(type => type.Prefix is not null && rows.Of(type.ClrType).Count > 0).ToList());
            return new Slot(field.Arguments["id"].Type, Id) { Leaf = NaiveValues.WireId(type.Prefix!, values.Chance(0.9) ? LoadedRows.IdOf(values.Pick(rows.Of(type.ClrType))) : values.NewId()) };
        }

        var id = Id();
        var type = NaiveValues.Node(schema, (string)id.Leaf!).Type;
        return parts.Field(field, parts.Alias(), [("id", parts.Write(id))], Abstract((InterfaceType)field.Type.Named, [type, values.Pick([.. schema.Types.Values.Where(one => one.Prefix is not null)])], 0));
    }

    // Beneath an interface, only what all types share keeps its own name.
    private List<SelectionNode> Abstract(InterfaceType face, IReadOnlyList<TypeBinding> types, int depth)
    {
        var selections = new List<SelectionNode> { parts.TypeName() };
        if (values.Chance(0.5)) selections.Add(parts.Field(face.Fields["id"], null, [], null));
        if (face.Fields.TryGetValue("name", out var name) && values.Chance(0.5)) selections.Add(parts.Field(name, parts.Alias(), [], null));
        if (values.Chance(0.2)) selections.Add(parts.Inline("Node", [parts.Field(face.Fields["id"], null, [], null)]));
        foreach (var type in types.Distinct().Where(_ => values.Chance(0.8))) selections.Add(parts.Inline(type.Type.Name, Object(type, depth + 1, mustAlias: true)));
        return parts.Rearranged(face.Name, selections);
    }

    private List<SelectionNode> Object(TypeBinding type, int depth, bool mustAlias = false) =>
        Object(type, type.Type, [.. type.Fields.Values], depth, mustAlias);

    private List<SelectionNode> Object(TypeBinding type, ObjectType shown, List<FieldBinding> fields, int depth, bool mustAlias)
    {
        var selections = new List<SelectionNode>();
        var allowed = fields.Where(field => may(field.Requires)).ToList();
        for (var count = 1 + values.Number(5); count > 0 && left > 0; count--)
            if (allowed.Count > 0 && Member(type, shown, values.Pick(allowed), depth, mustAlias) is { } made) selections.Add(made);
        if (selections.Count == 0 || values.Chance(0.15)) selections.Add(parts.TypeName());
        return parts.Rearranged(shown.Name, selections);
    }

    private FieldNode? Member(TypeBinding type, ObjectType shown, FieldBinding binding, int depth, bool mustAlias)
    {
        var field = shown.Fields[binding.Name];
        var alias = mustAlias || values.Chance(0.15) ? parts.Alias() : null;
        left--;
        if (binding is IdField or ColumnField) return parts.Field(field, alias, [], null);
        if (binding is ComputedField) return parts.Field(field, alias, [], field.Type.Named is ObjectType made ? Plain(made, 2) : null);
        if (depth >= MaxDepth) return null;
        return binding switch
        {
            OneField one => parts.Field(field, alias, [], Object(schema.Of(one.Target), depth + 1)),
            OneBackField one => parts.Field(field, alias, [], Object(schema.Of(one.Target), depth + 1)),
            AnyOfField any => parts.Field(field, alias ?? parts.Alias(), [], Abstract((InterfaceType)field.Type.Named, [.. any.Targets.Select(schema.Of)], depth)),
            ManyField many when values.Chance(0.3) && shown.Fields.TryGetValue(NaiveGroups.NameBeside(many.Name), out var counted) => groups.Make(counted, Alias(counted, mustAlias), schema.Of(many.Target)),
            ManyField many => Page(field, schema.Of(many.Target), depth + 1, mustAlias),
            PartField part => parts.Field(field, alias, [], Object(type, (ObjectType)field.Type.Named, [.. part.Fields], depth + 1, false)),
            _ => null,
        };
    }

    private List<SelectionNode> Plain(ObjectType type, int depth) =>
        [parts.TypeName(), .. type.Fields.Values.Where(field => values.Chance(0.7) && (depth > 0 || field.Type.Named is not ObjectType))
            .Select(field => parts.Field(field, null, [], field.Type.Named is ObjectType below ? Plain(below, depth - 1) : null))];

    private FieldNode Page(Field field, TypeBinding target, int depth, bool mustAlias)
    {
        var arguments = new List<(string, ValueNode)>();
        var back = values.Chance(0.3);
        if (values.Chance(back ? 0.1 : 0.6)) arguments.Add(("first", parts.Write(Size(field, "first"))));
        if (values.Chance(back ? 0.9 : 0.1)) arguments.Add(("last", parts.Write(Size(field, "last"))));
        if (field.Arguments.TryGetValue("where", out var where) && values.Chance(0.55)) arguments.Add(("where", parts.Write(slots.Filter(target, where.Type))));
        var order = field.Arguments.TryGetValue("order", out var orders) && values.Chance(0.5) ? parts.Write(slots.Order(target, orders.Type)) : null;
        if (order is not null) arguments.Add(("order", order));
        foreach (var end in (string[])["after", "before"])
            if (values.Chance(end is "before" == back ? 0.35 : 0.08)) arguments.Add((end, parts.Cursor(field.Arguments[end].Type, drawn => cursors.Of(parts.OrderOf(schema, target, order, drawn).Name))));

        return parts.Field(field, Alias(field, mustAlias), arguments, Members((ObjectType)field.Type.Named, target, depth));
    }

    // A name that stands alone must ask the same wherever it could be merged.
    private string? Alias(Field field, bool mustAlias) => mustAlias || !named.Add(field.Name) || values.Chance(0.3) ? parts.Alias() : null;

    private Slot Size(Field field, string name) => new(field.Arguments[name].Type, () => Size(field, name)) { Leaf = values.Chance(0.9) ? values.Number(6) : 100, MayBeNull = true, Unfit = QueryParts.UnfitSize };

    private List<SelectionNode> Members(ObjectType page, TypeBinding target, int depth)
    {
        var selections = new List<SelectionNode>();
        if (values.Chance(0.6)) selections.Add(parts.Field(page.Fields["nodes"], null, [], Object(target, depth)));
        if (values.Chance(0.35)) selections.Add(parts.Field(page.Fields["edges"], null, [], Edge((ObjectType)page.Fields["edges"].Type.Named, target, depth)));
        if (values.Chance(0.4)) selections.Add(parts.Field(page.Fields["totalCount"], null, [], null));
        if (values.Chance(0.4)) selections.Add(parts.Field(page.Fields["pageInfo"], null, [], Plain((ObjectType)page.Fields["pageInfo"].Type.Named, 0)));
        if (values.Chance(0.1)) selections.Add(parts.Field(page.Fields["nodes"], parts.Alias(), [], Object(target, depth)));
        if (selections.Count == 0) selections.Add(parts.Field(page.Fields["nodes"], null, [], Object(target, depth)));
        return parts.Rearranged(page.Name, selections);
    }

    private List<SelectionNode> Edge(ObjectType edge, TypeBinding target, int depth)
    {
        List<SelectionNode> selections = [parts.Field(edge.Fields["cursor"], null, [], null)];
        if (values.Chance(0.6)) selections.Add(parts.Field(edge.Fields["node"], null, [], Object(target, depth)));
        return parts.Rearranged(edge.Name, selections);
    }
}
