using Npgsql;

namespace PartnerCrm.Tests.Data;

/// <summary>What a database's catalog says of its tables, one line for each thing: columns, constraints, indexes, triggers, functions. Where a column stands in its table is left out.</summary>
internal static class SchemaInDatabase
{
    private const string Catalog = """
        select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' || a.attgenerated::text
            || ' ' || coalesce(l.collname, '') || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
        from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum left join pg_collation l on l.oid = a.attcollation
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
        union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
        union all select indexdef from pg_indexes where schemaname = 'public'
        union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
        union all select pg_get_functiondef(p.oid) from pg_proc p
        where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        """;

    public static async Task<HashSet<string>> Read(NpgsqlDataSource data, CancellationToken stop)
    {
        await using var command = data.CreateCommand(Catalog);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var lines = new HashSet<string>();
        while (await rows.ReadAsync(stop)) lines.Add(rows.GetString(0));
        return lines;
    }
}
