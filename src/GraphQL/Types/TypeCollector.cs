namespace GraphQL.Types;

/// <summary>Finds every named type that a schema can reach.</summary>
internal static class TypeCollector
{
    public static OrderedDictionary<string, NamedType> Collect(
        IReadOnlyList<NamedType> given, IReadOnlyList<ObjectType?> roots, IEnumerable<Directive> directives)
    {
        OrderedDictionary<string, NamedType> found = [];
        HashSet<NamedType> listed = [.. given];
        foreach (var type in given)
            Visit(type, found, listed);
        foreach (var root in roots)
        {
            if (root is not null)
                Visit(root, found, listed);
        }

        foreach (var argument in directives.SelectMany(directive => directive.Arguments.Values))
            Visit(argument.Type, found, listed);
        foreach (var type in IntrospectionTypes.All)
            Visit(type, found, listed);
        return found;
    }

    // A type that the caller listed keeps its place in that list, even when another refers to it earlier.
    private static void VisitReference(GraphType type, OrderedDictionary<string, NamedType> found, HashSet<NamedType> listed)
    {
        if (!listed.Contains(type.Named))
            Visit(type, found, listed);
    }

    private static void Visit(GraphType type, OrderedDictionary<string, NamedType> found, HashSet<NamedType> listed)
    {
        var named = type.Named;
        if (!found.TryAdd(named.Name, named))
        {
            if (found[named.Name] != named)
                throw new ArgumentException($"Schema must contain uniquely named types but contains multiple types named \"{named.Name}\".");
            return;
        }

        foreach (var reference in References(named))
            VisitReference(reference, found, listed);
    }

    private static IEnumerable<GraphType> References(NamedType type) => type switch
    {
        UnionType union => union.Members,
        CompositeType composite => composite.Interfaces.Concat<GraphType>(
            composite.Fields.Values.SelectMany(field => field.Arguments.Values.Select(argument => argument.Type).Prepend(field.Type))),
        InputObjectType input => input.Fields.Values.Select(field => field.Type),
        _ => [],
    };
}
