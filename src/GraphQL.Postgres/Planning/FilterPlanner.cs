using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Sql;

namespace GraphQL.Postgres.Planning;

/// <summary>Binds a filter input to columns and relations. Everything given at one level must hold.</summary>
internal sealed class FilterPlanner(BoundSchema schema, CollectedField field)
{
    public FilterPlan? Plan(TypeBinding type, Given input)
    {
        var all = new List<FilterPlan>();
        foreach (var (name, value) in input.Entries)
        {
            if (value.IsNull) continue;
            var word = (FilterInput)type.FilterType!.Fields[name].Binding!;
            if (Bind(type, word, value) is { } bound) all.Add(bound);
        }

        return Together(all);
    }

    private FilterPlan? Bind(TypeBinding type, FilterInput input, Given value) => input.Word switch
    {
        FilterWord.And => Together([.. Each(type, value)]),
        FilterWord.Or => Each(type, value).ToList() is { Count: > 0 } some ? new FilterPlan.Any(some) : null,
        FilterWord.Not => Plan(type, value) is { } not ? new FilterPlan.Not(not) : null,
        FilterWord.Column => Compare((ColumnFilter)input.Filter!, value),
        FilterWord.Related => Together([.. value.Entries.Where(word => !word.Value.IsNull).Select(word => Related((RelatedFilter)input.Filter!, word.Key, word.Value))]),
        FilterWord.Search => new FilterPlan.Search(SearchText.Terms(field, schema.Fold, value)),
        FilterWord.One => One((OneFilter)input.Filter!, value),
        _ => null,
    };

    // An empty object among the alternatives fits everything, as an empty filter does.
    private IEnumerable<FilterPlan> Each(TypeBinding type, Given value) =>
        value.Items.Select(item => Plan(type, item) ?? new FilterPlan.All([]));

    // What does not fit is the same as what is not known to fit, so that each word is some or not some.
    private FilterPlan Related(RelatedFilter related, string word, Given value)
    {
        var target = schema.Of(related.Target);
        return word switch
        {
            "any" => (bool)value.Look()! ? Some(new FilterPlan.All([])) : new FilterPlan.Not(Some(new FilterPlan.All([]))),
            "some" => Some(Where()),
            "none" => new FilterPlan.Not(Some(Where())),
            "all" => new FilterPlan.Not(Some(new FilterPlan.Not(Where()))),
            _ => throw new InvalidOperationException($"{word} asks nothing of related rows."),
        };

        FilterPlan Where() => Plan(target, value) ?? new FilterPlan.All([]);

        FilterPlan.Some Some(FilterPlan where) => new(target, related.ForeignKey, where);
    }

    private FilterPlan.One One(OneFilter one, Given where)
    {
        var target = schema.Of(one.Target);
        return new FilterPlan.One(target, one.ForeignKey, Plan(target, where) ?? new FilterPlan.All([]));
    }

    private FilterPlan? Compare(ColumnFilter filter, Given words) =>
        Together([.. words.Entries.Select(word => Compare(filter, word.Key, word.Value))]);

    private FilterPlan Compare(ColumnFilter filter, string word, Given value)
    {
        if (value.IsNull && word is not ("eq" or "neq")) throw BadInput.At(field, $"`{filter.Name}: {{ {word}: null }}` asks nothing; leave it out, or use eq or neq with null.");
        if (word is "contains" or "startsWith") return new FilterPlan.Like(filter.Folded ?? filter.Property, filter.Folded is not null, value.Slot(text => Pattern(word, (string)text!)));
        return new FilterPlan.Compare(filter.Property, word, value.IsNull ? null : value.Slot(given => Stored(filter, given)));
    }

    private string Pattern(string word, string text)
    {
        var literal = schema.Fold(text)
            .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        return word is "contains" ? $"%{literal}%" : literal + "%";
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
}
