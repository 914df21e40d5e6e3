using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GraphQL.Postgres.Binding;

/// <summary>Turns what slices listed for groups into keys, sums and extremes: each must be a field, and takes its name, its description and its permission from there.</summary>
internal sealed class GroupWiring(Dictionary<Type, TypeBinding> types)
{
    public void Wire(TypeBinding type)
    {
        var groups = type.Groups;
        foreach (var listing in groups.Listed)
            foreach (var key in Keys(type, listing))
                if (key.Name is "count" || !groups.Keys.TryAdd(key.Name, key)) throw new InvalidOperationException($"{type.Type.Name} is grouped by two things that are called {key.Name}.");
        foreach (var property in groups.ListedSums) Add(groups.Sums, type, property);
        foreach (var property in groups.ListedExtremes) Add(groups.Extremes, type, property);
    }

    private static void Add(OrderedDictionary<string, ColumnField> to, TypeBinding type, IProperty property)
    {
        var field = ColumnOf(type, property);
        to.Add(field.Name, field);
    }

    private IEnumerable<GroupKey> Keys(TypeBinding type, GroupListing listing) => listing.Way switch
    {
        null => listing.Properties.Select(property => Own(type, property)),
        GroupWay.One one => Through(one, OneOf(type, one.ForeignKey), null, listing.Properties),
        GroupWay.Each each => Each(type, each, listing.Properties),
        _ => throw new InvalidOperationException($"{listing.Way} is no way."),
    };

    private GroupKey Own(TypeBinding type, IProperty property)
    {
        if (type.Fields.Values.OfType<OneField>().FirstOrDefault(field => field.ForeignKey == property) is { } one)
            return Row(one, new GroupWay.One(one.Target, property), one.Requires);
        var column = ColumnOf(type, property);
        return new GroupKey(column.Name, column.Description, column.Requires, null, property, null);
    }

    private IEnumerable<GroupKey> Each(TypeBinding type, GroupWay.Each each, IReadOnlyList<IProperty> properties)
    {
        var links = type.Fields.Values.FirstOrDefault(field => field is ManyField many && many.ForeignKey == each.LinkKey || field is OneBackField back && back.ForeignKey == each.LinkKey)
            ?? throw new InvalidOperationException($"{type.Type.Name} has no field of the {each.Link.Name} rows by which it is grouped.");
        var one = OneOf(types[each.Link], each.LinkTarget);
        return Through(each, one, links.Requires, properties).Prepend(Row(one, each, Needs(one.Name, links.Requires, one.Requires)));
    }

    private IEnumerable<GroupKey> Through(GroupWay way, OneField one, string? needs, IReadOnlyList<IProperty> properties) =>
        from column in properties.Select(property => ColumnOf(types[way.Target], property))
        let name = one.Name + char.ToUpperInvariant(column.Name[0]) + column.Name[1..]
        select new GroupKey(name, column.Description, Needs(name, needs, one.Requires, column.Requires), way, column.Property, null);

    private GroupKey Row(OneField one, GroupWay way, string? needs) => new(one.Name, one.Description, needs, way, types[way.Target].Key, way.Target);

    private static OneField OneOf(TypeBinding type, IProperty foreignKey) =>
        type.Fields.Values.OfType<OneField>().FirstOrDefault(field => field.ForeignKey == foreignKey) ?? throw NoField(type, foreignKey);

    private static ColumnField ColumnOf(TypeBinding type, IProperty property) =>
        type.Fields.Values.OfType<ColumnField>().FirstOrDefault(field => field.Property == property) ?? throw NoField(type, property);

    // A key is checked for one permission.
    private static string? Needs(string name, params string?[] all) => all.Where(one => one is not null).Distinct().ToList() switch
    {
        [] => null,
        [var only] => only,
        var several => throw new InvalidOperationException($"{name} needs {string.Join(" and ", several)}; a group's key can need one permission only."),
    };

    private static InvalidOperationException NoField(TypeBinding type, IProperty property) =>
        new($"{type.Type.Name} cannot be grouped by {JsonNamingPolicy.CamelCase.ConvertName(property.Name)}, which is not a field of it.");
}
