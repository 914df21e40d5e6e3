using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerCrm.Data;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Data;

public sealed class CrmDatabaseTests(CrmWorlds worlds)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_database_is_brought_to_the_present_schema_once()
    {
        await using var data = NpgsqlDataSource.Create(await worlds.BareDatabase());
        var database = new CrmDatabase(new CrmDbFactory(data));

        Assert.Equal(SchemaState.Empty, await database.State(Stop));
        await Task.WhenAll(database.Migrate(Stop), database.Migrate(Stop));
        await database.Migrate(Stop);

        Assert.Equal(SchemaState.Current, await database.State(Stop));
    }

    [Fact]
    public async Task Every_change_of_the_model_has_its_migration()
    {
        await using var world = await worlds.New();
        await using var db = world.Open();
        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: make a migration as tools/Migrations says.");
    }

    [Fact]
    public async Task A_database_with_unknown_steps_is_newer()
    {
        await using var world = await worlds.New();
        await world.Ask("""insert into "__EFMigrationsHistory" values ('99990101000000_Later', '99')""");

        Assert.Equal(SchemaState.Newer, await new CrmDatabase(world.Crm.Databases).State(Stop));
    }

    [Theory]
    [InlineData("", "a b", SchemaState.Empty)]
    [InlineData("a", "a b", SchemaState.Older)]
    [InlineData("a b", "a b", SchemaState.Current)]
    [InlineData("a b c", "a b", SchemaState.Newer)]
    [InlineData("x", "a b", SchemaState.Newer)]
    public void A_database_is_judged_by_the_steps_it_knows(string applied, string known, SchemaState state) =>
        Assert.Equal(state, CrmDatabase.Compare(applied.Split(' ', StringSplitOptions.RemoveEmptyEntries), known.Split(' ')));
}
