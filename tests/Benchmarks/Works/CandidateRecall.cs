using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;

namespace Benchmarks.Works;

/// <summary>Of the pairs of an asked and a listed name that reach the threshold when everything is compared with everything, how many the index compares.</summary>
internal sealed record CandidateRecall(int Found, int All, IReadOnlyList<string> Missed)
{
    public double Share => All == 0 ? 1 : (double)Found / All;

    public static CandidateRecall Of(ListIndex index, NameMatcher matcher, IReadOnlyList<Question> questions)
    {
        var (persons, organizations) = (index.All(person: true).ToList(), index.All(person: false).ToList());
        var pairs = questions.AsParallel().AsOrdered().SelectMany(question =>
        {
            var person = question.Subject.Kind is ListedPartyKind.Person;
            var asked = person ? matcher.Preparation.Person(question.Subject.Name) : matcher.Preparation.Organization(question.Subject.Name);
            // One name may be filed for several parties; what counts is that each is compared.
            var compared = index.Candidates(asked).Select(pair => (pair.Party, pair.Name.Written)).ToHashSet();
            return (person ? persons : organizations).Select(pair => (pair.Party, pair.Name, Score: new NameScore(asked, pair.Name).Value)).Where(pair => pair.Score >= NameMatcher.DefaultThreshold)
                .Select(pair => (Found: compared.Contains((pair.Party, pair.Name.Written)), Text: $"{pair.Score} {question.Subject.Name} | {pair.Name.Written}"));
        }).ToList();
        return new(pairs.Count(pair => pair.Found), pairs.Count, [.. pairs.Where(pair => !pair.Found).Select(pair => pair.Text)]);
    }
}
