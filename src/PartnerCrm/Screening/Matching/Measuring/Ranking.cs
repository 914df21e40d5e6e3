namespace PartnerCrm.Screening.Matching.Measuring;

/// <summary>Labelled pairs by score: what the scores are worth whatever threshold one takes.</summary>
internal sealed class Ranking
{
    private const int Splits = 50;

    private readonly ScoredPair[] _pairs;

    public Ranking(IEnumerable<ScoredPair> pairs) => _pairs = [.. pairs.Where(pair => pair.Same is not null).OrderByDescending(pair => pair.Score)];

    /// <summary>The area under the ROC curve: how often a pair that is the same scores above one that is not, ties counting half. Null where one of both is missing.</summary>
    public double? Area()
    {
        long same = _pairs.Count(pair => pair.Same is true), different = _pairs.Length - same;
        if (same == 0 || different == 0) return null;
        double above = 0;
        long sameSoFar = 0;
        for (var start = 0; start < _pairs.Length;)
        {
            var end = start;
            long sameHere = 0;
            while (end < _pairs.Length && _pairs[end].Score == _pairs[start].Score) sameHere += _pairs[end++].Same is true ? 1 : 0;
            above += (end - start - sameHere) * (sameSoFar + (sameHere / 2.0));
            sameSoFar += sameHere;
            start = end;
        }

        return above / ((double)same * different);
    }

    /// <summary>The threshold with the best F1; of several the highest.</summary>
    public (double Threshold, double F1) Best() => Best(_ => true);

    /// <summary>Thresholds chosen on one random half and tried on the other: the mean F1 there, and the lowest and highest of the middle 95 of 100.</summary>
    public (double Mean, double From, double To) Split(int seed = 1)
    {
        var random = new Random(seed);
        var places = Enumerable.Range(0, _pairs.Length).ToArray();
        var chosen = new bool[_pairs.Length];
        var tried = new double[Splits];
        for (var split = 0; split < Splits; split++)
        {
            random.Shuffle(places);
            Array.Clear(chosen);
            foreach (var place in places.AsSpan(0, places.Length / 2)) chosen[place] = true;
            var (threshold, _) = Best(place => chosen[place]);
            tried[split] = Outcomes.At(threshold, _pairs.Where((_, place) => !chosen[place])).F1;
        }

        Array.Sort(tried);
        return (tried.Average(), tried[(int)(Splits * 0.025)], tried[Splits - 1 - (int)(Splits * 0.025)]);
    }

    private (double Threshold, double F1) Best(Func<int, bool> taken)
    {
        int same = 0, found = 0, seen = 0;
        for (var place = 0; place < _pairs.Length; place++) same += taken(place) && _pairs[place].Same is true ? 1 : 0;
        (double Threshold, double F1) best = (1, 0);
        for (var place = 0; place < _pairs.Length; place++)
        {
            if (taken(place)) (seen, found) = (seen + 1, found + (_pairs[place].Same is true ? 1 : 0));
            // A threshold takes all pairs of one score or none of them.
            if (place + 1 < _pairs.Length && _pairs[place + 1].Score == _pairs[place].Score) continue;
            var f1 = same + seen == 0 ? 0 : 2.0 * found / (same + seen);
            if (f1 > best.F1) best = (_pairs[place].Score, f1);
        }

        return best;
    }
}
