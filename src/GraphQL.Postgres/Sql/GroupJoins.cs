using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Sql;

/// <summary>The joins that the keys of groups need, and the keys as expressions over them. A row stays when there is nothing to join.</summary>
internal sealed class GroupJoins(SqlText sql, PredicateWriter predicates, TypeBinding type, string row)
{
    private readonly List<string> written = [];

    public IReadOnlyList<string> Written => written;

    /// <summary>The keys as expressions, in their order; keys along the same way share its join.</summary>
    public IReadOnlyList<string> Keys(IReadOnlyList<GroupedBy> keys)
    {
        var expressions = new string[keys.Count];
        foreach (var along in Enumerable.Range(0, keys.Count).GroupBy(i => keys[i].Key.Way))
        {
            var made = along.Key switch
            {
                null => along.Select(i => Expression(keys[i], row, written)),
                GroupWay.One one => One(one, [.. along.Select(i => keys[i])]),
                GroupWay.Each each => Each(each, [.. along.Select(i => keys[i])]),
                var other => throw new InvalidOperationException($"{other} is no way."),
            };
            foreach (var (i, expression) in along.Zip(made)) expressions[i] = expression;
        }

        return expressions;
    }

    private IEnumerable<string> One(GroupWay.One one, List<GroupedBy> keys)
    {
        var (target, alias) = (sql.Schema.Of(one.Target), sql.NewAlias());
        written.Add(Join(target, alias, SqlText.Column(row, one.ForeignKey)));
        return keys.Select(key => Expression(key, alias, written));
    }

    // What several link rows lead to counts once, so the values along this way are made distinct before they meet the row.
    private IEnumerable<string> Each(GroupWay.Each each, List<GroupedBy> keys)
    {
        var (link, target) = (sql.Schema.Of(each.Link), sql.Schema.Of(each.Target));
        var (links, alias, values) = (sql.NewAlias(), sql.NewAlias(), sql.NewAlias());
        var inner = new List<string> { Join(target, alias, SqlText.Column(links, each.LinkTarget)) };
        var columns = keys.Select((key, i) => $"{Expression(key, alias, inner)} v{i}").ToList();
        var seen = predicates.Visible(link, links) is { } visible ? $" and {visible}" : string.Empty;
        written.Add($"left join lateral (select distinct {string.Join(", ", columns)} from {sql.From(link, links)} {string.Join(' ', inner)} "
            + $"where {SqlText.Column(links, each.LinkKey)} = {SqlText.Column(row, type.Key)}{seen}) {values} on true");
        return keys.Select((_, i) => $"{values}.v{i}");
    }

    private string Join(TypeBinding target, string alias, string id)
    {
        var seen = predicates.Visible(target, alias) is { } visible ? $" and {visible}" : string.Empty;
        return $"left join {sql.From(target, alias)} on {SqlText.Column(alias, target.Key)} = {id}{seen}";
    }

    private string Expression(GroupedBy by, string alias, List<string> joins)
    {
        var column = SqlText.Column(alias, by.Key.Property);
        if (by.Key.IsSet)
        {
            var items = sql.NewAlias();
            joins.Add($"left join lateral (select distinct item from unnest({column}) item) {items} on true");
            column = $"{items}.item";
        }

        return by.Part is { } part ? Period(part, column, by.Key.ValueType == typeof(DateOnly)) : column;
    }

    // The first day of the period.
    private static string Period(string part, string column, bool isDay)
    {
        var moment = isDay ? $"{column}::timestamp" : $"({column} at time zone 'UTC')";
        return part is "DAY" ? isDay ? column : $"{moment}::date" : $"date_trunc('{part.ToLowerInvariant()}', {moment})::date";
    }
}
