using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Demo;
using PartnerCrm.Objectives;
using PartnerCrm.Profiles;

namespace PartnerCrm.Data;

/// <summary>What a database must hold before it is used: the present schema, reference data, and demo data where they were asked for.</summary>
internal static class FirstData
{
    /// <summary>A database that holds nothing yet.</summary>
    public static async Task New(NpgsqlDataSource data, ProfileFiles profiles, bool demo, Action<string> progress, CancellationToken stop)
    {
        progress("Making the tables");
        await new CrmDatabase(new CrmDbFactory(data)).Migrate(stop);
        await Load(data, profiles, demo, progress, stop);
    }

    /// <summary>The program's own database, made by this or an older program.</summary>
    public static async Task Own(NpgsqlDataSource data, ProfileFiles profiles, Action<string> progress, CancellationToken stop)
    {
        var database = new CrmDatabase(new CrmDbFactory(data));
        switch (await database.State(stop))
        {
            case SchemaState.Newer:
                throw new CannotStart("The database in the data folder was made by a newer version of this program. Start that version, or choose another folder with --data DIR.");
            case SchemaState.Current:
                await ProfileLoading.Load(new Crm(data, TimeProvider.System), profiles, stop);
                return;
            default:
                progress("Bringing the database up to date");
                await database.Migrate(stop);
                await Load(data, profiles, demo: false, progress, stop);
                return;
        }
    }

    /// <summary>A database that the configuration names: its schema is changed by <c>migrate</c> only.</summary>
    public static async Task Configured(NpgsqlDataSource data, ProfileFiles profiles, bool demo, Action<string> progress, CancellationToken stop)
    {
        switch (await new CrmDatabase(new CrmDbFactory(data)).State(stop))
        {
            case SchemaState.Newer:
                throw new CannotStart("The database that ConnectionStrings__Crm names was changed by a newer version of this program. Start that version.");
            case not SchemaState.Current:
                throw new CannotStart("The database that ConnectionStrings__Crm names lacks this version's tables. Run the verb 'migrate' with the same connection first.");
        }

        await Load(data, profiles, demo, progress, stop);
    }

    /// <summary>Brings a database that the configuration names to the present schema.</summary>
    public static async Task Migrate(NpgsqlDataSource data, Action<string> progress, CancellationToken stop)
    {
        var database = new CrmDatabase(new CrmDbFactory(data));
        if (await database.State(stop) is not (SchemaState.Empty or SchemaState.Older)) return;
        progress("Bringing the database up to date");
        await database.Migrate(stop);
    }

    private static async Task Load(NpgsqlDataSource data, ProfileFiles profiles, bool demo, Action<string> progress, CancellationToken stop)
    {
        var crm = new Crm(data, TimeProvider.System);
        await ReferenceData.Load(crm.Commands, stop);
        await ProfileLoading.Load(crm, profiles, stop);
        if (!demo) return;
        progress("Adding demo people and data");
        await DemoData.Load(crm, await DemoUsers.Add(crm, stop), progress, stop);
    }
}
