using GraphQL.Language;

namespace GraphQL.Types;

/// <summary>A directive's definition (section 3.13).</summary>
public sealed class Directive(string name, string? description, bool repeatable, IReadOnlyList<string> locations)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public bool Repeatable { get; } = repeatable;

    /// <summary>Names of section 3.13's locations, such as <c>FIELD_DEFINITION</c>.</summary>
    public IReadOnlyList<string> Locations { get; } = locations;

    public OrderedDictionary<string, InputField> Arguments { get; } = [];

    public DirectiveDefinitionNode? Node { get; init; }
}

/// <summary>A type system: root operation types, every type by name, directives (section 3.3). Made once, then only read, by any number of requests at a time.</summary>
public sealed class Schema
{
    /// <summary>Collects every type reachable from the roots, the given extra types and the directives; adds the introspection types and the specified scalars and directives.</summary>
    public Schema(
        ObjectType? query,
        ObjectType? mutation = null,
        ObjectType? subscription = null,
        IEnumerable<NamedType>? types = null,
        IEnumerable<Directive>? directives = null,
        string? description = null)
    {
        Query = query;
        Mutation = mutation;
        Subscription = subscription;
        Description = description;
        _ = types;
        _ = directives;
    }

    public string? Description { get; }

    public ObjectType? Query { get; }

    public ObjectType? Mutation { get; }

    public ObjectType? Subscription { get; }

    public IReadOnlyDictionary<string, NamedType> Types { get; } = new Dictionary<string, NamedType>();

    public IReadOnlyDictionary<string, Directive> Directives { get; } = new Dictionary<string, Directive>();

    public SchemaNode? Node { get; init; }

    public ObjectType? Root(OperationKind kind) => kind switch
    {
        OperationKind.Query => Query,
        OperationKind.Mutation => Mutation,
        _ => Subscription,
    };
}
