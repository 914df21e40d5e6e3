using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Sql;

namespace GraphQL.Postgres.Planning;

/// <summary>Binds a filter input to columns and relations. Everything given at one level must hold.</summary>
internal sealed class FilterPlanner(BoundSchema schema, CollectedField field)
{
    public FilterPlan? Plan(TypeBinding type, IReadOnlyDictionary<string, object?> input)
    {
        var all = new List<FilterPlan>();
        foreach (var (name, value) in input)
        {
            if (value is null) continue;
            var word = (FilterInput)type.FilterType!.Fields[name].Binding!;
            if (Bind(type, word, value) is { } bound) all.Add(bound);
        }

        return Together(all);
    }

    private FilterPlan? Bind(TypeBinding type, FilterInput input, object value) => input.Word switch
    {
        FilterWord.And => Together([.. Each(type, value)]),
        FilterWord.Or => Each(type, value).ToList() is { Count: > 0 } some ? new FilterPlan.Any(some) : null,
        FilterWord.Not => Plan(type, Input(value)) is { } not ? new FilterPlan.Not(not) : null,
        FilterWord.Column => Compare((ColumnFilter)input.Filter!, Input(value)),
        FilterWord.Some when Input(value).GetValueOrDefault("some") is { } some => Some((SomeFilter)input.Filter!, Input(some)),
        FilterWord.One => One((OneFilter)input.Filter!, Input(value)),
        _ => null,
    };

    // An empty object among the alternatives fits everything, as an empty filter does.
    private IEnumerable<FilterPlan> Each(TypeBinding type, object value) =>
        ((IReadOnlyList<object?>)value).Select(item => Plan(type, Input(item!)) ?? new FilterPlan.All([]));

    private FilterPlan.Some Some(SomeFilter some, IReadOnlyDictionary<string, object?> where)
    {
        var target = schema.Of(some.Target);
        return new FilterPlan.Some(target, some.ForeignKey, Plan(target, where) ?? new FilterPlan.All([]));
    }

    private FilterPlan.One One(OneFilter one, IReadOnlyDictionary<string, object?> where)
    {
        var target = schema.Of(one.Target);
        return new FilterPlan.One(target, one.ForeignKey, Plan(target, where) ?? new FilterPlan.All([]));
    }

    private FilterPlan? Compare(ColumnFilter filter, IReadOnlyDictionary<string, object?> words) =>
        Together([.. words.Select(word => Compare(filter, word.Key, word.Value))]);

    private FilterPlan.Compare Compare(ColumnFilter filter, string word, object? value)
    {
        if (value is null && word is not ("eq" or "neq")) throw BadInput.At(field, $"`{filter.Name}: {{ {word}: null }}` asks nothing; leave it out, or use eq or neq with null.");
        if (word is "contains" or "startsWith" && filter.Folded is { } folded) return new FilterPlan.Compare(folded, word, schema.Fold((string)value!));
        return new FilterPlan.Compare(filter.Property, word, Stored(filter, value));
    }

    private object? Stored(ColumnFilter filter, object? value) => value switch
    {
        null => null,
        IReadOnlyList<object?> list => PredicateReader.Stored(list.Select(item => filter.IdOf is null ? item : Id(filter.IdOf, (string)item!)).ToArray(), filter.Property),
        string wire when filter.IdOf is not null => Id(filter.IdOf, wire),
        _ => PredicateReader.Stored(value, filter.Property),
    };

    private Guid Id(Type of, string wire)
    {
        var expected = schema.Of(of).Prefix;
        return Wire.TryDecode(wire, out var prefix, out var id) && prefix == expected ? id
            : throw BadInput.At(field, $"'{wire}' is not the id of a {of.Name}; such ids start with {expected}_.");
    }

    private static FilterPlan? Together(List<FilterPlan> all) => all switch
    {
        [] => null,
        [var only] => only,
        _ => new FilterPlan.All(all),
    };

    private static IReadOnlyDictionary<string, object?> Input(object value) => (IReadOnlyDictionary<string, object?>)value;
}
