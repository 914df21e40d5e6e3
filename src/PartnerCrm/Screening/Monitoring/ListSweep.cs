using Npgsql;
using PartnerCrm.Access;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening.Monitoring;

/// <summary>
/// Compares everybody who was ever screened with what a list version changed, and nothing else: whoever may be named by it is screened again, and for all others their screening
/// holds against the new version too, without a row for each.
/// </summary>
internal sealed class ListSweep(NpgsqlDataSource data, CommandRunner commands)
{
    private const int Batch = 5_000;

    private readonly NameMatcher matcher = new();

    public async Task Run(Guid version, string key, CancellationToken stop)
    {
        var touched = (await Ids("select distinct h.party_id from screening_hit h join listed_entry e on e.id = h.entry_id where h.ended is null and e.until_version_id = $1", version, stop)).ToHashSet();
        var compared = 0;
        var parties = await Parties(Guid.Empty, stop);
        // Where nobody was ever screened, what changed need not even be read.
        if (parties.Count > 0 && await Changed(version, stop) is { } changed)
        {
            for (; parties.Count > 0; parties = await Parties(parties[^1].Id, stop))
            {
                touched.UnionWith(changed.Touching(parties, stop: stop).Select(one => one.Party));
                compared += parties.Count;
            }
        }

        try
        {
            await commands.Run(new TakeSweep(version, compared, [.. touched.Order()]), Actor.Program, stop, key);
        }
        catch (IdempotencyKeyReused)
        {
            // A worker that was gone before it could say so has taken this sweep, of those who were there then; who came since has a task of his own.
        }
    }

    // Where most of the list is new, the index of the whole list is there or will be asked for, and another one beside it would only take memory.
    private async Task<ChangedEntries?> Changed(Guid version, CancellationToken stop)
    {
        if (await MostIsNew(version, stop)) return new((await commands.Lists.Of(version, stop)).Index);
        var entries = await Entries(version, stop);
        return entries.Count == 0 ? null : new(entries, matcher);
    }

    private async Task<bool> MostIsNew(Guid version, CancellationToken stop)
    {
        await using var command = data.CreateCommand("select added + changed > parties / 2 from list_version where id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = version });
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    // What a still newer version changed again is compared for that one.
    private async Task<IReadOnlyList<ListedParty>> Entries(Guid version, CancellationToken stop)
    {
        await using var command = data.CreateCommand(
            "select e.data from list_change c join listed_entry e on e.id = c.entry_id where c.version_id = $1 and c.kind in ('ADDED', 'CHANGED') and e.screens and e.until_version_id is null");
        command.Parameters.Add(new NpgsqlParameter { Value = version });
        await using var rows = await command.ExecuteReaderAsync(stop);
        var found = new List<ListedParty>();
        while (await rows.ReadAsync(stop)) found.Add(ListedEntry.Read(rows.GetString(0)));
        return found;
    }

    // As a screening compares them: under every name on record, with the country and the identifiers.
    private async Task<IReadOnlyList<KnownParty>> Parties(Guid after, CancellationToken stop)
    {
        await using var command = data.CreateCommand($"""
            select p.id, p.kind = 'CONTACT', n.names, coalesce(o.country, c.country), i.kinds, i.numbers, i.countries
            from (
              select p.id, p.kind from party p where p.id > $1 and exists (select 1 from screened_party s where s.party_id = p.id) order by p.id limit {Batch}) p
            cross join lateral (select array_agg(n.name) as names from party_name n where n.known_party_id = p.id) n
            cross join lateral (select array_agg(i.kind order by i.id) as kinds, array_agg(i.value order by i.id) as numbers, array_agg(i.jurisdiction order by i.id) as countries from party_identifier i where i.known_party_id = p.id) i
            left join organization o on o.id = p.id
            left join contact c on c.id = p.id
            order by p.id
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = after });
        await using var rows = await command.ExecuteReaderAsync(stop);
        var found = new List<KnownParty>();
        while (await rows.ReadAsync(stop))
        {
            found.Add(new KnownParty(
                rows.GetGuid(0), rows.GetBoolean(1) ? ListedPartyKind.Person : ListedPartyKind.Organization, await rows.IsDBNullAsync(2, stop) ? [] : rows.GetFieldValue<string[]>(2),
                await rows.IsDBNullAsync(3, stop) ? null : [rows.GetString(3)],
                Identifiers: await rows.IsDBNullAsync(4, stop) ? null : Identifiers(rows.GetFieldValue<string[]>(4), rows.GetFieldValue<string[]>(5), rows.GetFieldValue<string?[]>(6))));
        }

        return found;
    }

    private static List<KnownIdentifier> Identifiers(string[] kinds, string[] numbers, string?[] countries) =>
        [.. kinds.Zip(numbers, countries).Select(row => KnownIdentifier.Of(Enum.Parse<IdentifierKind>(row.First.Replace("_", string.Empty, StringComparison.Ordinal), true), row.Second, row.Third)).OfType<KnownIdentifier>()];

    private async Task<IReadOnlyList<Guid>> Ids(string sql, Guid version, CancellationToken stop)
    {
#pragma warning disable CA2100 // constants of this file
        await using var command = data.CreateCommand(sql);
#pragma warning restore CA2100
        command.Parameters.Add(new NpgsqlParameter { Value = version });
        await using var rows = await command.ExecuteReaderAsync(stop);
        var found = new List<Guid>();
        while (await rows.ReadAsync(stop)) found.Add(rows.GetGuid(0));
        return found;
    }
}
