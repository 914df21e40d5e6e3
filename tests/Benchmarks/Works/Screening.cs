using System.Diagnostics;
using System.Globalization;
using Benchmarks.Load;
using Benchmarks.Names;
using PartnerCrm.Screening.Lists;
using PartnerCrm.Screening.Matching;

namespace Benchmarks.Works;

/// <summary>One screening of one name against a million listed ones: how long it takes, what the index costs, and whether it leaves anybody out.</summary>
internal static class Screening
{
    public const string Name = "screening";
    private const int Names = 1_000_000, Questions = 2_000, Small = 20_000, Sampled = 100, Rounds = 3;
    private const double GoalP50 = 15, GoalP99 = 60, GoalRecall = 0.995;

    public static bool Run()
    {
        var matcher = new NameMatcher();
        var parties = new GeneratedList(1).Parties(Names).ToList();
        var before = GC.GetTotalMemory(true);
        var (begun, cpu) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        var index = new ListIndex(parties, matcher);
        var (built, spent) = (Stopwatch.GetElapsedTime(begun), Process.GetCurrentProcess().TotalProcessorTime - cpu);
        var held = GC.GetTotalMemory(true) - before;
        Print($"{Name}: {index.Names:n0} names of {index.Parties:n0} parties, {index.Words:n0} words, indexed in {built.TotalSeconds:n1} s ({spent.TotalSeconds:n1} s of CPU); {held / 1e6:n0} MB, {(double)held / index.Names:n0} bytes a name beside the parties");

        var questions = Question.Draw(parties, Questions);
        foreach (var question in questions.Take(200)) index.Search(question.Subject, threshold: NameMatcher.DefaultThreshold);
        var reached = true;
        var rounds = Enumerable.Range(0, Rounds).Select(_ => questions.Select(question => Answered.To(question, index)).ToList()).ToList();
        foreach (var group in questions.Zip(rounds[0]).GroupBy(pair => pair.First.How, pair => pair.Second))
        {
            var answers = group.ToList();
            Print($"  {group.Key,-24} {answers.Count,5} questions  {Times(answers)}  {(group.Key == Question.Unlisted ? $"{answers.Count(answer => answer.Hits > 0)} with a hit" : $"finds its own {(double)answers.Count(answer => answer.FoundOwn) / answers.Count:p1}")}");
        }

        foreach (var round in rounds) Print($"  a round                  {round.Count,5} questions  {Times(round)}");
        // The round in the middle: what else the machine does is not the search's time.
        var (p50, p99) = (At(rounds.Select(round => At(round.Select(answer => answer.Wall), 0.5)), 0.5), At(rounds.Select(round => At(round.Select(answer => answer.Wall), 0.99)), 0.5));
        reached &= p50 <= GoalP50 && p99 <= GoalP99;
        Print($"{Name}: of {Rounds} rounds the middle p50 {p50:n2} ms and p99 {p99:n2} ms, goal {GoalP50:n0} and {GoalP99:n0} ms{(p50 <= GoalP50 && p99 <= GoalP99 ? "" : "  MISSED")}");

        var few = new ListIndex(new GeneratedList(2).Parties(Small), matcher);
        var recall = CandidateRecall.Of(few, matcher, Question.Draw([.. new GeneratedList(2).Parties(Small)], Questions));
        var sampled = CandidateRecall.Of(index, matcher, [.. questions.Where(question => question.Of is not null).Where((_, place) => place % (Questions / 2 / Sampled) == 0)]);
        reached &= recall.Share >= GoalRecall && sampled.Share >= GoalRecall;
        Print($"{Name}: candidate recall {recall.Share:n4} ({recall.Found:n0} of {recall.All:n0} pairs, {Questions:n0} questions, {Small:n0} names), {sampled.Share:n4} ({sampled.Found:n0} of {sampled.All:n0}, {Sampled} mangled names, {Names:n0} names), goal {GoalRecall:n3}{(recall.Share >= GoalRecall && sampled.Share >= GoalRecall ? "" : "  MISSED")}");
        foreach (var missed in recall.Missed.Concat(sampled.Missed).Take(40)) Print($"    left out: {missed}");
        return reached;
    }

    private static string Times(IReadOnlyList<Answered> answers) => string.Create(CultureInfo.InvariantCulture,
        $"p50 {At(answers.Select(answer => answer.Wall), 0.5),6:n2} ms  p99 {At(answers.Select(answer => answer.Wall), 0.99),6:n2} ms  most {answers.Max(answer => answer.Wall),6:n1} ms  CPU p50 {At(answers.Select(answer => answer.Cpu), 0.5),6:n2} p99 {At(answers.Select(answer => answer.Cpu), 0.99),6:n2} ms");

    private static double At(IEnumerable<double> times, double share) => times.Order().ToList() is var sorted ? sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))] : 0;

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed record Answered(double Wall, double Cpu, int Hits, bool FoundOwn)
    {
        public static Answered To(Question question, ListIndex index)
        {
            var (begun, cpu) = (Stopwatch.GetTimestamp(), ThreadCpu.Milliseconds());
            var hits = index.Search(question.Subject, threshold: NameMatcher.DefaultThreshold);
            return new(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, ThreadCpu.Milliseconds() - cpu, hits.Count, hits.Any(hit => hit.Party.SourceId == question.Of));
        }
    }
}

/// <summary>A name to screen, and whose it is.</summary>
internal sealed record Question(ScreeningSubject Subject, string How, string? Of)
{
    public const string Unlisted = "on no list";

    /// <summary>Names of the list, mangled in every way in turn, and as many again of nobody on it.</summary>
    public static IReadOnlyList<Question> Draw(List<ListedParty> parties, int count)
    {
        var draw = new Draw(3);
        var unlisted = new GeneratedList(4).Unlisted().GetEnumerator();
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            if (number % 2 == 0 && unlisted.MoveNext()) return new Question(new(unlisted.Current.Name, unlisted.Current.Kind, Countries: ["IT"]), Unlisted, null);
            var (how, mangle) = Mangling.All[number / 2 % Mangling.All.Count];
            var party = draw.Any(parties);
            return new Question(new(mangle(party.PrimaryName, draw), party.Kind, Countries: party.Nationalities), how, party.SourceId);
        })];
    }
}
