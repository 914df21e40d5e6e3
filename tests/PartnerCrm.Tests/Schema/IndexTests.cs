using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using PartnerCrm.Data;
using PartnerCrm.Graph;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Schema;

/// <summary>Whatever a page may be filtered or ordered by, the database has an index for.</summary>
public sealed class IndexTests(CrmWorlds worlds)
{
    /// <summary>What needs no index, and why.</summary>
    private static readonly Dictionary<string, string> WithoutIndex = new()
    {
        ["User.userName (Text)"] = Few,
        ["User.roles (Set)"] = Few,
        ["User.closedAt (Equal)"] = Few,
        ["Framework.code (Text)"] = Few,
        ["Framework.toYear (Equal)"] = Few,
        ["Framework.fromYear (Order)"] = Few,
        ["Objective.code (Text)"] = Few,
        ["Objective.kind (Equal)"] = Few,
        ["Objective.confirmed (Equal)"] = Few,
        ["Objective.code (Order)"] = Few,
        ["Objective.rank (Order)"] = Few,
        ["ListedEntry.referenceNumber (Text)"] = Few,
        ["ListVersion.kind (Text)"] = Few,
        ["PolicyProfile.code (Text)"] = Few,
        ["Relationship.published (Equal)"] = Dense,
        ["Link.isSuperseded (Equal)"] = Dense,
        ["Organization.traditionalContact (Equal)"] = Dense,
        ["AuditEntry.fact (Text)"] = Code,
        ["AuditEntry.subjectKind (Text)"] = Code,
        ["Contact.country (Text)"] = Code,
        ["ExchangeRate.currency (Text)"] = Code,
        ["Organization.country (Text)"] = Code,
        ["PartyName.language (Text)"] = Code,
        ["PartyIdentifier.value (Text)"] = Code,
        ["PartyName.kind (Equal)"] = Beside,
        ["PartyName.language (Equal)"] = Beside,
        ["PartyName.validTo (Equal)"] = Beside,
        ["PartyIdentifier.kind (Equal)"] = Beside,
        ["InteractionOrganization.happenedOn (Equal)"] = Beside,
        ["InteractionParticipant.happenedOn (Equal)"] = Beside,
        ["InteractionObjective.happenedOn (Equal)"] = Beside,
        ["Expiry.Organization.expired (Equal)"] = Told,
        ["Expiry.Relationship.expired (Equal)"] = Told,
    };

    private const string Few = "The table has some dozens to a few thousand rows.";
    private const string Dense = "So many rows fit that the index of the order meets them at once.";
    private const string Code = "A short code: whoever looks for one looks for the whole of it, which has an index.";
    private const string Told = "No table: the latest screening and the dossiers tell it, and have indexes by what names them.";
    private const string Beside = "Asked beside what names or owns the row, and that has an index; the day is the interaction's own, whose index has it.";

    private static readonly BoundSchema Schema = CrmSchema.Build(CrmDbFactory.Model(), new PrintedSource());

    [Fact]
    public async Task Every_filter_and_every_order_has_an_index_in_the_database()
    {
        var indexes = await Indexes();
        var missing = Needs().Where(need => !indexes.Any(need.IsServedBy)).Select(need => need.Name).Distinct().ToList();
        Assert.Empty(missing.Except(WithoutIndex.Keys));
        Assert.Empty(WithoutIndex.Keys.Except(missing));
    }

    private static IEnumerable<IndexNeed> Needs()
    {
        var roots = Schema.Schema.Query!.Fields.Values.Select(field => field.Binding).OfType<RootPage>().Select(page => page.Target).ToHashSet();
        var asked = Schema.Types.Values.SelectMany(type => type.Filters.Values).Select(filter => filter switch { RelatedFilter related => related.Target, OneFilter one => one.Target, _ => null }).ToHashSet();
        var owners = Schema.Types.Values.SelectMany(type => type.Fields.Values).OfType<ManyField>().ToLookup(many => many.Target);
        foreach (var type in Schema.Types.Values.Where(type => type.Source is null && type.Entity.GetTableName() is not null))
        {
            var isRoot = roots.Contains(type.ClrType);
            foreach (var many in owners[type.ClrType]) yield return Need(type, many.Name, IndexWord.Equal, many.ForeignKey);

            // What is only met below a row is found by the key that names the row, and is few.
            if (isRoot || asked.Contains(type.ClrType))
                foreach (var filter in type.Filters.Values.SelectMany(filter => Of(type, filter))) yield return filter;
            if (isRoot)
                foreach (var order in type.Orders.Values)
                    yield return order is OneOrder one ? Need(type, order.Name, IndexWord.Equal, one.ForeignKey) : Need(type, order.Name, IndexWord.Order, ((ColumnOrder)order).Property);
        }
    }

    private static IEnumerable<IndexNeed> Of(TypeBinding type, FilterBinding filter) => filter switch
    {
        OneFilter one => [Need(type, one.Name, IndexWord.Equal, one.ForeignKey)],
        RelatedFilter related => [Need(Schema.Of(related.Target), $"{type.Type.Name}.{related.Name}", IndexWord.Equal, related.ForeignKey)],
        ColumnFilter { Property.ClrType.IsArray: true } set => [Need(type, set.Name, IndexWord.Set, set.Property)],
        ColumnFilter { Property.ClrType: var kind } text when kind == typeof(string) =>
            [Need(type, text.Name, IndexWord.Equal, text.Property), Text(type, text)],
        ColumnFilter column => [Need(type, column.Name, IndexWord.Equal, column.Property)],
        _ => [],
    };

    // What is not stored folded is folded by an index over that.
    private static IndexNeed Text(TypeBinding type, ColumnFilter text) => Need(type, text.Name, IndexWord.Text, text.Folded ?? text.Property) is var need && text.Folded is null
        ? need with { Column = $"{Schema.FoldFunction}({need.Column})" } : need;

    private static IndexNeed Need(TypeBinding type, string name, IndexWord word, IProperty column) =>
        new($"{type.Type.Name}.{name} ({word})", word, column.DeclaringType.GetTableName()!, column.GetColumnName());

    private async Task<List<IndexInCatalog>> Indexes()
    {
        await using var data = NpgsqlDataSource.Create(await worlds.EmptyDatabase());
        await using var command = data.CreateCommand("""
            select i.indrelid::regclass::text, m.amname, i.indpred is not null, array(select pg_get_indexdef(i.indexrelid, k, true) from generate_series(1, i.indnkeyatts) k),
                array(select o.opcname::text from unnest(i.indclass) c join pg_opclass o on o.oid = c), i.indisunique
            from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
            """);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var indexes = new List<IndexInCatalog>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            indexes.Add(new IndexInCatalog(reader.GetString(0), reader.GetString(1), reader.GetBoolean(2), reader.GetFieldValue<string[]>(3), reader.GetFieldValue<string[]>(4), reader.GetBoolean(5)));
        return indexes;
    }
}

/// <summary>What an index must be able to do.</summary>
internal enum IndexWord
{
    Equal,
    Order,
    Text,
    Set,
}

/// <summary>An index as the database's catalog knows it.</summary>
internal sealed record IndexInCatalog(string Table, string Method, bool IsPartial, IReadOnlyList<string> Columns, IReadOnlyList<string> Classes, bool IsUnique)
{
    /// <summary>Finds texts by what they contain, and as a whole.</summary>
    public bool IsTrigrams => Method is "gin" && Classes is ["gin_trgm_ops"];
}

/// <summary>A filter or an order, and the column that it needs an index of.</summary>
internal sealed record IndexNeed(string Name, IndexWord Word, string Table, string Column)
{
    public bool IsServedBy(IndexInCatalog index) => index.Table == Table && !index.IsPartial && index.Columns[0].Trim('"') == Column && Word switch
    {
        IndexWord.Equal => index.Method is "btree" or "hash" || index.IsTrigrams,
        IndexWord.Order => index.Method is "btree" && (index.Columns.Count > 1 ? index.Columns[1] == "id" : index.IsUnique || Column == "id"),
        IndexWord.Text => index.IsTrigrams,
        IndexWord.Set => index.Method is "gin",
        _ => false,
    };
}
