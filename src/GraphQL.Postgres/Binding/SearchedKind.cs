using System.Linq.Expressions;
using GraphQL.Postgres.Sql;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Binding;

/// <summary>A type that a search over several looks through, by its vectors and its similar text.</summary>
/// <param name="Target">The type of the rows that are found.</param>
/// <param name="Name">The enum's value that asks for this kind.</param>
/// <param name="Description">Of that value.</param>
/// <param name="Requires">The permission to ask for this kind by its name.</param>
/// <param name="Only">Which of its rows are found; null for all that the actor sees.</param>
public sealed record SearchedKind(Type Target, string Name, string Description, string? Requires, LambdaExpression? Only)
{
    /// <summary>Rows by whose words the rows that they name are found too.</summary>
    public List<SearchedPart> Parts { get; } = [];

    internal Predicate? Predicate { get; set; }
}

/// <summary>Rows of another type, and the column of theirs that names what is found by them.</summary>
public sealed record SearchedPart(Type Part, IProperty Key);
