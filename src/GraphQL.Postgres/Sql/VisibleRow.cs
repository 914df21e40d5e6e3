using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Planning;
using Npgsql;

namespace GraphQL.Postgres.Sql;

/// <summary>The statement that finds one row where an actor may see it: for commands that look up what they change.</summary>
public static class VisibleRow
{
    /// <summary>Selects the whole row with this id, or nothing.</summary>
    public static (string Sql, NpgsqlParameter[] Parameters) Statement(BoundSchema schema, Type type, object actor, Guid id)
    {
        var binding = schema.Of(type);
        var sql = new SqlText(schema, actor, named: true);
        sql.Add($"select t.* from {SqlText.From(binding.Entity, "t")} where {SqlText.Column("t", binding.Key)} = {sql.Parameter(new Slot.Constant(id))}");
        if (new PredicateWriter(sql).Visible(binding, "t") is { } visible) sql.Add($" and {visible}");
        return (sql.ToString(), Parameters(sql, actor));
    }

    /// <summary>Selects the whole rows of which a property is one of these ids.</summary>
    public static (string Sql, NpgsqlParameter[] Parameters) Among(BoundSchema schema, Type type, object actor, string property, IReadOnlyList<Guid> ids)
    {
        var binding = schema.Of(type);
        var column = binding.Entity.FindProperty(property) ?? throw new ArgumentException($"{type.Name} has no {property}.", nameof(property));
        var sql = new SqlText(schema, actor, named: true);
        sql.Add($"select t.* from {SqlText.From(binding.Entity, "t")} where {SqlText.Column("t", column)} = any({sql.Parameter(new Slot.Constant(ids.ToArray()))})");
        if (new PredicateWriter(sql).Visible(binding, "t") is { } visible) sql.Add($" and {visible}");
        return (sql.ToString(), Parameters(sql, actor));
    }

    /// <summary>Selects the ids of those rows that an actor may see, each behind the place of its type among those that were asked about.</summary>
    /// <param name="schema">The bound schema.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="asked">Types, at least one, each with the ids of rows.</param>
    public static (string Sql, NpgsqlParameter[] Parameters) Seen(BoundSchema schema, object actor, IReadOnlyList<(Type Type, Guid[] Ids)> asked)
    {
        var sql = new SqlText(schema, actor);
        for (var place = 0; place < asked.Count; place++)
        {
            var binding = schema.Of(asked[place].Type);
            var key = SqlText.Column("t", binding.Key);
            sql.Add($"{(place == 0 ? string.Empty : " union all ")}select {place}, {key} from {SqlText.From(binding.Entity, "t")} where {key} = any({sql.Parameter(new Slot.Constant(asked[place].Ids))})");
            if (new PredicateWriter(sql).Visible(binding, "t") is { } visible) sql.Add($" and {visible}");
        }

        var parameters = Parameters(sql, actor);
        foreach (var parameter in parameters) parameter.ParameterName = string.Empty; // by position
        return (sql.ToString(), parameters);
    }

    /// <summary>Whether an actor sees every row of a type, whatever it holds.</summary>
    public static bool SeesAll(BoundSchema schema, Type type, object actor) =>
        new PredicateWriter(new SqlText(schema, actor)).Visible(schema.Of(type), "t") is null;

    private static NpgsqlParameter[] Parameters(SqlText sql, object actor)
    {
        var asked = new Asked(new Dictionary<string, object?>(), actor, null);
        return [.. sql.Parameters.Select((slot, i) => new NpgsqlParameter($"p{i + 1}", slot.Value(asked) ?? DBNull.Value))];
    }
}
