using Npgsql;

namespace Benchmarks.Works;

/// <summary>All links in memory, and the question of a check answered by trying everything: nothing of the program's own search is used.</summary>
internal sealed class EveryPath
{
    private const int Steps = 4;
    private readonly Dictionary<Guid, List<Half>> ties = [];

    /// <summary>All links that held on a day.</summary>
    public static async Task<EveryPath> Load(NpgsqlDataSource data, DateOnly day, CancellationToken stop)
    {
        var all = new EveryPath();
        await using var ask = data.CreateCommand("select id, from_id, to_id, kind::text from link where superseded_at is null and not coalesce(valid_from > $1, false) and not coalesce(valid_to < $1, false)");
        ask.Parameters.Add(new() { Value = day });
        await using var rows = await ask.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            var (id, from, to, kind) = (rows.GetGuid(0), rows.GetGuid(1), rows.GetGuid(2), rows.GetString(3));
            all.Of(from).Add(new(id, to, kind, true));
            all.Of(to).Add(new(id, from, kind, false));
        }

        return all;
    }

    /// <summary>The paths between people and an organization with whoever owns, governs or funds it, each as the ids of its links.</summary>
    public HashSet<string> Between(IEnumerable<Guid> people, Guid candidate)
    {
        var side = new HashSet<Guid> { candidate };
        List<Guid> level = [candidate];
        for (var up = 0; up < 4; up++) level = [.. level.SelectMany(Of).Where(tie => !tie.IsAway && tie.Kind is "OWNS" or "CONTROLS").Select(tie => tie.Other).Where(side.Add)];
        foreach (var tie in Of(candidate).Where(tie => !tie.IsAway && tie.Kind is "BOARD_MEMBER" or "FUNDS")) side.Add(tie.Other);
        var far = side.ToDictionary(party => party, _ => 0);
        List<Guid> edge = [.. side];
        for (var step = 1; step <= Steps; step++) edge = [.. edge.SelectMany(Of).Select(tie => tie.Other).Where(party => far.TryAdd(party, step))];
        HashSet<string> found = [];
        foreach (var person in people) Walk(person, Steps, [], [person]);
        return found;

        void Walk(Guid at, int left, List<Guid> path, HashSet<Guid> met)
        {
            if (at == candidate)
            {
                found.Add(string.Join('-', path));
                return;
            }

            if (left == 0) Lead(at, path, met);
            else
                foreach (var tie in Of(at).Where(tie => far.TryGetValue(tie.Other, out var steps) && steps <= left - 1)) Go(tie, path, met, next => Walk(next, left - 1, path, met));
        }

        // From somebody who stands for the candidate along what makes him so.
        void Lead(Guid at, List<Guid> path, HashSet<Guid> met)
        {
            if (at == candidate) found.Add(string.Join('-', path));
            foreach (var tie in Of(at).Where(tie => tie.IsAway && side.Contains(at) && side.Contains(tie.Other) && (tie.Kind is "OWNS" or "CONTROLS" || (tie.Other == candidate && tie.Kind is "BOARD_MEMBER" or "FUNDS"))))
                Go(tie, path, met, next => Lead(next, path, met));
        }
    }

    private static void Go(Half tie, List<Guid> path, HashSet<Guid> met, Action<Guid> on)
    {
        if (!met.Add(tie.Other)) return;
        path.Add(tie.Id);
        on(tie.Other);
        path.RemoveAt(path.Count - 1);
        met.Remove(tie.Other);
    }

    private List<Half> Of(Guid party) => ties.TryGetValue(party, out var known) ? known : ties[party] = [];

    /// <summary>A link as one of its ends sees it.</summary>
    private readonly record struct Half(Guid Id, Guid Other, string Kind, bool IsAway);
}
