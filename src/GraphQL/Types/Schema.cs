using System.Diagnostics.CodeAnalysis;
using GraphQL.Language;

namespace GraphQL.Types;

/// <summary>
/// A type system: root operation types, every type by name, directives (section 3.3). Made once, then only read, by any number of requests
/// at a time.
/// </summary>
public sealed class Schema
{
    private readonly Dictionary<NamedType, IReadOnlyList<ObjectType>> _possible = [];
    private readonly Dictionary<InterfaceType, List<InterfaceType>> _implementedBy = [];
    private readonly OrderedDictionary<string, NamedType> _types;
    private readonly OrderedDictionary<string, Directive> _directives = [];

    /// <summary>
    /// Collects every type reachable from the roots, the given extra types and the directives; adds the introspection types and the
    /// specified scalars and directives.
    /// </summary>
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
        foreach (var directive in directives ?? [])
        {
            if (!_directives.TryAdd(directive.Name, directive))
                throw new ArgumentException($"@{directive.Name} is defined twice.", nameof(directives));
        }

        foreach (var directive in SpecifiedDirectives.All)
            _directives.TryAdd(directive.Name, directive);
        _types = TypeCollector.Collect([.. types ?? []], [query, mutation, subscription], _directives.Values);
        FindPossibleTypes();
    }

    public string? Description { get; }

    public ObjectType? Query { get; }

    public ObjectType? Mutation { get; }

    public ObjectType? Subscription { get; }

    /// <summary>Every type by name: the schema's own in the order of their definition or discovery, then those of introspection.</summary>
    public IReadOnlyDictionary<string, NamedType> Types => _types;

    /// <summary>Every directive by name: the schema's own first, then the specified ones.</summary>
    public IReadOnlyDictionary<string, Directive> Directives => _directives;

    public SchemaNode? Node { get; init; }

    /// <summary>The extensions of the schema definition that this schema was built from.</summary>
    public IReadOnlyList<SchemaNode> Extensions { get; init; } = [];

    public ObjectType? Root(OperationKind kind) => kind switch
    {
        OperationKind.Query => Query,
        OperationKind.Mutation => Mutation,
        _ => Subscription,
    };

    /// <summary>
    /// The object types that a value of this type may have: an interface's implementations, a union's members, an object itself; none for
    /// others.
    /// </summary>
    public IReadOnlyList<ObjectType> PossibleTypes(NamedType type) => _possible.GetValueOrDefault(type) ?? [];

    /// <summary>The interfaces that implement this one.</summary>
    public IReadOnlyList<InterfaceType> ImplementingInterfaces(InterfaceType type) => _implementedBy.GetValueOrDefault(type) ?? [];

    /// <summary>Whether two types are the same, wrapping included.</summary>
    public static bool Same(GraphType one, GraphType other) => (one, other) switch
    {
        (NonNullType a, NonNullType b) => Same(a.Of, b.Of),
        (ListType a, ListType b) => Same(a.Of, b.Of),
        _ => ReferenceEquals(one, other),
    };

    /// <summary>The type that a type reference names; null when its name is unknown.</summary>
    public GraphType? TypeFromNode(TypeNode node) => node switch
    {
        NonNullTypeNode wrapped => TypeFromNode(wrapped.Of) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode wrapped => TypeFromNode(wrapped.Of) is { } inner ? new ListType(inner) : null,
        NamedTypeNode named => _types.GetValueOrDefault(named.Name.Value),
        _ => null,
    };

    /// <summary>
    /// The field that a selection on this type names, meta fields included (section 4): <c>__typename</c> anywhere, <c>__schema</c> and
    /// <c>__type</c> on the query root.
    /// </summary>
    public bool TryGetField(NamedType parent, string name, [NotNullWhen(true)] out Field? field)
    {
        field = null;
        if (parent is CompositeType composite && composite.Fields.TryGetValue(name, out field))
            return true;
        if (parent is CompositeType or UnionType && name == MetaFields.TypeName.Name)
            field = MetaFields.TypeName;
        else if (parent == Query && name == MetaFields.Schema.Name)
            field = MetaFields.Schema;
        else if (parent == Query && name == MetaFields.Type.Name)
            field = MetaFields.Type;
        return field is not null;
    }

    private void FindPossibleTypes()
    {
        Dictionary<InterfaceType, List<ObjectType>> objects = [];
        foreach (var type in _types.Values)
        {
            switch (type)
            {
                case UnionType union:
                    _possible[union] = [.. union.Members];
                    break;
                case InterfaceType one:
                    _possible[one] = Of(objects, one);
                    foreach (var implemented in one.Interfaces)
                        Of(_implementedBy, implemented).Add(one);
                    break;
                case ObjectType one:
                    _possible[one] = [one];
                    foreach (var implemented in one.Interfaces)
                        Of(objects, implemented).Add(one);
                    break;
            }
        }
    }

    private static List<T> Of<T>(Dictionary<InterfaceType, List<T>> map, InterfaceType key)
    {
        if (!map.TryGetValue(key, out var list))
            map[key] = list = [];
        return list;
    }
}
