using GraphQL.Postgres.Binding;
using PartnerCrm.Data;
using Given = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Whether a row fits a filter, as the schema describes filters: all that is given must fit, and what nobody shows the actor does not count.</summary>
internal sealed class NaiveFilter(BoundSchema schema, LoadedRows rows, SeenRows seen, NaiveSearch search)
{
    public bool Fits(TypeBinding type, object row, Given filter) => filter.All(part => part.Value is null || part.Key switch
    {
        "and" => Each(part.Value).All(each => Fits(type, row, each)),
        "or" => Each(part.Value).ToList() is [] || Each(part.Value).Any(each => Fits(type, row, each)),
        "not" => AsksNothing(type, (Given)part.Value) || !Fits(type, row, (Given)part.Value),
        "search" => search.Fits(type, row, (string)part.Value),
        _ => Fits(type.Filters[part.Key], row, (Given)part.Value),
    });

    private bool Fits(FilterBinding filter, object row, Given given) => filter switch
    {
        ColumnFilter column => given.All(word => Holds(column, row, word.Key, word.Value)),
        RelatedFilter related => Fits(related, [.. rows.Naming(related.ForeignKey, LoadedRows.IdOf(row)).Where(one => seen.Sees(schema.Of(related.Target), one))], given),
        OneFilter one => LoadedRows.Cell(one.ForeignKey, row) is Guid id && rows.Find(one.Target, id) is { } target && Suits(one.Target, target, given),
        _ => throw new NotSupportedException(filter.ToString()),
    };

    private bool Fits(RelatedFilter filter, List<object> visible, Given given) => given.All(word => word.Value is null || word.Key switch
    {
        "some" => visible.Exists(one => Fits(schema.Of(filter.Target), one, (Given)word.Value)),
        "all" => visible.TrueForAll(one => Fits(schema.Of(filter.Target), one, (Given)word.Value)),
        "none" => !visible.Exists(one => Fits(schema.Of(filter.Target), one, (Given)word.Value)),
        "any" => visible.Count > 0 == (bool)word.Value,
        _ => throw new NotSupportedException(word.Key),
    });

    private bool Suits(Type target, object row, Given where) => seen.Sees(schema.Of(target), row) && Fits(schema.Of(target), row, where);

    private bool Holds(ColumnFilter filter, object row, string word, object? given)
    {
        var cell = LoadedRows.Cell(filter.Property, row);
        return word switch
        {
            "eq" => given is null ? cell is null : cell is not null && Same(filter, cell, given),
            "neq" => !Holds(filter, row, "eq", given),
            "in" => cell is not null && List(given).Any(item => Same(filter, cell, item)),
            "nin" => !Holds(filter, row, "in", given),
            "gt" => cell is not null && NaiveValues.Compare(cell, NaiveInput.Like(filter.Property, given!)) > 0,
            "gte" => cell is not null && NaiveValues.Compare(cell, NaiveInput.Like(filter.Property, given!)) >= 0,
            "lt" => cell is not null && NaiveValues.Compare(cell, NaiveInput.Like(filter.Property, given!)) < 0,
            "lte" => cell is not null && NaiveValues.Compare(cell, NaiveInput.Like(filter.Property, given!)) <= 0,
            "contains" => cell is string text && Folding.Fold(text).Contains(Folding.Fold((string)given!), StringComparison.Ordinal),
            "startsWith" => cell is string text && Folding.Fold(text).StartsWith(Folding.Fold((string)given!), StringComparison.Ordinal),
            "has" => ((Array)cell!).Cast<object>().Contains(NaiveInput.Like(filter.Property, given!)),
            "hasSome" => ((Array)cell!).Cast<object>().Intersect(List(given).Select(item => NaiveInput.Like(filter.Property, item))).Any(),
            _ => throw new NotSupportedException(word),
        };
    }

    private bool Same(ColumnFilter filter, object cell, object given) => filter.IdOf is { } type
        ? NaiveValues.WireId(schema.Of(type).Prefix!, (Guid)cell) == (string)given
        : NaiveValues.Compare(cell, NaiveInput.Like(filter.Property, given)) == 0;

    // A filter that asks nothing has no opposite: it is left out, as if it were not there.
    private static bool AsksNothing(TypeBinding type, Given filter) => filter.All(part => part.Value is null || part.Key switch
    {
        "and" or "or" => !Each(part.Value).Any(),
        "not" => AsksNothing(type, (Given)part.Value),
        "search" => false,
        _ => type.Filters[part.Key] is ColumnFilter ? ((Given)part.Value).Count == 0 : type.Filters[part.Key] is RelatedFilter && ((Given)part.Value).Values.All(word => word is null),
    });

    private static IEnumerable<Given> Each(object value) => List(value).Cast<Given>();

    private static IEnumerable<object> List(object? value) => ((IReadOnlyList<object?>)value!).Select(item => item!);
}
