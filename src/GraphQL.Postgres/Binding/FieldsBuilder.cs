using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Binding;

/// <summary>What types and parts have in common: fields that the row itself answers.</summary>
public abstract class FieldsBuilder<T, TActor, TSelf>
    where T : class
    where TSelf : FieldsBuilder<T, TActor, TSelf>
{
    private readonly SchemaBuilder<TActor> schema;
    private readonly IEntityType entity;
    private readonly Action<string, FieldBinding> add;

    private protected FieldsBuilder(SchemaBuilder<TActor> schema, IEntityType entity, Action<string, FieldBinding> add) =>
        (this.schema, this.entity, this.add) = (schema, entity, add);

    /// <summary>A column, under its member's name unless said, described by the member's summary.</summary>
    public TSelf Field(Expression<Func<T, object?>> column, string? name = null, Enum? needs = null, string? description = null)
    {
        var property = schema.Property(column);
        name ??= JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        return Add(new ColumnField(name, description ?? schema.Descriptions.Of(property.PropertyInfo!), needs?.ToString(), property));
    }

    /// <summary>The row that a foreign key names; null where there is none that the actor may see.</summary>
    public TSelf One<TTarget>(string name, Expression<Func<T, object?>> foreignKey, string? description = null, Enum? needs = null)
        where TTarget : class
    {
        var property = schema.Property(foreignKey);
        return Add(new OneField(name, description ?? schema.Descriptions.Of(property.PropertyInfo!), needs?.ToString(), property, typeof(TTarget)));
    }

    /// <summary>The row of one of several types that a foreign key names, as an interface or a union of theirs.</summary>
    public TSelf AnyOf(string name, Expression<Func<T, object?>> foreignKey, string interfaceOrUnion, string description, Enum? needs, params Type[] targets) =>
        Add(new AnyOfField(name, description, needs?.ToString(), schema.Property(foreignKey), interfaceOrUnion, targets));

    /// <summary>A value computed in C# from these columns and the actor. <paramref name="columns"/> is <c>row => new { row.A, row.B }</c>.</summary>
    public TSelf Computed<TColumns, TResult>(
        string name, string description, Expression<Func<T, TColumns>> columns, Func<TColumns, TActor, TResult> compute, Enum? needs = null, bool nullable = false)
    {
        var made = (NewExpression)columns.Body;
        var properties = made.Arguments.Select(argument => Property((MemberExpression)argument)).ToList();
        return Add(new ComputedField(name, description, needs?.ToString(), typeof(TResult), properties,
            (values, actor) => compute((TColumns)made.Constructor!.Invoke(values.ToArray()), (TActor)actor))
        {
            Nullable = nullable,
        });
    }

    private IProperty Property(MemberExpression member) =>
        entity.FindProperty(member.Member.Name) ?? throw new InvalidOperationException($"{typeof(T).Name}.{member.Member.Name} is not a column.");

    private TSelf Add(FieldBinding field)
    {
        add(field.Name, field);
        return (TSelf)this;
    }
}
