using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PartnerCrm.Data;

/// <summary>Gives every table, column, key and index that a slice did not name its name in snake case.</summary>
internal static class SnakeCase
{
    public static void Apply(IMutableModel model)
    {
        foreach (var type in model.GetEntityTypes())
        {
            foreach (var property in type.GetProperties())
                if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null) property.SetColumnName(Of(property.Name));
            foreach (var key in type.GetKeys()) key.SetName(Named(key.GetName()));
            foreach (var reference in type.GetForeignKeys()) reference.SetConstraintName(Named(reference.GetConstraintName()));
            foreach (var index in type.GetIndexes()) index.SetDatabaseName(Named(index.GetDatabaseName()));
        }
    }

    private static string? Named(string? name) => name is null ? null : Of(name);

    private static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name).Replace("__", "_", StringComparison.Ordinal);
}
