using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerCrm.Data;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>Every row of the database as EF Core reads it, in lists: what the naive interpreter answers from.</summary>
internal sealed class LoadedRows
{
    private readonly Dictionary<Type, List<object>> rows = [];
    private readonly Dictionary<Type, Dictionary<Guid, object>> byId = [];
    private readonly Dictionary<IProperty, ILookup<Guid, object>> byKey = [];

    /// <summary>Reads all tables and queries of the model but these.</summary>
    public static async Task<LoadedRows> Load(CrmDb db, IReadOnlyCollection<Type> except)
    {
        var loaded = new LoadedRows();
        foreach (var type in db.Model.GetEntityTypes().Where(type => !except.Contains(type.ClrType))) await loaded.Read(db, type);
        return loaded;
    }

    /// <summary>Reads one table again.</summary>
    public async Task Read(CrmDb db, IEntityType type)
    {
        var all = rows[type.ClrType] = await All(db, type.ClrType);
        if (type.FindProperty("Id") is { } id) byId[type.ClrType] = all.ToDictionary(row => (Guid)Cell(id, row)!);
        foreach (var key in type.GetProperties().Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Guid)))
            byKey[key] = all.Where(row => Cell(key, row) is Guid).ToLookup(row => (Guid)Cell(key, row)!);
    }

    public IReadOnlyList<object> Of(Type type) => rows[type];

    public object? Find(Type type, Guid id) => byId[type].GetValueOrDefault(id);

    /// <summary>The rows whose column names this id.</summary>
    public IEnumerable<object> Naming(IProperty column, Guid id) => byKey[column][id];

    public static object? Cell(IProperty column, object row) => column.PropertyInfo!.GetValue(row);

    public static Guid IdOf(object row) => (Guid)row.GetType().GetProperty("Id")!.GetValue(row)!;

    private static Task<List<object>> All(CrmDb db, Type type) =>
        (Task<List<object>>)typeof(LoadedRows).GetMethod(nameof(List), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, [db])!;

    private static async Task<List<object>> List<T>(CrmDb db)
        where T : class => [.. await db.Set<T>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)];
}
