using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using PartnerCrm.Audit;
using PartnerCrm.Data;
using PartnerCrm.DueDiligence;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Screening;
using PartnerCrm.Stakeholders;
using PartnerCrm.Tests.DueDiligence;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>
/// Fills every table with rows that no command would make in such a mix: nothing set, everything equal, drafts beside published ones, texts of every script.
/// Foreign keys, checks and unique indexes hold; triggers are off.
/// </summary>
internal sealed class RandomRows(CrmDb db, BoundSchema schema, RandomValues values, LoadedRows before)
{
    private const int Tries = 45;

    private readonly Dictionary<Type, List<Dictionary<IProperty, object?>>> rows = db.Model.GetEntityTypes().Where(type => schema.Types.ContainsKey(type.ClrType) || type.ClrType == typeof(Party))
        .ToDictionary(type => type.ClrType, type => schema.Types.GetValueOrDefault(type.ClrType)?.Source is null
            ? before.Of(type.ClrType).Select(row => type.GetProperties().ToDictionary(column => column, column => LoadedRows.Cell(column, row))).ToList() : []);

    private readonly Dictionary<IProperty, IProperty> folded = schema.Types.Values.SelectMany(type => type.Filters.Values).OfType<ColumnFilter>().Where(filter => filter.Folded is not null)
        .DistinctBy(filter => filter.Property).ToDictionary(filter => filter.Property, filter => filter.Folded!);

    public async Task Write()
    {
        await WithoutTriggers();
        foreach (var type in InOrder())
            for (var i = 0; i < Tries; i++)
                await Write(type);
    }

    /// <summary>From here on, this context's connection stays open and neither triggers nor foreign keys refuse anything on it.</summary>
    public async Task WithoutTriggers()
    {
        await db.Database.OpenConnectionAsync(Stop);
        await db.Database.ExecuteSqlRawAsync("set session_replication_role = replica", Stop);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // Whatever is named comes before what names it.
    private List<IEntityType> InOrder()
    {
        var left = rows.Keys.Select(type => db.Model.FindEntityType(type)!).Where(type => type.ClrType != typeof(Party) && type.GetTableName() is not null && schema.Types.GetValueOrDefault(type.ClrType)?.Source is null).ToList();
        var order = new List<IEntityType>();
        while (left.Count > 0)
        {
            var next = left.Find(type => type.GetForeignKeys().All(key => key.PrincipalEntityType == type || !left.Contains(key.PrincipalEntityType))) ?? left[0];
            left.Remove(next);
            order.Add(next);
        }

        return order;
    }

    /// <summary>A row went: nothing that is written from now on names it.</summary>
    public void Forget(Type type, Guid id) => rows[type].RemoveAll(row => row.Any(cell => cell.Key.Name == "Id" && id.Equals(cell.Value)));

    /// <summary>Writes one more row, if chance makes one that can be stored.</summary>
    public async Task Write(IEntityType type)
    {
        var columns = type.GetProperties().Where(column => column.GetComputedColumnSql() is null).ToList();
        var row = columns.ToDictionary(column => column, values.For);
        if (type.ClrType == typeof(Organization) || type.ClrType == typeof(Contact)) await Insert(PartyOf(type, (Guid)row[type.FindProperty("Id")!]!));
        // What the API does not show is not there; a key that names it stays as chance made it.
        foreach (var key in type.GetForeignKeys().Where(key => !key.Properties[0].IsPrimaryKey() && rows.ContainsKey(key.PrincipalEntityType.ClrType))) Name(key, row);
        foreach (var column in columns.Where(column => column.ClrType == typeof(Guid) && !column.IsPrimaryKey() && !column.IsForeignKey())) row[column] = AnyId();
        if (type.ClrType == typeof(AuditChange)) DescribeChange(row);
        if (type.ClrType == typeof(ListedEntry)) row[type.FindProperty(nameof(ListedEntry.Data))!] = ((ListedEntry)values.Pick(before.Of(typeof(ListedEntry)))).Data;
        if (type.ClrType == typeof(PolicyProfile)) row[type.FindProperty(nameof(PolicyProfile.Content))!] = ((PolicyProfile)values.Pick(before.Of(typeof(PolicyProfile)))).Content;
        if (type.ClrType == typeof(ScreeningHit)) row[type.FindProperty(nameof(ScreeningHit.Explanation))!] = Explanations.Any(values);
        if (type.ClrType == typeof(PolicyProfile)) row[type.FindProperty(nameof(PolicyProfile.InForce))!] = false; // one is, and what keeps it alone is asked by a trigger
        if (type.ClrType == typeof(DossierSnapshot)) row[type.FindProperty(nameof(DossierSnapshot.Content))!] = FrozenSample.Content;
        foreach (var (text, sorted) in folded.Where(pair => pair.Key.DeclaringType == type)) row[sorted] = row[text] is string said ? Folding.Fold(said) : null;
        if (await Insert(row)) rows[type.ClrType].Add(row);
    }

    // A few rows have most of the others.
    private void Name(IForeignKey key, Dictionary<IProperty, object?> row)
    {
        var among = rows[key.PrincipalEntityType.ClrType];
        if (key.Properties.All(column => column.IsNullable) && (among.Count == 0 || values.Chance(0.3)))
        {
            foreach (var column in key.Properties) row[column] = null;
            return;
        }

        var named = values.Chance(0.5) ? among[values.Number(Math.Min(3, among.Count))] : values.Pick(among);
        for (var i = 0; i < key.Properties.Count; i++) row[key.Properties[i]] = named[key.PrincipalKey.Properties[i]];
    }

    private Guid AnyId()
    {
        var among = rows[values.Pick<Type>([typeof(Organization), typeof(Contact), typeof(Relationship), typeof(Link)])];
        return among.Count == 0 ? values.NewId() : (Guid)values.Pick(among).Single(cell => cell.Key.Name == "Id").Value!;
    }

    // A change is of a field that there is, of a row that there is.
    private void DescribeChange(Dictionary<IProperty, object?> row)
    {
        var kind = values.Pick(schema.Types.Values.Where(type => rows.TryGetValue(type.ClrType, out var some) && some.Count > 0).ToList()).Entity;
        var changed = values.Pick(kind.GetProperties().ToList());
        Set(nameof(AuditChange.EntityKind), kind.ClrType.Name);
        Set(nameof(AuditChange.EntityId), values.Pick(rows[kind.ClrType])[kind.FindProperty("Id")!]);
        Set(nameof(AuditChange.Field), ReadableChanges.NameOf(changed));
        Set(nameof(AuditChange.Before), AuditTrail.Json(changed, values.Pick(rows[kind.ClrType])[changed]));
        Set(nameof(AuditChange.After), AuditTrail.Json(changed, values.Pick(rows[kind.ClrType])[changed]));

        void Set(string name, object? value) => row[row.Keys.Single(column => column.Name == name)] = value;
    }

    private Dictionary<IProperty, object?> PartyOf(IEntityType type, Guid id)
    {
        var party = db.Model.FindEntityType(typeof(Party))!;
        var made = new Dictionary<IProperty, object?>
        {
            [party.FindProperty("Id")!] = id,
            [party.FindProperty("Kind")!] = type.ClrType == typeof(Organization) ? PartyKind.Organization : PartyKind.Contact,
        };
        rows[typeof(Party)].Add(made);
        return made;
    }

    private async Task<bool> Insert(Dictionary<IProperty, object?> row)
    {
        var table = ((IEntityType)row.Keys.First().DeclaringType).GetTableName();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        foreach (var (column, value) in row) command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, $"p{command.Parameters.Count}", value, column.IsNullable));
        command.CommandText = $"""
            insert into {table} ({string.Join(", ", row.Keys.Select(column => $"\"{column.GetColumnName()}\""))})
            values ({string.Join(", ", Enumerable.Range(0, row.Count).Select(i => $"@p{i}"))})
            """;
        try
        {
            return await command.ExecuteNonQueryAsync(Stop) == 1;
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.CheckViolation or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.NumericValueOutOfRange)
        {
            return false; // not every mix can be stored, and enough are
        }
    }
}
