using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Shaping;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Planning;

/// <summary>Turns what is selected of groups into what is told of their members, and how it is written. <c>rowOf</c> plans what is selected of a row that a key names.</summary>
internal sealed class GroupShaper(BoundSchema schema, OperationContext operation, GroupPlan plan, Func<ColumnSet, TypeBinding, CollectedField, Shape> rowOf)
{
    public GroupShape Shape(ColumnSet row, CollectedField field)
    {
        var members = new List<(JsonEncodedText Key, GroupMember Member)>();
        foreach (var (key, member) in Subfields(field))
            members.Add((key, member.Definition.Name switch
            {
                "groups" => new GroupMember.Items(Members(member, Group)),
                "hasMore" => new GroupMember.HasMore(),
                _ => new GroupMember.TypeName(field.Definition.Type.Named.Name),
            }));
        return new GroupShape(plan, row.Add(new PlanColumn.Groups(plan)), [.. members]);
    }

    private Shape Group(CollectedField field) => field.Definition.Name switch
    {
        "key" => Members(field, Key),
        "count" => new CellShape(plan.Add(new GroupCell.Count()), PgKind.Of(typeof(long))),
        var word => Members(field, column => Told(word, (IProperty)column.Definition.Binding!)),
    };

    private CellShape Told(string word, IProperty property)
    {
        var type = PgKind.ValueType(property);
        return new CellShape(plan.Add(new GroupCell.Told(word, property)), PgKind.Of(word is "sum" ? GroupTypes.SumType(type) : type));
    }

    private Shape Key(CollectedField field)
    {
        var key = (GroupKey)field.Definition.Binding!;
        var place = plan.KeyAt(key);
        if (place < 0) return new NullShape();
        if (key.Target is null) return new CellShape(plan.Add(new GroupCell.Key(place)), PgKind.Of(plan.Keys[place].Part is null ? key.ValueType : typeof(DateOnly)));
        var (target, inner) = (schema.Of(key.Target), new ColumnSet());
        var shape = rowOf(inner, target, field);
        return new RecordShape(plan.Add(new GroupCell.Row(place, target, inner)), inner.Columns.Count, shape);
    }

    private ObjectShape Members(CollectedField field, Func<CollectedField, Shape> shape) =>
        new([.. Subfields(field).Select(member => (member.Key, member.Member.Definition.Name == "__typename" ? new TypeNameShape(field.Definition.Type.Named.Name) : shape(member.Member)))]);

    private IEnumerable<(JsonEncodedText Key, CollectedField Member)> Subfields(CollectedField field) =>
        FieldCollection.Subfields(operation, (ObjectType)field.Definition.Type.Named, field.Nodes).Select(member => (JsonEncodedText.Encode(member.Key), member));
}
