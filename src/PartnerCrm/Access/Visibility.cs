using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Sql;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerCrm.Data;
using PartnerCrm.Writes;

namespace PartnerCrm.Access;

/// <summary>What an actor may see when a command looks up its target: the same predicate, rendered by the same code, as in every read.</summary>
public sealed class Visibility(BoundSchema schema)
{
    /// <summary>The rows whose column holds one of these ids, where the actor may see them, tracked.</summary>
    public IQueryable<T> Of<T>(CrmDb db, Actor actor, string column, IReadOnlyList<Guid> ids)
        where T : class
    {
        var (sql, parameters) = VisibleRow.Among(schema, typeof(T), actor, column, ids);
        return db.Set<T>().FromSqlRaw(sql, parameters);
    }

    /// <summary>Which of these rows the actor may see, by the place of their type and their id; one round trip for all of them.</summary>
    public async Task<HashSet<(int Place, Guid Id)>> Seen(CrmDb db, Actor actor, IReadOnlyList<(Type Type, Guid[] Ids)> asked, CancellationToken stop)
    {
        var (sql, parameters) = VisibleRow.Seen(schema, actor, asked);
#pragma warning disable CA2100 // written from the model; values are parameters
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection());
#pragma warning restore CA2100
        command.Parameters.AddRange(parameters);
        await using var rows = await command.ExecuteReaderAsync(stop);
        HashSet<(int, Guid)> seen = [];
        while (await rows.ReadAsync(stop)) seen.Add((rows.GetInt32(0), rows.GetGuid(1)));
        return seen;
    }

    /// <summary>The row with this id where the actor may see it, tracked.</summary>
    public IQueryable<T> Of<T>(CrmDb db, Actor actor, Guid id)
        where T : Entity
    {
        var (sql, parameters) = VisibleRow.Statement(schema, typeof(T), actor, id);
        return db.Set<T>().FromSqlRaw(sql, parameters);
    }
}
