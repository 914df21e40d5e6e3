using System.Linq.Expressions;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Shaping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Sql;

/// <summary>Reads the small subset of expressions that predicates may use. Anything else is refused when the schema is built.</summary>
internal sealed class PredicateReader
{
    private readonly IModel model;
    private readonly ParameterExpression? actor;
    private readonly Dictionary<ParameterExpression, (object Row, IEntityType Table)> rows = [];

    private PredicateReader(IModel model, ParameterExpression? actor) => (this.model, this.actor) = (model, actor);

    /// <summary>Reads <c>(row, actor) => condition</c> or <c>row => condition</c>. The row is <see cref="Row"/>.</summary>
    public static Predicate Read(IModel model, IEntityType table, LambdaExpression condition)
    {
        var reader = new PredicateReader(model, condition.Parameters.Count > 1 ? condition.Parameters[1] : null);
        reader.rows[condition.Parameters[0]] = (Row, table);
        return reader.Condition(condition.Body);
    }

    /// <summary>Names the row that the condition is about.</summary>
    public static object Row { get; } = new();

    private Predicate Condition(Expression expression)
    {
        if (!UsesRow(expression)) return new Predicate.ActorFlag(Evaluator<bool>(expression));
        return expression switch
        {
            BinaryExpression { NodeType: ExpressionType.AndAlso } both => new Predicate.And(Condition(both.Left), Condition(both.Right)),
            BinaryExpression { NodeType: ExpressionType.OrElse } either => new Predicate.Or(Condition(either.Left), Condition(either.Right)),
            UnaryExpression { NodeType: ExpressionType.Not } not => new Predicate.Not(Condition(not.Operand)),
            BinaryExpression compare => Compare(compare),
            MethodCallExpression { Method: { Name: nameof(Rows.Any), DeclaringType: var type } } any when type == typeof(Rows) => Any(any),
            MethodCallExpression { Method: { Name: nameof(Rows.Visible), DeclaringType: var type } } visible when type == typeof(Rows) =>
                new Predicate.Visible(visible.Method.GetGenericArguments()[0], Value(visible.Arguments[0], null)),
            MethodCallExpression { Method.Name: "Contains" } contains => Contains(contains),
            MemberExpression => new Predicate.Flag(Value(expression, null)),
            UnaryExpression { NodeType: ExpressionType.Convert } convert => Condition(convert.Operand),
            _ => throw Unreadable(expression),
        };
    }

    private Predicate Compare(BinaryExpression compare)
    {
        var property = PropertyOf(compare.Left) ?? PropertyOf(compare.Right);
        var (left, right) = (Value(compare.Left, property), Value(compare.Right, property));
        var negated = compare.NodeType is ExpressionType.NotEqual;
        if (right is Operand.Constant { Value: null }) return new Predicate.IsNull(left, negated);
        if (left is Operand.Constant { Value: null }) return new Predicate.IsNull(right, negated);
        return new Predicate.Compare(compare.NodeType switch
        {
            ExpressionType.Equal => "=",
            ExpressionType.NotEqual => "is distinct from",
            ExpressionType.LessThan => "<",
            ExpressionType.LessThanOrEqual => "<=",
            ExpressionType.GreaterThan => ">",
            ExpressionType.GreaterThanOrEqual => ">=",
            _ => throw Unreadable(compare),
        }, left, right);
    }

    private Predicate.Exists Any(MethodCallExpression any)
    {
        var lambda = (LambdaExpression)((UnaryExpression)any.Arguments[0]).Operand;
        var table = Table(lambda.Parameters[0].Type);
        var row = new object();
        rows[lambda.Parameters[0]] = (row, table);
        return new Predicate.Exists(row, table, Condition(lambda.Body));
    }

    private Predicate.In Contains(MethodCallExpression contains)
    {
        var (list, item) = contains.Object is null ? (contains.Arguments[0], contains.Arguments[1]) : (contains.Object, contains.Arguments[0]);
        return new Predicate.In(Value(item, null), Value(list, PropertyOf(item)));
    }

    private Operand Value(Expression expression, IProperty? like)
    {
        if (Unwrap(expression) is BinaryExpression { NodeType: ExpressionType.Add } plus && UsesRow(plus))
            return new Operand.Concat(Value(plus.Left, null), Value(plus.Right, null));
        if (Column(expression) is { } column) return column;
        if (UsesRow(expression)) throw Unreadable(expression);
        if (actor is not null && Uses(expression, actor))
        {
            var value = Evaluator<object?>(expression);
            return new Operand.OfActor(self => Stored(value(self), like), LeafTypes.ItemOf(Unwrap(expression).Type) is null ? like?.GetColumnType() : null);
        }

        return new Operand.Constant(Stored(Evaluator<object?>(expression)(null!), like));
    }

    private Operand.Column? Column(Expression expression) =>
        Unwrap(expression) is MemberExpression { Expression: { } of } member && Unwrap(of) is ParameterExpression row && rows.TryGetValue(row, out var bound)
            ? new Operand.Column(bound.Row, bound.Table.FindProperty(member.Member.Name) ?? throw Unreadable(expression))
            : Unwrap(expression) is MemberExpression { Member.Name: "Value", Expression: { } nullable } && System.Nullable.GetUnderlyingType(nullable.Type) is not null
                ? Column(nullable)
                : null;

    private IProperty? PropertyOf(Expression expression) => Column(expression)?.Property;

    /// <summary>The value as the column stores it: enums under their names.</summary>
    internal static object? Stored(object? value, IProperty? like)
    {
        if (value is null || like is null) return value;
        if (value is System.Collections.IEnumerable list and not string) return StoredList(list, like);
        var type = System.Nullable.GetUnderlyingType(like.ClrType) ?? like.ClrType;
        if (type.IsEnum && value is not Enum and not string) value = Enum.ToObject(type, value);
        if (value is not Enum) return value;
        var mapping = like.GetTypeMapping();
        return (mapping.ElementTypeMapping?.Converter ?? mapping.Converter) is { } converter && converter.ModelClrType == value.GetType()
            ? converter.ConvertToProvider(value)
            : LeafTypes.NameOf(value.ToString()!);
    }

    // A list reaches the driver as an array of the column's own type, even when it is empty.
    private static Array StoredList(System.Collections.IEnumerable list, IProperty like)
    {
        var items = list.Cast<object?>().Select(item => Stored(item, like)).ToArray();
        var type = PgKind.ProviderType(like);
        var array = Array.CreateInstance(LeafTypes.ItemOf(type) is { } item ? item.IsEnum ? typeof(string) : item : type, items.Length);
        items.CopyTo(array, 0);
        return array;
    }

    private IEntityType Table(Type type) => model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is not a table of this model.");

    private Func<object, T> Evaluator<T>(Expression expression)
    {
        var self = Expression.Parameter(typeof(object));
        var body = actor is null ? expression : new Replace(actor, Expression.Convert(self, actor.Type)).Visit(expression);
        return Expression.Lambda<Func<object, T>>(Expression.Convert(body, typeof(T)), self).Compile();
    }

    private bool UsesRow(Expression expression) => rows.Keys.Any(row => Uses(expression, row)) || CallsRows.In(expression);

    private static bool Uses(Expression expression, ParameterExpression parameter)
    {
        var finder = new Replace(parameter, parameter);
        finder.Visit(expression);
        return finder.Found;
    }

    private static Expression Unwrap(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert } convert ? Unwrap(convert.Operand) : expression;

    private static InvalidOperationException Unreadable(Expression expression) => new(
        $"A predicate cannot say '{expression}': use columns of the row, members of the actor, comparisons, &&, ||, !, Contains, Rows.Any and Rows.Visible.");

    private sealed class Replace(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            if (node != from) return node;
            Found = true;
            return to;
        }
    }

    private sealed class CallsRows : ExpressionVisitor
    {
        private bool found;

        public static bool In(Expression expression)
        {
            var visitor = new CallsRows();
            visitor.Visit(expression);
            return visitor.found;
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            found |= node.Method.DeclaringType == typeof(Rows);
            return base.VisitMethodCall(node);
        }
    }
}
