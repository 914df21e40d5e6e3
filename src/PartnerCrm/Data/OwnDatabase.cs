using EmbeddedPostgres;
using Npgsql;
using PartnerCrm.Profiles;

namespace PartnerCrm.Data;

/// <summary>
/// The database on the program's own server. A new one is filled under another name and renamed when it is complete,
/// so that a start that is killed half way leaves nothing that the next start could take for finished.
/// </summary>
internal static class OwnDatabase
{
    public const string Name = "partnercrm";
    private const string Draft = "partnercrm_draft";

    public static async Task<NpgsqlDataSource> Open(EmbeddedServer server, ProfileFiles profiles, bool demo, Action<string> progress, CancellationToken stop)
    {
        await using var admin = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")) { Pooling = false }.ConnectionString);
        await admin.OpenAsync(stop);
        // Held by the connection, so that it ends with this program however that ends.
        await Execute(admin, "select pg_advisory_lock(5080)", stop);
        if (!await Exists(admin, stop)) await Make(server, admin, profiles, demo, progress, stop);
        var data = CrmStore.Source(server.ConnectionString(Name));
        try
        {
            await FirstData.Own(data, profiles, progress, stop);
            return data;
        }
        catch
        {
            await data.DisposeAsync();
            throw;
        }
    }

    private static async Task Make(EmbeddedServer server, NpgsqlConnection admin, ProfileFiles profiles, bool demo, Action<string> progress, CancellationToken stop)
    {
        await server.DropDatabase(Draft, stop);
        await server.CreateDatabase(Draft, stop: stop);
        await using (var data = CrmStore.Source(server.ConnectionString(Draft)))
            await FirstData.New(data, profiles, demo, progress, stop);
        await Execute(admin, $"alter database {Draft} rename to {Name}", stop);
    }

    private static async Task<bool> Exists(NpgsqlConnection admin, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("select exists (select 1 from pg_database where datname = $1)", admin) { Parameters = { new NpgsqlParameter { Value = Name } } };
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    private static async Task Execute(NpgsqlConnection admin, string sql, CancellationToken stop)
    {
#pragma warning disable CA2100 // made of constants
        await using var command = new NpgsqlCommand(sql, admin) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }
}
