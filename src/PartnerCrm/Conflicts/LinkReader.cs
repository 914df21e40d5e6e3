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
    /// <summary>A party with more ties than this in one direction is not followed.</summary>
    public const int Most = 500;

    public async Task<(IReadOnlyList<Tie> Ties, IReadOnlyCollection<Guid> Many)> Touching(IReadOnlyCollection<Guid> parties)
    {
        var read = await Rows("select * from links_around($1, $2, $3)", parties, Most);
        var many = read.GroupBy(row => row.Party).Where(own => own.Count(row => row.Tie.From == own.Key) > Most || own.Count(row => row.Tie.To == own.Key) > Most)
            .Select(own => own.Key).ToHashSet();
        return ([.. read.Where(row => !many.Contains(row.Party)).Select(row => row.Tie), .. declared.Where(tie => parties.Contains(tie.From) || parties.Contains(tie.To))], many);
    }

    public async Task<IReadOnlyList<Tie>> Between(IReadOnlyCollection<Guid> some, IReadOnlyCollection<Guid> others)
    {
        await using var command = Command("select * from links_between($1, $2, $3)", some);
        command.Parameters.Add(new() { Value = others.ToArray() });
        command.Parameters.Add(new() { Value = knownAt });
        return [.. (await Read(command)).Select(row => row.Tie)];
    }

    /// <summary>The ties by which a candidate is owned, governed and funded, four levels up, and who has too many owners for all to be read.</summary>
    public async Task<IReadOnlyList<Tie>> Upwards(Guid candidate, int levels)
    {
        List<Tie> read = [];
        HashSet<Guid> met = [candidate];
        List<Guid> level = [candidate];
        for (var step = 0; step < levels && level.Count > 0; step++)
        {
            var rows = await Rows("select * from links_into($1, $2, $3)", level, Most);
            read.AddRange(rows.Select(row => row.Tie));
            level = [.. rows.Where(row => CandidateSide.Owns(row.Tie)).Select(row => row.Tie.From).Where(met.Add)];
        }

        return read;
    }

    private async Task<List<(Guid Party, Tie Tie)>> Rows(string sql, IReadOnlyCollection<Guid> parties, int most)
    {
        await using var command = Command(sql, parties);
        command.Parameters.Add(new() { Value = knownAt });
        command.Parameters.Add(new() { Value = most });
        return await Read(command);
    }

    private NpgsqlCommand Command(string sql, IReadOnlyCollection<Guid> parties)
    {
#pragma warning disable CA2100 // this file's own text
        return new(sql, (NpgsqlConnection)db.Database.GetDbConnection()) { Parameters = { new() { Value = parties.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid } } };
#pragma warning restore CA2100
    }

    private static async Task<List<(Guid Party, Tie Tie)>> Read(NpgsqlCommand command)
    {
        await using var rows = await command.ExecuteReaderAsync();
        List<(Guid, Tie)> read = [];
        while (await rows.ReadAsync())
        {
            var kind = LinkKinds[rows.GetString(4)];
            read.Add((rows.GetGuid(0), new Tie(rows.GetGuid(1), rows.GetGuid(2), rows.GetGuid(3), kind is LinkKind.Owns,
                rows.IsDBNull(5) ? null : rows.GetDecimal(5), Day(6), Day(7)) { Link = kind, RecordedAt = rows.GetFieldValue<DateTimeOffset>(8) }));
        }

        return read;

        DateOnly? Day(int column) => rows.IsDBNull(column) ? null : rows.GetFieldValue<DateOnly>(column);
    }

    private static readonly Dictionary<string, LinkKind> LinkKinds = Enum.GetValues<LinkKind>().ToDictionary(kind => EnumNames.Of(kind.ToString()));
}
