using System.Linq.Expressions;
using GraphQL.Postgres.Binding;
using PartnerCrm.Access;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Who sees which row, by calling what the slices wrote: their words about other rows are answered from the lists.</summary>
internal sealed class SeenRows(BoundSchema schema, LoadedRows rows, Actor actor)
{
    private readonly Dictionary<LambdaExpression, Func<object, bool>> compiled = [];
    private readonly Dictionary<object, bool> known = new(ReferenceEqualityComparer.Instance);

    public bool Sees(TypeBinding type, object row)
    {
        if (type.SeenBy is null) return true;
        if (known.TryGetValue(row, out var seen)) return seen;
        return known[row] = Fits(type.SeenBy, row);
    }

    /// <summary>The row that another one names, where it is seen.</summary>
    public object? Named(OneOrder one, object row) =>
        LoadedRows.Cell(one.ForeignKey, row) is Guid id && rows.Find(one.Target, id) is { } target && Sees(schema.Of(one.Target), target) ? target : null;

    /// <summary>Whether a condition of a row and the actor holds.</summary>
    public bool Fits(LambdaExpression condition, object row)
    {
        if (!compiled.TryGetValue(condition, out var fits)) compiled[condition] = fits = Compile(condition);
        return fits(row);
    }

    public bool Any<T>(Func<T, bool> fits) => rows.Of(typeof(T)).Cast<T>().Any(fits);

    public bool Visible<T>(Guid? id) => id is { } known && rows.Find(typeof(T), known) is { } row && Sees(schema.Of(typeof(T)), row);

    private Func<object, bool> Compile(LambdaExpression condition)
    {
        var row = Expression.Parameter(typeof(object));
        var body = new Words(this, condition.Parameters[0], Expression.Convert(row, condition.Parameters[0].Type), condition.Parameters[1], Expression.Constant(actor)).Visit(condition.Body);
        return Expression.Lambda<Func<object, bool>>(body, row).Compile();
    }

    private sealed class Words(SeenRows seen, ParameterExpression row, Expression rowValue, ParameterExpression actor, Expression actorValue) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == row ? rowValue : node == actor ? actorValue : node;

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(Rows)) return base.VisitMethodCall(node);
            var argument = node.Arguments[0] is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : node.Arguments[0];
            return Expression.Call(Expression.Constant(seen), typeof(SeenRows).GetMethod(node.Method.Name)!.MakeGenericMethod(node.Method.GetGenericArguments()), Visit(argument));
        }
    }
}
