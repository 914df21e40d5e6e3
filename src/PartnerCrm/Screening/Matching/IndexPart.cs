using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>Listed parties that were indexed together, by their names and by their identifiers. It never changes once built, so any number of threads may search it.</summary>
internal sealed class IndexPart
{
    // Candidates come with the most promising first: when so many in a row are no match, what is left is none either.
    private const int Patience = 200;

    // Names that are ready wait in memory until they are filed, so few do.
    private const int Together = 4_096;

    private readonly NamePreparation preparation;
    private readonly ListedParty[] parties;
    private readonly HashSet<string>[] countries;
    private readonly NameTable persons;
    private readonly NameTable organizations;
    private readonly Dictionary<KnownIdentifier, List<int>> identified = [];

    public IndexPart(IEnumerable<ListedParty> parties, NamePreparation preparation, MatchEvidence evidence)
    {
        this.preparation = preparation;
        // The order of the list must not show in any answer.
        this.parties = [.. parties.OrderBy(party => party.ListKind, StringComparer.Ordinal).ThenBy(party => party.SourceId, StringComparer.Ordinal)];
        countries = new HashSet<string>[this.parties.Length];
        var (known, tables) = (new Dictionary<string, HashSet<string>>(StringComparer.Ordinal), (Persons: new NameTable.Builder(true), Organizations: new NameTable.Builder(false)));
        foreach (var (number, codes, identifiers, names) in Enumerable.Range(0, this.parties.Length).Chunk(Together).SelectMany(some => some.AsParallel().AsOrdered().Select(number => Prepared(number, evidence))))
        {
            // Many parties, few combinations of countries: each is kept once.
            var key = string.Join(' ', codes.Order(StringComparer.Ordinal));
            countries[number] = known.TryGetValue(key, out var same) ? same : known[key] = codes;
            foreach (var identifier in identifiers)
            {
                if (!identified.TryGetValue(identifier, out var bearers)) identified[identifier] = bearers = new(1);
                bearers.Add(number);
            }

            foreach (var (name, prepared) in names) (prepared.IsPerson ? tables.Persons : tables.Organizations).Add(number, name, prepared);
        }

        NameTable[] built = [.. new[] { tables.Persons, tables.Organizations }.AsParallel().AsOrdered().Select(table => table.Build())];
        (persons, organizations) = (built[0], built[1]);
    }

    public int Count => parties.Length;

    public int Names => persons.Count + organizations.Count;

    public int Words => persons.Words + organizations.Words;

    public ListedParty this[int party] => parties[party];

    /// <summary>The number of a party; negative where it is not here.</summary>
    public int Find(ListedKey key)
    {
        for (var (low, high) = (0, parties.Length - 1); low <= high;)
        {
            var middle = (low + high) / 2;
            var order = ListedKey.Of(parties[middle]).CompareTo(key);
            if (order == 0) return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The parties that may be the subject, each by its best name.</summary>
    /// <param name="asked">The subject.</param>
    /// <param name="left">Parties that are left out.</param>
    public IEnumerable<ScoredParty> Search(AskedSubject asked, HashSet<int> left)
    {
        var best = new Dictionary<int, ScoredParty>();
        foreach (var name in asked.Names)
        {
            foreach (var (listed, score) in Compared(name, left))
            {
                if (score.Value > 0) Take(best, asked, Table(name.IsPerson).Party(listed), Table(name.IsPerson).Listed(listed), score);
            }
        }

        foreach (var party in (asked.Subject.Identifiers ?? []).SelectMany(identifier => identified.GetValueOrDefault(identifier.Key) ?? []).Where(party => !left.Contains(party)))
        {
            foreach (var name in ListedNames.Of(parties[party]))
                Take(best, asked, party, name, new(asked.As(parties[party].Kind is ListedPartyKind.Person), Prepared(parties[party].Kind, name.Text)));
        }

        return best.Values;
    }

    /// <summary>The names that a search compares, the most promising first.</summary>
    public IEnumerable<(int Name, NameScore Score)> Compared(PreparedName asked, HashSet<int> left)
    {
        if (asked.Words.Length == 0) yield break;
        var (table, inVain) = (Table(asked.IsPerson), 0);
        foreach (var name in table.Candidates(asked))
        {
            if (left.Contains(table.Party(name))) continue;
            var score = new NameScore(asked, table.Prepared(name));
            yield return (name, score);
            inVain = score.Value >= NameMatcher.DefaultThreshold ? 0 : inVain + 1;
            if (inVain > Patience) yield break;
        }
    }

    public NameTable Table(bool person) => person ? persons : organizations;

    private void Take(Dictionary<int, ScoredParty> best, AskedSubject asked, int party, ListedName name, NameScore score)
    {
        var scored = ScoredParty.Of(score, parties[party], name, asked.Evidence(parties[party], countries[party]));
        if (!best.TryGetValue(party, out var known) || scored.Score > known.Score) best[party] = scored;
    }

    private (int Number, HashSet<string> Countries, HashSet<KnownIdentifier> Identifiers, List<(ListedName Name, PreparedName Prepared)> Names) Prepared(int number, MatchEvidence evidence)
    {
        var party = parties[number];
        List<(ListedName, PreparedName)> names = [];
        foreach (var name in ListedNames.Of(party))
        {
            var prepared = Prepared(party.Kind, name.Text);
            if (prepared.Words.Length > 0) names.Add((name, prepared));
        }

        return (number, evidence.Codes(party.Countries()), [.. ListedIdentifiers.Of(party).Select(identifier => identifier.Key)], names);
    }

    private PreparedName Prepared(ListedPartyKind kind, string name) => kind is ListedPartyKind.Person ? preparation.Person(name) : preparation.Organization(name);
}
