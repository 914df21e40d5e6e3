using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;
using PartnerCrm.Data;

namespace PartnerCrm.Writes;

/// <summary>Everything that a command writes, in one round trip: each trip within a transaction is time in which it can run into others.</summary>
internal sealed class WriteBatch(CrmDb db)
{
    private readonly List<(NpgsqlBatchCommand Statement, IUpdateEntry? Changed)> statements = [];

    /// <summary>The rows that the session added, changed and removed, in an order that their keys allow.</summary>
    public void AddChangedRows()
    {
        var rows = db.GetService<IUpdateAdapterFactory>().Create();
        var changed = rows.GetEntriesToSave();
        if (changed.Count == 0) return;
        foreach (var row in changed.All(IsPlain) ? changed.OrderBy(row => RowColumns.Of(row.EntityType).Depth)
            : db.GetService<ICommandBatchPreparer>().BatchCommands(changed, rows).SelectMany(batch => batch.ModificationCommands).SelectMany(command => command.Entries))
            statements.Add(row.EntityState is EntityState.Added ? (Insert(RowColumns.Of(row.EntityType), column => row.GetCurrentValue(column.Property)), null) : (Change(row), row));
    }

    /// <summary>A row that nothing follows; what the database computes of it is not read back.</summary>
    public void Add<T>(T row)
        where T : class =>
        statements.Add((Insert(RowColumns.Of(db.Model.FindEntityType(typeof(T))!), column => column.Property.GetGetter().GetClrValue(row)), null));

    public void Add(NpgsqlBatchCommand statement) => statements.Add((statement, null));

    /// <summary>Sends it. What was changed by somebody else since it was read is refused.</summary>
    /// <returns>Whether the transaction was committed with it, as was asked.</returns>
    public async Task<bool> Send(bool commit, CancellationToken stop)
    {
        // Whether a changed row was there is known only when the database has answered; until then nothing may be committed.
        var commits = commit && statements.TrueForAll(statement => statement.Changed is null);
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());
        foreach (var (statement, _) in statements) batch.BatchCommands.Add(statement);
        if (commits) batch.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
        if (batch.BatchCommands.Count == 0) return false;
        await batch.ExecuteNonQueryAsync(stop);
        foreach (var (statement, changed) in statements)
            if (changed is not null && statement.RecordsAffected == 0) throw await Lost(changed, stop);
        return commits;
    }

    // A new row that needs only the tables it points at before it; anything else is put in order row by row.
    private static bool IsPlain(IUpdateEntry row) => row.EntityState is EntityState.Added && RowColumns.Of(row.EntityType) is { Depth: not null } columns
        && columns.PointsAtItself.All(property => row.GetCurrentValue(property) is null);

    private static async Task<Refusal> Lost(IUpdateEntry changed, CancellationToken stop)
    {
        var current = await changed.ToEntityEntry().GetDatabaseValuesAsync(stop);
        return current is null ? new NotFound(Words.Of(changed.EntityType.ClrType.Name)) : new VersionConflict(current.GetValue<int>(nameof(Entity.Version)));
    }

    private static NpgsqlBatchCommand Insert(RowColumns columns, Func<RowColumn, object?> value)
    {
        var statement = new NpgsqlBatchCommand(columns.Insert);
        foreach (var column in columns.All) statement.Parameters.Add(column.Parameter(value(column)));
        return statement;
    }

    private static NpgsqlBatchCommand Change(IUpdateEntry row)
    {
        var columns = RowColumns.Of(row.EntityType);
        var statement = new NpgsqlBatchCommand();
        var changed = row.EntityState is EntityState.Deleted ? [] : columns.All.Where(column => row.IsModified(column.Property)).ToList();
        var sets = string.Join(", ", changed.Select(column => Is(column, row.GetCurrentValue(column.Property))));
        var where = string.Join(" and ", columns.Key.Select(column => Is(column, row.GetOriginalValue(column.Property))));
        statement.CommandText = row.EntityState is EntityState.Deleted ? $"delete from {columns.Table} where {where}" : $"update {columns.Table} set {sets} where {where}";
        return statement;

        string Is(RowColumn column, object? value)
        {
            statement.Parameters.Add(column.Parameter(value));
            return $"{column.Name} = ${statement.Parameters.Count}";
        }
    }
}
