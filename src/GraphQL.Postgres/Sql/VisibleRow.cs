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

    /// <summary>Whether an actor sees every row of a type, whatever it holds.</summary>
    public static bool SeesAll(BoundSchema schema, Type type, object actor) =>
        new PredicateWriter(new SqlText(schema, actor)).Visible(schema.Of(type), "t") is null;

    private static NpgsqlParameter[] Parameters(SqlText sql, object actor)
    {
        var asked = new Asked(new Dictionary<string, object?>(), actor, null);
        return [.. sql.Parameters.Select((slot, i) => new NpgsqlParameter($"p{i + 1}", slot.Value(asked) ?? DBNull.Value))];
    }
}
