using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using PartnerCrm.Conflicts.Paths;
using PartnerCrm.Data;
using PartnerCrm.Stakeholders;

namespace PartnerCrm.Conflicts;

/// <summary>Reads ties from the database as they were known at a moment, and adds the interests that people declared.</summary>
/// <param name="db">Where the links are.</param>
/// <param name="knownAt">The moment.</param>
/// <param name="declared">The declared interests.</param>
internal sealed class LinkReader(CrmDb db, DateTimeOffset knownAt, IReadOnlyList<Tie> declared) : ITies
{
    public async Task<(IReadOnlyList<Tie> Ties, IReadOnlyCollection<Guid> Many)> Touching(IReadOnlyCollection<Guid> parties, int most)
    {
        var asked = parties.ToHashSet();
        var (read, many) = await Rows("select * from links_around($1, $2, $3)", parties, knownAt, most);
        return ([.. read.Where(row => !many.Contains(row.Party)).Select(row => row.Tie), .. declared.Where(tie => asked.Contains(tie.From) || asked.Contains(tie.To))], many);
    }

    public Task<IReadOnlyList<Tie>> Between(IReadOnlyCollection<Guid> some, IReadOnlyCollection<Guid> others) => Ties("select * from links_between($1, $2, $3)", some, others.ToArray(), knownAt);

    public Task<IReadOnlyList<Tie>> Common(IReadOnlyCollection<Guid> some, IReadOnlyCollection<Guid> others) => Ties("select * from links_in_common($1, $2, $3)", some, others.ToArray(), knownAt);

    /// <summary>The ties by which a candidate is owned, governed and funded, some levels up.</summary>
    public async Task<IReadOnlyList<Tie>> Upwards(Guid candidate, int levels)
    {
        List<Tie> read = [];
        HashSet<Guid> met = [candidate];
        List<Guid> level = [candidate];
        for (var step = 0; step < levels && level.Count > 0; step++)
        {
            var into = await Ties("select * from links_into($1, $2, $3)", level, knownAt, Neighbourhood.MostOfEnd);
            read.AddRange(into);
            level = [.. into.Where(CandidateSide.Owns).Select(tie => tie.From).Where(met.Add)];
        }

        return read;
    }

    private async Task<IReadOnlyList<Tie>> Ties(string sql, IReadOnlyCollection<Guid> parties, params object[] values) => [.. (await Rows(sql, parties, values)).Read.Select(row => row.Tie)];

    private async Task<(List<(Guid Party, Tie Tie)> Read, HashSet<Guid> Many)> Rows(string sql, IReadOnlyCollection<Guid> parties, params object[] values)
    {
#pragma warning disable CA2100 // this file's own text
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection())
        {
            Parameters = { new() { Value = parties.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid } },
        };
#pragma warning restore CA2100
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await using var rows = await command.ExecuteReaderAsync();
        List<(Guid, Tie)> read = [];
        HashSet<Guid> many = [];
        while (await rows.ReadAsync())
        {
            if (rows.GetBoolean(9))
            {
                many.Add(rows.GetGuid(0));
                continue;
            }

            var kind = LinkKinds[rows.GetString(4)];
            read.Add((rows.GetGuid(0), new Tie(rows.GetGuid(1), rows.GetGuid(2), rows.GetGuid(3), kind is LinkKind.Owns,
                rows.IsDBNull(5) ? null : rows.GetDecimal(5), Day(6), Day(7))
            { Link = kind, RecordedAt = rows.GetFieldValue<DateTimeOffset>(8) }));
        }

        return (read, many);

        DateOnly? Day(int column) => rows.IsDBNull(column) ? null : rows.GetFieldValue<DateOnly>(column);
    }

    private static readonly Dictionary<string, LinkKind> LinkKinds = Enum.GetValues<LinkKind>().ToDictionary(kind => EnumNames.Of(kind.ToString()));
}
