using System.Linq.Expressions;
using GraphQL.Postgres.Binding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerCrm.Access;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Permissions;

/// <summary>What a vector is made of is asked of the database, who may read it of the schema.</summary>
public sealed class SearchVectorTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_may_search_a_vector_may_read_every_field_that_it_is_made_of()
    {
        await using var world = await worlds.New();
        var (vectors, leaks) = (0, new List<string>());
        foreach (var type in world.Schema.Types.Values)
        {
            foreach (var vector in type.Vectors)
            {
                vectors++;
                var columns = await Columns(world, type, vector.Column);
                Assert.NotEmpty(columns);
                leaks.AddRange(columns.Where(column => !IsRead(type, vector, column)).Select(column => $"{type.Type.Name}.{vector.Column} holds {column.Name}"));
            }
        }

        Assert.Empty(leaks);
        Assert.True(vectors >= 10, $"Only {vectors} vectors were looked at.");
    }

    [Fact]
    public async Task Similar_texts_are_the_folded_form_of_a_field_that_everybody_reads_who_sees_the_row()
    {
        await using var world = await worlds.New();
        foreach (var type in world.Schema.Types.Values.Where(type => type.Similar is not null))
            Assert.Contains(type.Filters.Values.OfType<ColumnFilter>(), filter => filter.Folded == type.Similar && Direct(type, filter.Property) is { Requires: null });
    }

    [Fact]
    public async Task Each_vector_has_its_index()
    {
        await using var world = await worlds.New();
        foreach (var type in world.Schema.Types.Values)
        {
            foreach (var vector in type.Vectors)
            {
                var found = await world.Ask($"select count(*) from pg_indexes where tablename = '{type.Entity.GetTableName()}' and indexdef like '%USING gin ({vector.Column})'");
                Assert.True(found is 1L, $"{type.Type.Name}.{vector.Column} has no index.");
            }
        }
    }

    private static bool IsRead(TypeBinding type, SearchVector vector, IProperty column)
    {
        if (Direct(type, column) is { } field) return field.Requires is null || NeedsAtLeast(vector.ReadBy, Enum.Parse<Permission>(field.Requires));
        return type.Fields.Values.OfType<PartField>().Any(part => part.Requires is null && vector.ReadBy is { } readBy && Same(readBy, part.SeenBy)
            && part.Fields.OfType<ColumnField>().Any(inner => inner.Property == column && inner.Requires is null));
    }

    private static ColumnField? Direct(TypeBinding type, IProperty column) => type.Fields.Values.OfType<ColumnField>().FirstOrDefault(field => field.Property == column);

    // Somebody with every permission but this one does not get in, and the row is not even asked.
    private static bool NeedsAtLeast(LambdaExpression? readBy, Permission needed)
    {
        var others = new Actor(Guid.CreateVersion7(), "nearly everything", new HashSet<Role>(), Enum.GetValues<Permission>().Where(permission => permission != needed).ToHashSet());
        return readBy is not null && readBy.Compile().DynamicInvoke(null, others) is false;
    }

    private static bool Same(LambdaExpression one, LambdaExpression other) => one.ToString() == other.ToString();

    private static async Task<List<IProperty>> Columns(CrmWorld world, TypeBinding type, string vector)
    {
        await using var command = world.Data.CreateCommand("select column_name from information_schema.column_column_usage where table_name = $1 and dependent_column = $2");
        command.Parameters.AddWithValue(type.Entity.GetTableName()!);
        command.Parameters.AddWithValue(vector);
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var columns = new List<IProperty>();
        while (await rows.ReadAsync(Stop)) columns.Add(type.Entity.GetProperties().Single(property => property.GetColumnName() == rows.GetString(0)));
        return columns;
    }
}
