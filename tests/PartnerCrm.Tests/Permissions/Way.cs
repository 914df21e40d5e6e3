using GraphQL.Types;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Permissions;

/// <summary>A document that uses one field, filter, order or mutation which needs a permission, and what it needs along the whole way to it.</summary>
/// <param name="To">The type and the field, as the refusal names it.</param>
/// <param name="Last">The permission of the field itself.</param>
internal sealed record Way(string To, string Document, string Last, IReadOnlySet<string> Needs)
{
    private sealed record Road(string Open, string Close, HashSet<string> Needs);

    /// <summary>One way to everything in the schema that needs a permission.</summary>
    public static IReadOnlyList<Way> All()
    {
        var found = new List<Way>();
        var roads = new Dictionary<ObjectType, Road>
        {
            [TheSchema.Query] = new("{ ", " }", []),
            [TheSchema.Mutation] = new("mutation { ", " }", []),
            [TheSchema.Api.Subscription!] = new("subscription { ", " }", []),
        };
        var inputs = new HashSet<InputObjectType>();
        var open = new Queue<ObjectType>(roads.Keys);
        while (open.TryDequeue(out var type))
            foreach (var field in type.Fields.Values) Follow(type, field);
        return found;

        void Follow(ObjectType type, Field field)
        {
            var road = roads[type];
            var needs = With(road.Needs, field.Requires);
            var below = field.Type.Named as CompositeType;
            var selection = below is null ? string.Empty : " { __typename }";
            if (field.Requires is { } needed) found.Add(new($"{type.Name}.{field.Name}", road.Open + Literals.Call(field) + selection + road.Close, needed, needs));
            foreach (var argument in field.Arguments.Values) Input(argument, value => road.Open + Literals.Call(field, argument, value) + selection + road.Close, needs);
            foreach (var next in below is null ? [] : TheSchema.Api.PossibleTypes(below))
                if (roads.TryAdd(next, new($"{road.Open}{Literals.Call(field)} {{ ... on {next.Name} {{ ", " } }" + road.Close, needs))) open.Enqueue(next);
        }

        void Input(InputField input, Func<string, string> document, HashSet<string> needs)
        {
            foreach (var name in (input.Type.Named as EnumType)?.Values.Values.Where(name => name.Requires is not null) ?? [])
                found.Add(new($"{input.Type.Named.Name}.{name.Name}", document(Literals.Listed(input.Type, name.Name)), name.Requires!, With(needs, name.Requires)));
            if (input.Type.Named is not InputObjectType type || !inputs.Add(type)) return;
            foreach (var field in type.Fields.Values)
            {
                string Inner(string value) => document(Literals.Listed(input.Type, $"{{ {field.Name}: {value} }}"));
                var inner = With(needs, field.Requires);
                if (field.Requires is { } needed) found.Add(new($"{type.Name}.{field.Name}", Inner(Literals.Listed(field.Type, Literals.Of(field.Type.Named))), needed, inner));
                Input(field, Inner, inner);
            }
        }
    }

    private static HashSet<string> With(HashSet<string> needs, string? more) => more is null ? needs : [.. needs, more];
}
