using System.Runtime.InteropServices;
using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>All names of one list version, ready to be searched. It never changes once built, so any number of threads may search it.</summary>
public sealed class ListIndex
{
    private const int ComparedNames = 100;

    private readonly NameMatcher _matcher;
    private readonly MatchEvidence _evidence = new(NameReference.Shipped);
    private readonly List<IndexedName> _names = [];
    private readonly TokenIndex _persons = new();
    private readonly TokenIndex _organizations = new();

    public ListIndex(IEnumerable<ListedParty> parties, NameMatcher matcher)
    {
        _matcher = matcher;
        var shared = new Dictionary<(string, WordKind, string, bool), NameWord>();
        // The order of the list must not show in any answer.
        foreach (var party in parties.OrderBy(party => party.ListKind, StringComparer.Ordinal).ThenBy(party => party.SourceId, StringComparer.Ordinal))
        {
            var countries = _evidence.Codes(party.Countries());
            var person = party.Kind is ListedPartyKind.Person;
            foreach (var name in ListedNames.Of(party))
            {
                var prepared = person ? matcher.Preparation.Person(name.Text) : matcher.Preparation.Organization(name.Text);
                if (prepared.Words.Length == 0) continue;
                // Many names, few words: each word is kept once.
                foreach (ref var word in prepared.Words.AsSpan())
                {
                    ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(shared, (word.Text, word.Kind, word.Meaning, word.Abjad), out _);
                    word = known ??= word;
                }

                (person ? _persons : _organizations).Add(_names.Count, prepared);
                _names.Add(new(Parties, party, countries, name, prepared));
            }

            Parties++;
        }
    }

    /// <summary>How many parties the index holds.</summary>
    public int Parties { get; }

    /// <summary>How many names the index holds.</summary>
    public int Names => _names.Count;

    /// <summary>The listed parties most like the subject, best first, each by its best name; what reaches <see cref="NameMatcher.DefaultThreshold"/> is a hit.</summary>
    public IReadOnlyList<ListHit> Search(ScreeningSubject subject, int take = 20, double threshold = 0)
    {
        var countries = _evidence.Codes(subject.Countries ?? []);
        var best = new Dictionary<int, Scored>();
        if (subject.Kind is not ListedPartyKind.Organization) Compare(subject, countries, _matcher.Preparation.Person(subject.Name), _persons, best);
        if (subject.Kind is not ListedPartyKind.Person) Compare(subject, countries, _matcher.Preparation.Organization(subject.Name), _organizations, best);
        return [.. best.Values.Where(found => found.Score >= threshold)
            .OrderByDescending(found => found.Score)
            .ThenByDescending(found => found.Names.WordScore)
            .ThenBy(found => found.Listed.Name.Source)
            .ThenBy(found => found.Listed.Name.Quality)
            .ThenBy(found => found.Listed.Number)
            .Take(take).Select(found => found.Hit())];
    }

    private void Compare(ScreeningSubject subject, HashSet<string> countries, PreparedName asked, TokenIndex index, Dictionary<int, Scored> best)
    {
        if (asked.Words.Length == 0) return;
        foreach (var candidate in index.Candidates(asked, ComparedNames))
        {
            var listed = _names[candidate];
            var names = new NameScore(asked, listed.Prepared);
            if (names.Value == 0) continue;
            var scored = Scored.Of(names, listed, MatchEvidence.Of(subject, countries, listed.Party, listed.Countries));
            if (!best.TryGetValue(listed.Number, out var known) || scored.Score > known.Score) best[listed.Number] = scored;
        }
    }

    private sealed record IndexedName(int Number, ListedParty Party, HashSet<string> Countries, ListedName Name, PreparedName Prepared);

    /// <summary>A comparison with what speaks for and against it beyond the name.</summary>
    private sealed record Scored(double Score, NameScore Names, IndexedName Listed, IReadOnlyList<MatchAdjustment> Beyond)
    {
        public static Scored Of(NameScore names, IndexedName listed, IEnumerable<MatchAdjustment> evidence)
        {
            // The list itself says that a weak alias does not identify anybody; the hit stays, lower down.
            MatchAdjustment[] weak = listed.Name.Quality is AliasQuality.Low ? [new(MatchAdjustmentReason.WeakAlias, -0.1)] : [];
            var score = names.Value;
            List<MatchAdjustment> beyond = [];
            foreach (var adjustment in weak.Concat(evidence))
            {
                var next = Math.Round(Math.Clamp(score + adjustment.Change, 0, 1), 4);
                if (next != score) beyond.Add(adjustment with { Change = Math.Round(next - score, 4) });
                score = next;
            }

            return new(score, names, listed, beyond);
        }

        public ListHit Hit() => new(Listed.Party, NameMatcher.Explain(Names) with
        {
            Score = Score,
            ListedNameSource = Listed.Name.Source,
            AliasQuality = Listed.Name.Quality,
            Adjustments = [.. Names.Adjustments, .. Beyond],
        });
    }
}
