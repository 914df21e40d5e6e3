using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>
/// All names of one list version, ready to be searched: a large part that was built once, and beside it a small one of what has changed since, so that a new version costs what
/// it changes. It never changes once built, so any number of threads may search it.
/// </summary>
public sealed class ListIndex
{
    private readonly NameMatcher matcher;
    private readonly MatchEvidence evidence = new(NameReference.Shipped);
    private readonly IndexPart basis;
    private readonly IndexPart changed;

    // Parties of the basis that are no longer on the list, or of which it says something else now.
    private readonly HashSet<int> gone = [];

    public ListIndex(IEnumerable<ListedParty> parties, NameMatcher matcher)
    {
        this.matcher = matcher;
        (basis, changed) = (Part(parties), Part([]));
    }

    private ListIndex(ListIndex before, IReadOnlyCollection<ListedParty> named, IEnumerable<ListedKey> removed)
    {
        (matcher, basis) = (before.matcher, before.basis);
        var keys = named.Select(ListedKey.Of).Concat(removed).ToHashSet();
        gone = [.. before.gone, .. keys.Select(basis.Find).Where(party => party >= 0)];
        changed = Part(All(before.changed, []).Where(party => !keys.Contains(ListedKey.Of(party))).Concat(named));
    }

    /// <summary>How many parties the index holds.</summary>
    public int Parties => basis.Count - gone.Count + changed.Count;

    /// <summary>How many names the index holds, those of parties that are gone among them until it is built anew.</summary>
    public int Names => basis.Names + changed.Names;

    /// <summary>How many different words they are made of.</summary>
    public int Words => basis.Words + changed.Words;

    /// <summary>How many parties of its large part do not count any more, and how many lie beside it.</summary>
    public int Beside => gone.Count + changed.Count;

    /// <summary>The index of a version that names some parties anew or otherwise, and others no more. It costs what changed since the large part was built.</summary>
    internal ListIndex With(IReadOnlyCollection<ListedParty> named, IEnumerable<ListedKey> removed) => new(this, named, removed);

    /// <summary>The same index, built in one piece.</summary>
    public ListIndex Whole() => new(All(basis, gone).Concat(All(changed, [])), matcher);

    /// <summary>The listed parties most like the subject, best first, each by its best name; what reaches <see cref="NameMatcher.DefaultThreshold"/> is a hit, and so is who bears the same identifier.</summary>
    public IReadOnlyList<ListHit> Search(ScreeningSubject subject, int take = 20, double threshold = 0)
    {
        var asked = new AskedSubject(subject, matcher.Preparation, evidence);
        return [.. basis.Search(asked, gone).Concat(changed.Search(asked, [])).Where(found => found.Score >= threshold)
            .OrderByDescending(found => found.Score)
            .ThenByDescending(found => found.Names.WordScore)
            .ThenBy(found => found.Name.Source)
            .ThenBy(found => found.Name.Quality)
            .ThenBy(found => ListedKey.Of(found.Party))
            .Take(take).Select(found => found.Hit())];
    }

    /// <summary>The names that a search compares, for tests of what it leaves out.</summary>
    internal IEnumerable<(ListedParty Party, PreparedName Name)> Candidates(PreparedName asked)
    {
        IEnumerable<(ListedParty, PreparedName)> Of(IndexPart part, HashSet<int> left) => part.Compared(asked, left).Select(compared => Named(part, asked.IsPerson, compared.Name));
        return Of(basis, gone).Concat(Of(changed, []));
    }

    /// <summary>Every name of a kind, for tests that compare with all of them.</summary>
    internal IEnumerable<(ListedParty Party, PreparedName Name)> All(bool person)
    {
        IEnumerable<(ListedParty, PreparedName)> Of(IndexPart part, HashSet<int> left) =>
            Enumerable.Range(0, part.Table(person).Count).Where(name => !left.Contains(part.Table(person).Party(name))).Select(name => Named(part, person, name));
        return Of(basis, gone).Concat(Of(changed, []));
    }

    private static (ListedParty, PreparedName) Named(IndexPart part, bool person, int name) => (part[part.Table(person).Party(name)], part.Table(person).Prepared(name));

    private static IEnumerable<ListedParty> All(IndexPart part, HashSet<int> left) => Enumerable.Range(0, part.Count).Where(party => !left.Contains(party)).Select(party => part[party]);

    private IndexPart Part(IEnumerable<ListedParty> parties) => new(parties, matcher.Preparation, evidence);
}
