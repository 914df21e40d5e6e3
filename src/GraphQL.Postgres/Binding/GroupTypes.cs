using GraphQL.Postgres.Shaping;
using GraphQL.Types;

namespace GraphQL.Postgres.Binding;

/// <summary>The types of groups: what to group by, how to order, and the groups with their keys, counts, sums and extremes.</summary>
internal sealed class GroupTypes(LeafTypes leaves, Dictionary<Type, TypeBinding> types, FilterWiring filters)
{
    public const int DefaultSize = 100;
    public const int MaxSize = 1_000;

    /// <summary>All rows that fit are read: about the work of showing these many.</summary>
    private const int CostOfGrouping = 20;

    private readonly EnumType part = DatePart();

    /// <summary>The name of the groups beside a page: <c>books</c> are counted by <c>bookGroups</c>.</summary>
    public static string NameOf(string page) =>
        (page.EndsWith("ies", StringComparison.Ordinal) ? page[..^3] + "y" : page.EndsWith('s') && !page.EndsWith("ss", StringComparison.Ordinal) ? page[..^1] : page) + "Groups";

    public Field Field(string page, string? description, string? needs, TypeBinding target, object binding)
    {
        var made = new Field(NameOf(page), new NonNullType(target.GroupsType ??= Groups(target)), $"Counted in groups: {description}")
        {
            Requires = needs,
            Binding = binding,
            Cost = CostOfGrouping,
            PageSize = new PageSize(["first"], DefaultSize),
        };
        foreach (var argument in target.Source?.Arguments ?? []) made.Add(argument);
        if (target.Groups.Keys.Count > 0) made.Add(new InputField("by", target.GroupByType ??= By(target), "What the members of a group have in common; without it all are one group."));
        if (target.Filters.Count + target.Vectors.Count > 0) made.Add(new InputField("where", filters.FilterOf(target), "Only those that fit."));
        made.Add(new InputField("order", new ListType(new NonNullType(target.GroupSortType ??= Sort(target))),
            "In this order; what is equal, and all groups unless said, by their keys, as `by` declares them."));
        made.Add(new InputField("first", Scalars.Int, $"How many groups at most, 0 to {MaxSize}; {DefaultSize} unless said."));
        return made;
    }

    private InputObjectType By(TypeBinding target)
    {
        var made = new InputObjectType($"{target.Type.Name}GroupByInput", $"What the {target.Type.Name} objects of a group have in common: all that is named here.");
        foreach (var key in target.Groups.Keys.Values)
            made.Add(new InputField(key.Name, key.IsDate ? part : Scalars.Boolean, key.IsDate ? $"By periods of {key.Name}, in UTC." : $"By {key.Name}.{OnceEach(key)}")
            {
                Requires = key.Requires,
                Binding = key,
            });
        return made;
    }

    private InputObjectType Sort(TypeBinding target)
    {
        var made = new InputObjectType($"{target.Type.Name}GroupSortInput", $"One order of groups of {target.Type.Name} objects; give one field.");
        made.Add(new InputField("count", filters.Direction, "By how many belong to the group."));
        foreach (var key in target.Groups.Keys.Values)
            made.Add(new InputField(key.Name, filters.Direction, $"By {key.Name}, which must be in `by`.") { Requires = key.Requires });
        return made;
    }

    private ObjectType Groups(TypeBinding target)
    {
        var made = new ObjectType($"{target.Type.Name}Groups", $"Groups of {target.Type.Name} objects.");
        made.Add(new Field("groups", new NonNullType(new ListType(new NonNullType(Group(target)))), "The groups, those without members left out.") { PerEntry = true });
        made.Add(new Field("hasMore", new NonNullType(Scalars.Boolean), "Whether there are more groups than were asked for."));
        return made;
    }

    private ObjectType Group(TypeBinding target)
    {
        var (name, groups) = (target.Type.Name, target.Groups);
        var made = new ObjectType($"{name}Group", $"{name} objects with something in common.");
        if (groups.Keys.Count > 0) made.Add(new Field("key", new NonNullType(Key(target)), "What they have in common.") { Cost = 0 });
        made.Add(new Field("count", new NonNullType(Scalars.Int), "How many they are, of those that fit and that you can see."));
        if (groups.Sums.Count > 0) made.Add(new Field("sum", new NonNullType(Values($"{name}GroupSum", $"Sums over a group of {name} objects; of nothing, null.", groups.Sums, SumType)), "Their sums.") { Cost = 0 });
        if (groups.Extremes.Count == 0) return made;
        var extremes = Values($"{name}GroupExtremes", $"The least or the greatest values in a group of {name} objects; of nothing, null.", groups.Extremes, type => type);
        made.Add(new Field("min", new NonNullType(extremes), "Their least values.") { Cost = 0 });
        made.Add(new Field("max", new NonNullType(extremes), "Their greatest values.") { Cost = 0 });
        return made;
    }

    private ObjectType Key(TypeBinding target)
    {
        var made = new ObjectType($"{target.Type.Name}GroupKey", $"What the {target.Type.Name} objects of a group have in common. What `by` does not name is null.");
        foreach (var key in target.Groups.Keys.Values)
        {
            GraphType type = key.Target is { } row ? types[row].Type : key.IsDate ? leaves.Date
                : leaves.Scalar(key.ValueType) ?? throw new InvalidOperationException($"{target.Type.Name} cannot be grouped by {key.Name}.");
            made.Add(new Field(key.Name, type, key.Description) { Requires = key.Requires, Binding = key });
        }

        return made;
    }

    private ObjectType Values(string name, string description, OrderedDictionary<string, ColumnField> columns, Func<Type, Type> typeOf)
    {
        var made = new ObjectType(name, description);
        foreach (var column in columns.Values)
            made.Add(new Field(column.Name, leaves.Scalar(typeOf(PgKind.ValueType(column.Property)))!, column.Description) { Requires = column.Requires, Binding = column.Property });
        return made;
    }

    /// <summary>The C# type of a sum over values of a type, as PostgreSQL widens it.</summary>
    public static Type SumType(Type type) => type == typeof(int) || type == typeof(short) ? typeof(long)
        : type == typeof(long) || type == typeof(decimal) ? typeof(decimal)
        : type == typeof(double) ? type
        : throw new InvalidOperationException($"Values of type {type.Name} cannot be summed.");

    private static string OnceEach(GroupKey key) => key.IsSet || key.Way is GroupWay.Each ? " What has several is in the group of each." : string.Empty;

    private static EnumType DatePart()
    {
        var made = new EnumType("DatePart", "A length of periods, by the calendar of UTC.");
        made.Add(new EnumValue("YEAR", "Calendar years; a group's key is the first of January."));
        made.Add(new EnumValue("QUARTER", "Quarters of a year; a group's key is the first day."));
        made.Add(new EnumValue("MONTH", "Calendar months; a group's key is the first day."));
        made.Add(new EnumValue("WEEK", "Weeks as ISO 8601 counts them; a group's key is the Monday."));
        made.Add(new EnumValue("DAY", "Days."));
        return made;
    }
}
