using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Planning;

namespace GraphQL.Postgres.Sql;

/// <summary>Renders predicates for one actor. What the actor alone decides is folded away, so that the SQL shows only what rows decide.</summary>
internal sealed class PredicateWriter(SqlText sql)
{
    /// <summary>The condition under which the actor sees a row of this type; null when every row.</summary>
    public string? Visible(TypeBinding type, string alias) =>
        type.Visible is null ? null : Write(type.Visible, new Dictionary<object, string> { [PredicateReader.Row] = alias }) is { } text and not "true" ? text : null;

    /// <summary>A condition over the row behind an alias.</summary>
    public string Write(Predicate predicate, string alias) => Write(predicate, new Dictionary<object, string> { [PredicateReader.Row] = alias });

    private string Write(Predicate predicate, Dictionary<object, string> rows) => predicate switch
    {
        Predicate.ActorFlag flag => sql.Decides(flag.Value) ? "true" : "false",
        Predicate.And both => And(Write(both.Left, rows), () => Write(both.Right, rows)),
        Predicate.Or either => Or(Write(either.Left, rows), () => Write(either.Right, rows)),
        Predicate.Not not => Write(not.Of, rows) switch { "true" => "false", "false" => "true", var text => $"not ({text})" },
        Predicate.Compare compare => $"{Write(compare.Left, rows)} {compare.Operator} {Write(compare.Right, rows)}",
        Predicate.IsNull isNull => $"{Write(isNull.Of, rows)} is {(isNull.Negated ? "not " : string.Empty)}null",
        Predicate.In among => $"{Write(among.Of, rows)} = any({Write(among.List, rows)})",
        Predicate.Flag flag => Write(flag.Of, rows),
        Predicate.Exists exists => Exists(exists, rows),
        Predicate.Visible visible => Visible(visible, rows),
        _ => throw new InvalidOperationException($"{predicate} cannot be written."),
    };

    private static string And(string left, Func<string> right) => left switch
    {
        "false" => "false",
        "true" => right(),
        _ => right() switch { "true" => left, "false" => "false", var both => $"({left} and {both})" },
    };

    private static string Or(string left, Func<string> right) => left switch
    {
        "true" => "true",
        "false" => right(),
        _ => right() switch { "false" => left, "true" => "true", var either => $"({left} or {either})" },
    };

    private string Exists(Predicate.Exists exists, Dictionary<object, string> rows)
    {
        var alias = sql.NewAlias();
        var where = Write(exists.Where, new Dictionary<object, string>(rows) { [exists.Row] = alias });
        return where is "false" ? "false" : $"exists (select 1 from {SqlText.From(exists.Table, alias)} where {where})";
    }

    private string Visible(Predicate.Visible visible, Dictionary<object, string> rows)
    {
        var target = sql.Schema.Of(visible.Target);
        var alias = sql.NewAlias();
        var seen = Visible(target, alias);
        return seen is "false" ? "false"
            : $"exists (select 1 from {SqlText.From(target.Entity, alias)} where {SqlText.Column(alias, target.Key)} = {Write(visible.Id, rows)}{(seen is null ? string.Empty : $" and {seen}")})";
    }

    private string Write(Operand operand, Dictionary<object, string> rows) => operand switch
    {
        Operand.Column column => SqlText.Column(rows[column.Row], column.Property),
        Operand.OfActor ofActor => sql.Parameter(new Slot.OfActor(ofActor.Value, ofActor.Type)),
        Operand.Constant constant => sql.Parameter(new Slot.Constant(constant.Value)),
        Operand.Concat concat => $"({Write(concat.Left, rows)} || {Write(concat.Right, rows)})",
        _ => throw new InvalidOperationException($"{operand} cannot be written."),
    };
}
