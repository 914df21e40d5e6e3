using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>All names of one list version, ready to be searched. It never changes once built, so any number of threads may search it.</summary>
public sealed class ListIndex
{
    // Candidates come with the most promising first: when so many in a row are no match, what is left is none either.
    private const int Patience = 200;

    private readonly NameMatcher matcher;
    private readonly MatchEvidence evidence = new(NameReference.Shipped);
    private readonly ListedParty[] parties;
    private readonly HashSet<string>[] countries;
    private readonly NameTable persons;
    private readonly NameTable organizations;

    public ListIndex(IEnumerable<ListedParty> parties, NameMatcher matcher)
    {
        this.matcher = matcher;
        // The order of the list must not show in any answer.
        this.parties = [.. parties.OrderBy(party => party.ListKind, StringComparer.Ordinal).ThenBy(party => party.SourceId, StringComparer.Ordinal)];
        countries = new HashSet<string>[this.parties.Length];
        var (known, tables) = (new Dictionary<string, HashSet<string>>(StringComparer.Ordinal), (Persons: new NameTable.Builder(true), Organizations: new NameTable.Builder(false)));
        foreach (var (number, codes, names) in Enumerable.Range(0, this.parties.Length).AsParallel().AsOrdered().Select(Prepared))
        {
            // Many parties, few combinations of countries: each is kept once.
            var key = string.Join(' ', codes.Order(StringComparer.Ordinal));
            countries[number] = known.TryGetValue(key, out var same) ? same : known[key] = codes;
            foreach (var (name, prepared) in names) (prepared.IsPerson ? tables.Persons : tables.Organizations).Add(number, name, prepared);
        }

        NameTable[] built = [.. new[] { tables.Persons, tables.Organizations }.AsParallel().AsOrdered().Select(table => table.Build())];
        (persons, organizations) = (built[0], built[1]);
    }

    /// <summary>How many parties the index holds.</summary>
    public int Parties => parties.Length;

    /// <summary>How many names the index holds.</summary>
    public int Names => persons.Count + organizations.Count;

    /// <summary>How many different words they are made of.</summary>
    public int Words => persons.Words + organizations.Words;

    /// <summary>The listed parties most like the subject, best first, each by its best name; what reaches <see cref="NameMatcher.DefaultThreshold"/> is a hit.</summary>
    public IReadOnlyList<ListHit> Search(ScreeningSubject subject, int take = 20, double threshold = 0)
    {
        var codes = evidence.Codes(subject.Countries ?? []);
        var best = new Dictionary<int, Scored>();
        if (subject.Kind is not ListedPartyKind.Organization) Compare(subject, codes, matcher.Preparation.Person(subject.Name), persons, best);
        if (subject.Kind is not ListedPartyKind.Person) Compare(subject, codes, matcher.Preparation.Organization(subject.Name), organizations, best);
        return [.. best.Values.Where(found => found.Score >= threshold)
            .OrderByDescending(found => found.Score)
            .ThenByDescending(found => found.Names.WordScore)
            .ThenBy(found => found.Name.Source)
            .ThenBy(found => found.Name.Quality)
            .ThenBy(found => found.Party)
            .Take(take).Select(found => found.Hit(parties[found.Party]))];
    }

    /// <summary>The names that a search compares, for tests of what it leaves out.</summary>
    internal IEnumerable<(int Party, PreparedName Name)> Candidates(PreparedName asked)
    {
        var table = asked.IsPerson ? persons : organizations;
        return Compared(asked, table).Select(compared => (table.Party(compared.Name), table.Prepared(compared.Name)));
    }

    /// <summary>Every name of a kind, for tests that compare with all of them.</summary>
    internal IEnumerable<(int Party, PreparedName Name)> All(bool person)
    {
        var table = person ? persons : organizations;
        return Enumerable.Range(0, table.Count).Select(name => (table.Party(name), table.Prepared(name)));
    }

    private (int Number, HashSet<string> Countries, List<(ListedName Name, PreparedName Prepared)> Names) Prepared(int number)
    {
        var party = parties[number];
        List<(ListedName, PreparedName)> names = [];
        foreach (var name in ListedNames.Of(party))
        {
            var prepared = party.Kind is ListedPartyKind.Person ? matcher.Preparation.Person(name.Text) : matcher.Preparation.Organization(name.Text);
            if (prepared.Words.Length > 0) names.Add((name, prepared));
        }

        return (number, evidence.Codes(party.Countries()), names);
    }

    private void Compare(ScreeningSubject subject, HashSet<string> codes, PreparedName asked, NameTable table, Dictionary<int, Scored> best)
    {
        foreach (var (name, score) in Compared(asked, table))
        {
            if (score.Value == 0) continue;
            var party = table.Party(name);
            var scored = Scored.Of(score, party, table.Listed(name), MatchEvidence.Of(subject, codes, parties[party], countries[party]));
            if (!best.TryGetValue(party, out var known) || scored.Score > known.Score) best[party] = scored;
        }
    }

    private static IEnumerable<(int Name, NameScore Score)> Compared(PreparedName asked, NameTable table)
    {
        if (asked.Words.Length == 0) yield break;
        var inVain = 0;
        foreach (var name in table.Candidates(asked))
        {
            var score = new NameScore(asked, table.Prepared(name));
            yield return (name, score);
            inVain = score.Value >= NameMatcher.DefaultThreshold ? 0 : inVain + 1;
            if (inVain > Patience) yield break;
        }
    }

    /// <summary>A comparison with what speaks for and against it beyond the name.</summary>
    private sealed record Scored(double Score, NameScore Names, int Party, ListedName Name, IReadOnlyList<MatchAdjustment> Beyond)
    {
        public static Scored Of(NameScore names, int party, ListedName name, IEnumerable<MatchAdjustment> evidence)
        {
            // The list itself says that a weak alias does not identify anybody; the hit stays, lower down.
            MatchAdjustment[] weak = name.Quality is AliasQuality.Low ? [new(MatchAdjustmentReason.WeakAlias, -0.1)] : [];
            var score = names.Value;
            List<MatchAdjustment> beyond = [];
            foreach (var adjustment in weak.Concat(evidence))
            {
                var next = Math.Round(Math.Clamp(score + adjustment.Change, 0, 1), 4);
                if (next != score) beyond.Add(adjustment with { Change = Math.Round(next - score, 4) });
                score = next;
            }

            return new(score, names, party, name, beyond);
        }

        public ListHit Hit(ListedParty party) => new(party, NameMatcher.Explain(Names) with
        {
            Score = Score,
            ListedNameSource = Name.Source,
            AliasQuality = Name.Quality,
            Adjustments = [.. Names.Adjustments, .. Beyond],
        });
    }
}
