using System.Linq.Expressions;

namespace GraphQL.Postgres.Binding;

/// <summary>Words for visibility predicates. They are read as expressions and rendered to SQL; calling them is an error.</summary>
public static class Rows
{
    /// <summary>Whether some row of another table fits; the predicate may use the outer row.</summary>
    public static bool Any<T>(Expression<Func<T, bool>> predicate) => throw OnlyInPredicates();

    /// <summary>Whether the row with this id exists and the actor may see it, by that type's own predicate.</summary>
    public static bool Visible<T>(Guid? id) => throw OnlyInPredicates();

    private static InvalidOperationException OnlyInPredicates() => new("This is a word for visibility predicates, which are rendered to SQL and never called.");
}
