using System.Linq.Expressions;

namespace GraphQL.Postgres.Binding;

/// <summary>Describes what a search over several types looks through. What is equally good is shown in the order in which the kinds are described.</summary>
public sealed class SearchBuilder<TActor>
{
    private readonly SchemaBuilder<TActor> schema;
    private readonly List<SearchedKind> kinds = [];

    internal SearchBuilder(SchemaBuilder<TActor> schema) => this.schema = schema;

    internal IReadOnlyList<SearchedKind> Kinds => kinds;

    /// <summary>Rows of a type that has vectors.</summary>
    /// <param name="description">Of the value that asks for this kind.</param>
    /// <param name="needs">The permission to ask for this kind by its name. Who lacks it and names no kinds finds what he sees of it, as of all kinds.</param>
    /// <param name="only">Which rows are found; all that the actor sees unless said.</param>
    public SearchBuilder<TActor> Kind<T>(string description, Enum? needs = null, Expression<Func<T, bool>>? only = null)
        where T : class
    {
        kinds.Add(new SearchedKind(typeof(T), LeafTypes.NameOf(typeof(T).Name), description, needs?.ToString(), only));
        return this;
    }

    /// <summary>The kind described last is found by the words of these rows too, which name its rows; by those alone that the actor sees.</summary>
    public SearchBuilder<TActor> FoundBy<TPart>(Expression<Func<TPart, object?>> key)
        where TPart : class
    {
        kinds[^1].Parts.Add(new SearchedPart(typeof(TPart), schema.Property(key)));
        return this;
    }
}
