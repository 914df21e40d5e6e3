using PartnerCrm.DueDiligence.Frozen;

namespace PartnerCrm.DueDiligence.Report;

/// <summary>A party in the picture: the column counts from the candidate at the right, the row from the top; halves lie between rows.</summary>
internal sealed record PlacedParty(FrozenParty Party, int Column, double Row);

/// <summary>A tie in the picture, from left to right over the rows that it passes in the columns between.</summary>
internal sealed record PlacedTie(PlacedParty Left, PlacedParty Right, IReadOnlyList<(int Column, double Row)> Between, FrozenStep Step);

/// <summary>
/// Where the parties of some paths stand in a picture: each as far from the candidate as its longest path, columns ordered so that few ties cross. A tie that passes
/// a column takes a place of its own in it, so that it runs beside parties and not through them.
/// </summary>
internal sealed record PathLayout(IReadOnlyList<PlacedParty> Parties, IReadOnlyList<PlacedTie> Ties, int Columns, double Rows)
{
    private const int Sweeps = 6;

    public static PathLayout Of(IReadOnlyList<FrozenPath> paths)
    {
        var column = new Dictionary<string, int>();
        foreach (var path in paths)
            for (var place = 0; place <= path.Steps.Count; place++)
            {
                var id = place < path.Steps.Count ? path.Steps[place].From.Id : path.Steps[^1].To.Id;
                column[id] = Math.Max(column.GetValueOrDefault(id), path.Steps.Count - place);
            }

        var steps = paths.SelectMany(path => path.Steps).DistinctBy(step => (step.From.Id, step.To.Id, step.Tie, step.IsDeclared, step.IsForward)).ToList();
        var parties = steps.SelectMany(step => new[] { step.From, step.To }).DistinctBy(party => party.Id).ToDictionary(party => party.Id);
        var chains = steps.Select((step, number) => Chain(step, number, column)).ToList();
        var rows = Order(parties.Keys.Select(id => (id, column[id])).Concat(chains.SelectMany(chain => chain)).Distinct().ToList(), [.. chains.SelectMany(chain => chain.Zip(chain.Skip(1)))]);
        var placed = parties.Values.ToDictionary(party => party.Id, party => new PlacedParty(party, column[party.Id], rows[(party.Id, column[party.Id])]));
        var ties = steps.Zip(chains, (step, chain) =>
            new PlacedTie(placed[chain[0].Id], placed[chain[^1].Id], [.. chain.Skip(1).SkipLast(1).Select(slot => (slot.Column, rows[slot]))], step)).ToList();
        return new PathLayout([.. placed.Values], ties, column.Values.Max() + 1, rows.Values.Max() + 1);
    }

    // The places that a tie takes, from left to right.
    private static List<(string Id, int Column)> Chain(FrozenStep step, int number, Dictionary<string, int> column)
    {
        var (left, right) = column[step.From.Id] >= column[step.To.Id] ? (step.From.Id, step.To.Id) : (step.To.Id, step.From.Id);
        List<(string, int)> chain = [(left, column[left])];
        for (var between = column[left] - 1; between > column[right]; between--) chain.Add(($"tie {number}", between));
        chain.Add((right, column[right]));
        return chain;
    }

    // Each place goes where its neighbours are on average, over and over; then columns are centred.
    private static Dictionary<(string Id, int Column), double> Order(List<(string Id, int Column)> places, List<((string Id, int Column) Left, (string Id, int Column) Right)> ties)
    {
        var columns = places.GroupBy(place => place.Column).OrderBy(group => group.Key).Select(group => group.ToList()).ToList();
        var neighbours = ties.SelectMany(tie => new[] { (Of: tie.Left, Is: tie.Right), (Of: tie.Right, Is: tie.Left) }).Where(pair => pair.Of.Column != pair.Is.Column).ToLookup(pair => pair.Of, pair => pair.Is);
        var row = columns.SelectMany(column => column.Select((place, number) => (place, number))).ToDictionary(pair => pair.place, pair => (double)pair.number);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? columns : Enumerable.Reverse(columns))
            {
                var sorted = column.OrderBy(place => neighbours[place].Select(other => row[other]).DefaultIfEmpty(row[place]).Average()).ThenBy(place => row[place]).ToList();
                for (var number = 0; number < sorted.Count; number++) row[sorted[number]] = number;
            }
        }

        var tallest = columns.Max(column => column.Count);
        foreach (var column in columns)
            foreach (var place in column)
                row[place] += (tallest - column.Count) / 2.0;
        return row;
    }
}
