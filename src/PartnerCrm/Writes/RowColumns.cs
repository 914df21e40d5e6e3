using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace PartnerCrm.Writes;

/// <summary>How the rows of a type are written, worked out from the model once.</summary>
internal sealed class RowColumns
{
    private const string Known = "PartnerCrm:RowColumns";

    private RowColumns(IEntityType type)
    {
        Table = Quoted(type.GetTableName()!);
        All = [.. type.GetProperties().Where(IsWritten).Select(property => new RowColumn(property))];
        Key = [.. All.Where(column => column.Property.IsPrimaryKey() || column.Property.IsConcurrencyToken)];
        PointsAtItself = [.. type.GetForeignKeys().Where(reference => reference.PrincipalEntityType == type).SelectMany(reference => reference.Properties)];
        Depth = DepthOf(type, []);
        Insert = $"insert into {Table} ({string.Join(", ", All.Select(column => column.Name))}) values ({string.Join(", ", All.Select((_, i) => $"${i + 1}"))})";
    }

    public string Table { get; }

    /// <summary>What the program writes; the rest is the database's to compute.</summary>
    public IReadOnlyList<RowColumn> All { get; }

    /// <summary>What a row is found by that is to be changed: its key, and the version that was read.</summary>
    public IReadOnlyList<RowColumn> Key { get; }

    public string Insert { get; }

    /// <summary>How far it is along foreign keys to a table that points at no other: new rows can be written in this order. Null where the keys go round in a circle.</summary>
    public int? Depth { get; }

    /// <summary>The columns by which rows point at others of their own table.</summary>
    public IReadOnlyList<IProperty> PointsAtItself { get; }

    public static RowColumns Of(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(Known, static of => new RowColumns(of!), type);

    internal static string Quoted(string name) => $"\"{name}\"";

    private static int? DepthOf(IEntityType type, HashSet<IEntityType> above)
    {
        if (!above.Add(type)) return null;
        int? depth = 0;
        foreach (var principal in type.GetForeignKeys().Select(reference => reference.PrincipalEntityType).Distinct().Where(principal => principal != type))
            depth = DepthOf(principal, above) is { } below && depth is { } deepest ? Math.Max(deepest, below + 1) : null;
        above.Remove(type);
        return depth;
    }

    private static bool IsWritten(IProperty property) => property.GetComputedColumnSql() is null && property.GetDefaultValueSql() is null;
}

/// <summary>A column and how its values become parameters.</summary>
internal sealed class RowColumn
{
    private readonly RelationalTypeMapping mapping;
    private readonly NpgsqlDbType type;

    public RowColumn(IProperty property)
    {
        (Property, Name, mapping) = (property, RowColumns.Quoted(property.GetColumnName()), property.GetRelationalTypeMapping());
        using var sample = new NpgsqlCommand();
        type = ((NpgsqlParameter)mapping.CreateParameter(sample, "sample", null, nullable: true)).NpgsqlDbType;
    }

    public IProperty Property { get; }

    public string Name { get; }

    public NpgsqlParameter Parameter(object? value) =>
        new() { Value = (mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value, NpgsqlDbType = type };
}
