using PartnerCrm.DueDiligence.Frozen;
using PartnerCrm.DueDiligence.Report;

namespace PartnerCrm.Tests.DueDiligence.Report;

public sealed class PathLayoutTests
{
    [Fact]
    public void Whoever_a_path_passes_stands_between_the_person_and_the_candidate()
    {
        var sample = new SampleDossier(text => text);
        var layout = PathLayout.Of([.. sample.Paths.Where(path => path.Person == sample.Officer)]);

        Assert.Equal("Amina Diallo 4, Global Seed Growers Association 0, Green Horizon Fund for Agriculture 2, Harvest Holdings 1, Institute of Rust Research 2, Moussa Diallo 3",
            string.Join(", ", layout.Parties.Select(party => $"{party.Party.Name} {party.Column}").Order(StringComparer.Ordinal)));
        Assert.Equal(5, layout.Columns);
        Assert.Equal(7, layout.Ties.Count);
        Assert.Equal(2, layout.Ties.Single(tie => tie.Left.Party.Name == "Moussa Diallo" && tie.Right.Column == 0).Between.Count);
    }

    [Fact]
    public void However_paths_run_nobody_stands_on_another_and_every_tie_has_its_place()
    {
        var random = new Random(11);
        for (var turn = 0; turn < 500; turn++)
        {
            var paths = Random(random);
            var layout = PathLayout.Of(paths);

            var places = layout.Parties.Select(party => (party.Column, party.Row)).Concat(layout.Ties.SelectMany(tie => tie.Between)).ToList();
            Assert.Equal(places.Count, places.Distinct().Count());
            Assert.All(layout.Ties, tie => Assert.True(tie.Left.Column >= tie.Right.Column && tie.Between.Count == Math.Max(0, tie.Left.Column - tie.Right.Column - 1)));
            Assert.All(places, place => Assert.InRange(place.Row, 0, layout.Rows - 1));
            Assert.Equal(paths.SelectMany(path => path.Steps).Select(step => (step.From.Id, step.To.Id, step.Tie, step.IsDeclared, step.IsForward)).Distinct().Count(), layout.Ties.Count);
            Assert.StartsWith("<svg", PathPicture.Of(0, "A picture", paths[0].Steps[^1].To, paths), StringComparison.Ordinal);
        }
    }

    private static List<FrozenPath> Random(Random random)
    {
        var middle = Enumerable.Range(0, 8).Select(number => new FrozenParty($"p{number}", number % 2 == 0 ? "CONTACT" : "ORGANIZATION", $"Party {number}")).ToList();
        var (person, candidate) = (new FrozenParty("start", "CONTACT", "Start"), new FrozenParty("end", "ORGANIZATION", "End"));
        return [.. Enumerable.Range(0, random.Next(1, 10)).Select(position =>
        {
            var between = middle.OrderBy(_ => random.Next()).Take(random.Next(0, 4)).ToList();
            var all = between.Prepend(person).Append(candidate).ToList();
            var steps = all.Zip(all.Skip(1), (from, to) => new FrozenStep(1, from, to, random.Next(2) == 0 ? "OWNS" : "FUNDS", random.Next(3) == 0, random.Next(2) == 0, null, null, null)).ToList();
            return new FrozenPath(person, position, null, steps, candidate, "CANDIDATE", "SIGNIFICANT");
        })];
    }
}
