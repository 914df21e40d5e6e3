using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using PartnerCrm.Data;

namespace PartnerCrm.Writes;

/// <summary>Writes the new rows of a session by COPY, for sessions that make very many.</summary>
internal static class BulkInsert
{
    /// <summary>Table by table, in the order of their foreign keys; what was changed or removed is left to the ordinary save.</summary>
    public static async Task AddedRows(CrmDb db, CancellationToken stop)
    {
        var rows = db.ChangeTracker.Entries().Where(row => row.State is EntityState.Added).ToLookup(row => row.Metadata);
        foreach (var type in InOrder([.. rows.Select(group => group.Key)]))
        {
            await Copy(db, type, rows[type], stop);
            foreach (var row in rows[type]) row.State = EntityState.Unchanged;
        }
    }

    private static async Task Copy(CrmDb db, IEntityType type, IEnumerable<EntityEntry> rows, CancellationToken stop)
    {
        var columns = type.GetProperties().Where(property => property.GetComputedColumnSql() is null)
            .Select(property => (Property: property, Mapping: property.GetRelationalTypeMapping())).ToList();
        var names = string.Join(", ", columns.Select(column => $"\"{column.Property.GetColumnName()}\""));
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var import = await connection.BeginBinaryImportAsync($"copy \"{type.GetTableName()}\" ({names}) from stdin (format binary)", stop);
        foreach (var row in rows)
        {
            await import.StartRowAsync(stop);
            foreach (var (property, mapping) in columns)
            {
                var value = row.CurrentValues[property];
                if (mapping.Converter is { } converter) value = converter.ConvertToProvider(value);
                if (value is null) await import.WriteNullAsync(stop);
                else await import.WriteAsync(value, mapping.StoreTypeNameBase, stop);
            }
        }

        await import.CompleteAsync(stop);
    }

    private static IEnumerable<IEntityType> InOrder(IReadOnlyCollection<IEntityType> types)
    {
        var done = new HashSet<IEntityType>();
        return types.SelectMany(After);

        IEnumerable<IEntityType> After(IEntityType type) => !types.Contains(type) || !done.Add(type) ? []
            : [.. type.GetForeignKeys().Select(reference => reference.PrincipalEntityType).Where(principal => principal != type).SelectMany(After), type];
    }
}
