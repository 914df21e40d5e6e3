using System.Linq.Expressions;
using GraphQL.Postgres.Sql;

namespace GraphQL.Postgres.Binding;

/// <summary>A stored <c>tsvector</c> column, made by PostgreSQL from columns that all have the same readers.</summary>
/// <param name="Column">Its name in the database; the model need not know it.</param>
/// <param name="ReadBy">Who may search it in a row that he sees; null for everybody who sees the row.</param>
public sealed record SearchVector(string Column, LambdaExpression? ReadBy)
{
    internal Predicate? Predicate { get; set; }
}
