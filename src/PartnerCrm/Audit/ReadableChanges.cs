using System.Linq.Expressions;
using System.Text.Json;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerCrm.Access;

namespace PartnerCrm.Audit;

/// <summary>
/// Who may see a recorded change: whoever sees the changed row now and may read the changed field in the graph. Derived from what the slices
/// say about their types, so that the history cannot show what the rest of the API hides.
/// </summary>
internal static class ReadableChanges
{
    public static Expression<Func<AuditChange, Actor, bool>> Of(SchemaBuilder schema)
    {
        var (change, actor) = (Expression.Parameter(typeof(AuditChange), "change"), Expression.Parameter(typeof(Actor), "actor"));
        Expression readable = Expression.Call(actor, nameof(Actor.May), null, Expression.Constant(Permission.ReadAudit));
        foreach (var type in schema.Types.Values.Where(HasHistory))
            if (OfType(schema, type, change, actor) is { } ofType) readable = Expression.OrElse(readable, ofType);
        return Expression.Lambda<Func<AuditChange, Actor, bool>>(readable, change, actor);
    }

    /// <summary>The name under which the audit keeps a column.</summary>
    public static string NameOf(IProperty column) => JsonNamingPolicy.CamelCase.ConvertName(column.Name);

    private static bool HasHistory(TypeBinding type) =>
        type.Entity.FindProperty("Id") is not null && type.Entity.GetTableName() is not null && type.Source is null && type.ClrType != typeof(AuditEntry) && type.ClrType != typeof(AuditChange);

    private static BinaryExpression? OfType(SchemaBuilder schema, TypeBinding type, ParameterExpression change, ParameterExpression actor)
    {
        Expression? field = null;
        if (type.Fields.Values.Any(binding => Column(binding) is not null)) field = Named(schema, type.Fields.Values, change, actor);
        foreach (var part in type.Fields.Values.OfType<PartField>())
        {
            var ofPart = Expression.AndAlso(Named(schema, part.Fields, change, actor, part.Requires), RowOf(type, part.SeenBy, change, actor));
            field = field is null ? ofPart : Expression.OrElse(field, ofPart);
        }

        if (field is null) return null;
        var isKind = Expression.Equal(Expression.Property(change, nameof(AuditChange.EntityKind)), Expression.Constant(type.ClrType.Name));
        var id = Expression.Convert(Expression.Property(change, nameof(AuditChange.EntityId)), typeof(Guid?));
        var isSeen = Expression.Call(typeof(Rows), nameof(Rows.Visible), [type.ClrType], id);
        return Expression.AndAlso(isKind, Expression.AndAlso(field, isSeen));
    }

    // readable(actor).Contains(change.Field)
    private static MethodCallExpression Named(
        SchemaBuilder schema, IEnumerable<FieldBinding> fields, ParameterExpression change, ParameterExpression actor, string? needs = null)
    {
        var bindings = fields.ToList();
        Func<Actor, List<string>> readable = asking => May(asking, needs)
            ? [.. bindings.Where(binding => May(asking, binding.Requires) && SeesTarget(schema, binding, asking)).Select(Column).OfType<IProperty>().Select(NameOf).Distinct()]
            : [];
        return Expression.Call(
            Expression.Invoke(Expression.Constant(readable), actor), typeof(List<string>).GetMethod(nameof(List<string>.Contains))!, Expression.Property(change, nameof(AuditChange.Field)));
    }

    // Rows.Any<T>(row => row.Id == change.EntityId && seenBy(row, actor))
    private static MethodCallExpression RowOf(TypeBinding type, LambdaExpression seenBy, ParameterExpression change, ParameterExpression actor)
    {
        var row = seenBy.Parameters[0];
        var seen = new Replacing(seenBy.Parameters[1], actor).Visit(seenBy.Body);
        var same = Expression.Equal(Expression.Property(row, "Id"), Expression.Property(change, nameof(AuditChange.EntityId)));
        return Expression.Call(typeof(Rows), nameof(Rows.Any), [type.ClrType], Expression.Quote(Expression.Lambda(Expression.AndAlso(same, seen), row)));
    }

    private static IProperty? Column(FieldBinding binding) => binding switch
    {
        ColumnField column => column.Property,
        OneField one => one.ForeignKey,
        AnyOfField any => any.ForeignKey,
        _ => null,
    };

    // An id tells that there is something behind it: it is readable by those who see everything there.
    private static bool SeesTarget(SchemaBuilder schema, FieldBinding binding, Actor actor) => binding switch
    {
        OneField one => VisibleRow.SeesAll(schema.Built!, one.Target, actor),
        AnyOfField any => any.Targets.All(target => VisibleRow.SeesAll(schema.Built!, target, actor)),
        _ => true,
    };

    private static bool May(Actor actor, string? permission) => permission is null || actor.May(Enum.Parse<Permission>(permission));

    private sealed class Replacing(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
