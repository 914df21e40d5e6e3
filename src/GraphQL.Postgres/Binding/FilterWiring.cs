using GraphQL.Types;

namespace GraphQL.Postgres.Binding;

/// <summary>Makes the input types of filters and orders. A filter's fields are combined with "and"; so are the comparisons of one column.</summary>
internal sealed class FilterWiring(LeafTypes leaves, Dictionary<Type, TypeBinding> types)
{
    private readonly Dictionary<string, InputObjectType> comparisons = [];

    /// <summary>The directions of orders.</summary>
    public EnumType Direction { get; } = Directions();

    public InputObjectType FilterOf(TypeBinding type)
    {
        if (type.FilterType is { } known) return known;
        var made = type.FilterType = new InputObjectType($"{type.Type.Name}FilterInput", $"Chooses among {type.Type.Name} objects; all that is given must fit.");
        var self = new NonNullType(made);
        made.Add(new InputField("and", new ListType(self), "All of these fit.") { Binding = new FilterInput(null, FilterWord.And) });
        made.Add(new InputField("or", new ListType(self), "At least one of these fits.") { Binding = new FilterInput(null, FilterWord.Or) });
        made.Add(new InputField("not", made, "This does not fit.") { Binding = new FilterInput(null, FilterWord.Not) });
        if (type.Vectors.Count > 0)
        {
            made.Add(new InputField(
                "search", Scalars.String, "Has these words where you may read them, whatever their case and accents: " + SearchTypes.Words
                    + (type.Similar is null ? string.Empty : " A name with a similar word fits too, unless there are quotes."))
            { Binding = new FilterInput(null, FilterWord.Search) });
        }

        foreach (var filter in type.Filters.Values) made.Add(Make(filter));
        return made;
    }

    public InputObjectType SortOf(TypeBinding type)
    {
        if (type.SortType is { } known) return known;
        var made = type.SortType = new InputObjectType($"{type.Type.Name}SortInput", $"One order of {type.Type.Name} objects; give one field.");
        foreach (var order in type.Orders.Values)
        {
            made.Add(order is OneOrder one
                ? new InputField(order.Name, SortOf(types[one.Target]), $"By an order of the {order.Name}; where there is none that you can see comes last.") { Requires = order.Requires, Binding = order }
                : new InputField(order.Name, Direction, $"By {order.Name}.") { Requires = order.Requires, Binding = order });
        }

        return made;
    }

    private InputField Make(FilterBinding filter) => filter switch
    {
        ColumnFilter column => new InputField(filter.Name, Comparison(column), $"Compares {filter.Name}.")
        {
            Requires = filter.Requires,
            Binding = new FilterInput(filter, FilterWord.Column),
        },
        RelatedFilter related => new InputField(filter.Name, ListFilter(types[related.Target]), $"Asks among {filter.Name}.")
        {
            Requires = filter.Requires,
            Binding = new FilterInput(filter, FilterWord.Related),
        },
        OneFilter one => new InputField(filter.Name, FilterOf(types[one.Target]), $"What fits the {filter.Name}; none that you can see does not fit.")
        {
            Requires = filter.Requires,
            Binding = new FilterInput(filter, FilterWord.One),
        },
        _ => throw new InvalidOperationException($"{filter} is of no known kind."),
    };

    private InputObjectType ListFilter(TypeBinding target)
    {
        var name = $"{target.Type.Name}ListFilterInput";
        if (comparisons.TryGetValue(name, out var known)) return known;
        var made = comparisons[name] = new InputObjectType(name, $"Asks about the {target.Type.Name} objects that belong to something.");
        var filter = FilterOf(target);
        made.Add(new InputField("some", filter, "At least one that you can see fits."));
        made.Add(new InputField("all", filter, "All that you can see fit; so it is where you can see none."));
        made.Add(new InputField("none", filter, "None that you can see fits."));
        made.Add(new InputField("any", Scalars.Boolean, "Whether there is one that you can see."));
        return made;
    }

    private InputObjectType Comparison(ColumnFilter filter)
    {
        var type = Nullable.GetUnderlyingType(filter.Property.ClrType) ?? filter.Property.ClrType;
        var item = LeafTypes.ItemOf(type);
        var leaf = leaves.Scalar(item ?? type) ?? throw new InvalidOperationException($"{filter.Property} cannot be filtered by.");
        var name = (item is null ? leaf.Name : leaf.Name + "Set") + "OperationFilterInput";
        name = char.ToUpperInvariant(name[0]) + name[1..];
        if (comparisons.TryGetValue(name, out var known)) return known;
        var made = comparisons[name] = new InputObjectType(name, $"Compares {(item is null ? "a value" : "a set")} of type {leaf.Name}; all that is given must hold.");
        foreach (var (word, description) in Words(type, item is not null))
            made.Add(new InputField(word, word is "in" or "nin" or "hasSome" ? new ListType(new NonNullType(leaf)) : leaf, description));
        return made;
    }

    private static List<(string Word, string Description)> Words(Type type, bool isSet)
    {
        if (isSet) return [("has", "Contains this one."), ("hasSome", "Contains at least one of these.")];
        List<(string, string)> words = [("eq", "Equal; null asks for what is not set."), ("neq", "Not equal."), ("in", "One of these."), ("nin", "None of these.")];
        if (type == typeof(string)) words.AddRange([("contains", "Contains this text, whatever its case and accents."), ("startsWith", "Starts with this text, whatever its case and accents.")]);
        else if (type != typeof(bool) && type != typeof(Guid) && !type.IsEnum)
            words.AddRange([("gt", "Greater."), ("gte", "Greater or equal."), ("lt", "Less."), ("lte", "Less or equal.")]);
        return words;
    }

    private static EnumType Directions()
    {
        var made = new EnumType("SortEnumType", "A direction of order.");
        made.Add(new EnumValue("ASC", "Smallest, earliest or first in the alphabet first; what is not set comes last."));
        made.Add(new EnumValue("DESC", "Largest, latest or last in the alphabet first; what is not set comes last."));
        return made;
    }
}
