using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Execution.Tracing;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Shaping;
using GraphQL.Postgres.Sql;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Planning;

/// <summary>Turns the selected fields of one object into a plan: which columns each level fetches, and how the answer is written from them.</summary>
internal sealed class Planner
{
    private readonly BoundSchema schema;
    private readonly OperationContext operation;
    private readonly PagePlanner pages;
    private readonly VariableLooks looks;

    private Planner(BoundSchema schema, OperationContext operation)
    {
        (this.schema, pages) = (schema, new PagePlanner(schema));
        (this.operation, looks) = VariableLooks.Trace(operation);
    }

    /// <summary>Plans fields of the root, or of a plain object, together: they become the columns of one row.</summary>
    /// <exception cref="UnfitInput">The id, cursor, page size, filter or order of a field does not fit.</exception>
    public static ReadPlan Plan(BoundSchema schema, OperationContext operation, object actor, IReadOnlyList<CollectedField> fields)
    {
        var planner = new Planner(schema, operation);
        var root = new ColumnSet();
        var shapes = fields.Select((field, place) => planner.Answer(root, place, FieldCollection.Again(planner.operation, field))).ToArray();
        return new ReadPlan(root, planner.pages.Windows, SqlWriter.Write(schema, actor, root), fields, shapes, planner.looks);
    }

    private Shape Answer(ColumnSet root, int place, CollectedField field)
    {
        try
        {
            pages.Place = place;
            return Source(root, field);
        }
        catch (GraphQLException unfit)
        {
            throw new UnfitInput(place, unfit.Errors);
        }
    }

    private Shape Source(ColumnSet root, CollectedField field) => field.Definition.Binding switch
    {
        NodeById node => NodeById(root, field, Given.Argument(field, node.Argument, pages.Place)),
        RootPage page => Page(root, field, schema.Of(page.Target), null),
        RootGroups groups => Groups(root, field, schema.Of(groups.Target), null),
        RootSearch search => new SearchPlanner(schema, operation, pages, (row, type, key) => Object(row, type, key)).Shape(root, field, search),
        RowOfParent row => ById(root, field, schema.Of(row.Target), new Slot.OfParent(row.Id)),
        var other => throw new InvalidOperationException($"{field.Definition.Name} is bound to {other}, which is no source."),
    };

    private RecordShape NodeById(ColumnSet root, CollectedField field, Given id)
    {
        var (type, _) = Node(field, (string)id.Look(SamePrefix)!);
        return ById(root, field, type, id.Slot(wire => Node(field, (string)wire!).Id));
    }

    private (TypeBinding Type, Guid Id) Node(CollectedField field, string wire) =>
        Wire.TryDecode(wire, out var prefix, out var id) && schema.ByPrefix(prefix) is { } type ? (type, id)
            : throw BadInput.At(field, $"'{wire}' is not an id of this API. Take ids from its answers as they are.");

    // An id's prefix decides which table it is looked up in.
    private static bool SamePrefix(object? one, object? other) =>
        one is string first && other is string second && Prefix(first).SequenceEqual(Prefix(second));

    private static ReadOnlySpan<char> Prefix(string wire) => wire.AsSpan(0, Math.Max(wire.LastIndexOf('_'), 0));

    private RecordShape ById(ColumnSet root, CollectedField field, TypeBinding type, Slot id)
    {
        var row = new ColumnSet();
        var inner = Object(row, type, field);
        return new RecordShape(root.Add(new PlanColumn.ById(type, id, row)), row.Columns.Count, inner);
    }

    private ObjectShape Object(ColumnSet row, TypeBinding type, CollectedField field) => Object(row, type, type.Type, FieldCollection.Subfields(operation, type.Type, field.Nodes));

    private ObjectShape Object(ColumnSet row, TypeBinding type, ObjectType objectType, IReadOnlyList<CollectedField> fields) =>
        new([.. fields.Select(field => (JsonEncodedText.Encode(field.Key), Member(row, type, objectType, field)))]);

    private Shape Member(ColumnSet row, TypeBinding type, ObjectType owner, CollectedField field) => (field.Definition.Binding as BoundField)?.Binding switch
    {
        null when field.Definition.Name == "__typename" => new TypeNameShape(owner.Name),
        IdField => new IdShape(row.Add(new PlanColumn.Value(type.Key)), type.Prefix!),
        ColumnField column => new CellShape(row.Add(new PlanColumn.Value(column.Property)), PgKind.Of(column.Property)),
        OneField one => One(row, field, schema.Of(one.Target), inner => new PlanColumn.One(schema.Of(one.Target), one.ForeignKey, inner)),
        OneBackField one => One(row, field, schema.Of(one.Target), inner => new PlanColumn.OneBack(schema.Of(one.Target), one.ForeignKey, inner)),
        AnyOfField any => AnyOf(row, field, any),
        ManyField many => Page(row, field, schema.Of(many.Target), many),
        GroupsField groups => Groups(row, field, schema.Of(groups.Target), groups.ForeignKey),
        PartField part => Part(row, type, field, part),
        ComputedField computed => Computed(row, field, computed),
        var other => throw new InvalidOperationException($"{owner.Name}.{field.Definition.Name} is bound to {other}, which cannot be planned."),
    };

    private RecordShape One(ColumnSet row, CollectedField field, TypeBinding target, Func<ColumnSet, PlanColumn> column)
    {
        var inner = new ColumnSet();
        var shape = Object(inner, target, field);
        return new RecordShape(row.Add(column(inner)), inner.Columns.Count, shape);
    }

    private TaggedShape AnyOf(ColumnSet row, CollectedField field, AnyOfField any)
    {
        var targets = new List<(TypeBinding Target, ColumnSet Row)>();
        var shapes = new List<(ColumnSet Row, Shape Inner)>();
        foreach (var target in any.Targets.Select(schema.Of))
        {
            var inner = new ColumnSet();
            inner.Add(new PlanColumn.Tag(targets.Count));
            var shape = Object(inner, target, field);
            targets.Add((target, inner));
            shapes.Add((inner, shape));
        }

        return new TaggedShape(row.Add(new PlanColumn.AnyOf(any.ForeignKey, targets)), shapes);
    }

    private RecordShape Part(ColumnSet row, TypeBinding type, CollectedField field, PartField part)
    {
        var inner = new ColumnSet();
        var partType = (ObjectType)field.Definition.Type.Named;
        var shape = Object(inner, type, partType, FieldCollection.Subfields(operation, partType, field.Nodes));
        return new RecordShape(row.Add(new PlanColumn.Part(part.Predicate!, inner)), inner.Columns.Count, shape);
    }

    private Shape Computed(ColumnSet row, CollectedField field, ComputedField computed)
    {
        var value = Value(field.Definition.Type, field);
        if (computed.FromKey is null) return Over(row);
        var (cell, facts) = row.Facts(computed.FromKey);
        return new RecordShape(cell, computed.Columns.Count, Over(facts));

        ComputedShape Over(ColumnSet columns) =>
            new([.. computed.Columns.Select(column => columns.Add(new PlanColumn.Value(column)))], computed.Columns, computed.Compute, value);
    }

    private ValueShape Value(GraphType type, CollectedField field)
    {
        if (type.Named is not ObjectType made) return new ValueShape(schema.Leaves, string.Empty, []);
        var members = FieldCollection.Subfields(operation, made, field.Nodes)
            .Select(member => (JsonEncodedText.Encode(member.Key), member.Definition.Binding as System.Reflection.PropertyInfo, (ValueShape?)Value(member.Definition.Type, member)));
        return new ValueShape(schema.Leaves, made.Name, [.. members]);
    }

    private GroupShape Groups(ColumnSet row, CollectedField field, TypeBinding target, IProperty? foreignKey)
    {
        var plan = new GroupPlanner(schema, field, pages).Plan(target, foreignKey);
        return new GroupShaper(schema, operation, plan, (inner, type, key) => Object(inner, type, key)).Shape(row, field);
    }

    private PageShape Page(ColumnSet row, CollectedField field, TypeBinding target, ManyField? many)
    {
        var page = pages.Plan(field, target, many?.ForeignKey);
        var selected = Below(field);
        if (selected.Any(ShowsCursors))
        {
            foreach (var key in page.Order) page.Row.Add(key.Column);
        }

        var members = new List<(JsonEncodedText Key, PageMember Member)>();
        foreach (var member in selected)
            members.Add((JsonEncodedText.Encode(member.Key), PageMemberOf(page, member)));
        var rowsCell = members.Exists(member => member.Member is PageMember.Items or PageMember.Info) ? row.Add(new PlanColumn.Rows(page)) : -1;
        var countCell = members.Exists(member => member.Member is PageMember.TotalCount) ? row.Add(new PlanColumn.Count(page)) : -1;
        return new PageShape(page, rowsCell, countCell, [.. members]);
    }

    private bool ShowsCursors(CollectedField member) =>
        member.Definition.Name is "edges" or "pageInfo" && Below(member).Any(field => field.Definition.Name is "cursor" or "startCursor" or "endCursor");

    private IReadOnlyList<CollectedField> Below(CollectedField field) => FieldCollection.Subfields(operation, (ObjectType)field.Definition.Type.Named, field.Nodes);

    private PageMember PageMemberOf(PagePlan page, CollectedField member)
    {
        switch (member.Definition.Name)
        {
            case "nodes": return new PageMember.Items(Object(page.Row, page.Target, member));
            case "edges": return new PageMember.Items(Edge(page, member));
            case "totalCount": return new PageMember.TotalCount();
            case "pageInfo":
                page.LooksAhead = true;
                var info = FieldCollection.Subfields(operation, (ObjectType)member.Definition.Type.Named, member.Nodes);
                return new PageMember.Info([.. info.Select(field => (JsonEncodedText.Encode(field.Key), field.Definition.Name))]);
            default: return new PageMember.TypeName(page.Target.PageType!.Name);
        }
    }

    private ObjectShape Edge(PagePlan page, CollectedField edges)
    {
        var type = (ObjectType)edges.Definition.Type.Named;
        return new ObjectShape([.. FieldCollection.Subfields(operation, type, edges.Nodes).Select(field => (JsonEncodedText.Encode(field.Key), (Shape)(field.Definition.Name switch
        {
            "node" => Object(page.Row, page.Target, field),
            "cursor" => new CursorShape(page),
            _ => new TypeNameShape(type.Name),
        })))]);
    }
}
