using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Sql;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>The row with this id where the actor may see it, tracked.</summary>
    public IQueryable<T> Of<T>(CrmDb db, Actor actor, Guid id)
        where T : Entity
    {
        var (sql, parameters) = VisibleRow.Statement(schema, typeof(T), actor, id);
        return db.Set<T>().FromSqlRaw(sql, parameters);
    }
}
