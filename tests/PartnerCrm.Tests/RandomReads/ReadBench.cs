using System.Text.Json;
using GraphQL;
using GraphQL.Language;
using PartnerCrm.Access;
using PartnerCrm.Conflicts;
using PartnerCrm.Tests.Testing;
using PartnerCrm.Tests.TwoWorlds;

namespace PartnerCrm.Tests.RandomReads;

/// <summary>A world full of random rows, people of every role, and both ways to answer them.</summary>
internal sealed class ReadBench
{
    private readonly CrmWorld world;
    private readonly LoadedRows rows;
    private readonly RandomValues values;
    private readonly Random random;
    private readonly KnownCursors cursors = new();
    private readonly List<Actor> actors;
    private readonly Dictionary<Actor, SeenRows> seen;
    private readonly Pipeline requests;

    private readonly SearchedWords words;

    private ReadBench(CrmWorld world, LoadedRows rows, SearchedWords words, Random random, List<Actor> actors)
    {
        (this.world, this.rows, this.words, this.random, this.actors) = (world, rows, words, random, actors);
        values = new RandomValues(random);
        requests = new Pipeline(world.Schema.Schema, new Limits { MaxCost = int.MaxValue, Timeout = TimeSpan.FromMinutes(1), MaxDepth = 100, MaxAliases = 1000 }, (fault, _) => world.Faults.Add(fault));
        seen = actors.ToDictionary(actor => actor, actor => new SeenRows(world.Schema, rows, actor));
    }

    /// <summary>Answers that were compared so far.</summary>
    public int Asked { get; private set; }

    public int NotEmpty { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Answers with groups that have members.</summary>
    public int Counted { get; private set; }

    public static async Task<ReadBench> Set(CrmWorld world, int seed)
    {
        var random = new Random(seed);
        await new WorldWriter(world, Role.Spg, more: true).Write();
        await using var db = world.Open();
        var sources = world.Schema.Types.Values.Where(type => type.Source is not null).Select(type => type.ClrType).ToList();
        await new RandomRows(db, world.Schema, new RandomValues(random), await LoadedRows.Load(db, sources)).Write();
        var rows = await LoadedRows.Load(db, sources);
        return new ReadBench(world, rows, await SearchedWords.Read(world.Schema, rows, world.Data), random, People(rows, random, world.Time.Today));
    }

    /// <summary>Makes queries, asks each several times with other variables by other people, all in any order, and compares every answer.</summary>
    public async Task Round(int queries)
    {
        var asked = Enumerable.Range(0, queries).SelectMany(_ => Questions()).ToArray();
        random.Shuffle(asked);
        var answers = new string[asked.Length];
        await Parallel.ForAsync(0, asked.Length, new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = TestContext.Current.CancellationToken }, async (i, _) => answers[i] = await Plan(asked[i]));
        for (var i = 0; i < asked.Length; i++)
            if (Wrong(asked[i], answers[i]) is { } difference) throw new Xunit.Sdk.XunitException(await Shrinking.Tell(asked[i], difference, Again));
        Asked += asked.Length;
    }

    private IEnumerable<Question> Questions()
    {
        var maker = values.Pick(actors);
        var query = QueryMaker.Make(world.Schema, rows, values, needed => needed is null || maker.May(Enum.Parse<Permission>(needed)), cursors);
        yield return new Question(query.Document, query.Draw(), maker, maker);
        yield return new Question(query.Document, query.Draw(), maker, maker);
        yield return new Question(query.Document, query.Draw(), values.Pick(actors.Where(other => maker.Permissions.IsSubsetOf(other.Permissions)).ToList()), maker);
        if (values.Chance(0.3)) yield return new Question(query.Document, query.Draw(), values.Pick(actors), maker);
    }

    private async Task<string> Plan(Question question)
    {
        var answer = await requests.Run(new Request(Printer.Print(question.Document), Variables: question.Variables), world.Crm.As(question.Actor), TestContext.Current.CancellationToken);
        return answer.ToJson();
    }

    private string? Wrong(Question question, string answer)
    {
        using var json = JsonDocument.Parse(answer);
        if (json.RootElement.TryGetProperty("errors", out var errors))
        {
            var code = errors[0].GetProperty("extensions").GetProperty("code").GetString();
            var expected = code is "FORBIDDEN" ? !question.Maker.Permissions.IsSubsetOf(question.Actor.Permissions) : code is "BAD_USER_INPUT" && question.IsUnfit;
            if (!expected) return $"{errors.GetRawText()} {world.Faults.LastOrDefault()}";
            Refused++;
            return null;
        }

        if (answer.Length > 60) NotEmpty++;
        if (answer.Contains("\"groups\":[{", StringComparison.Ordinal)) Counted++;
        return Difference.Find(Naive(question), json.RootElement.GetProperty("data"), cursors);
    }

    private OrderedDictionary<string, object?> Naive(Question question) =>
        new Interpreter(world.Schema, rows, seen[question.Actor], words, cursors, question.Actor, question.Document, question.Variables).Answer();

    // A question that is no longer valid is no smaller example.
    private async Task<string?> Again(Question question)
    {
        var answer = await Plan(question);
        return answer.Contains("GRAPHQL_", StringComparison.Ordinal) || answer.Contains("BAD_USER_INPUT", StringComparison.Ordinal) || answer.Contains("\"locations\"", StringComparison.Ordinal) && answer.Contains("Variable", StringComparison.Ordinal) ? null : Wrong(question, answer);
    }

    // Each role, some with several, an app with less than its user may, and somebody who did not sign in; most of them have rows of their own.
    private static List<Actor> People(LoadedRows rows, Random random, DateOnly today)
    {
        var contacts = rows.Of(typeof(User)).Select(user => ((User)user).ContactId).Concat(rows.Of(typeof(Declaration)).Select(row => ((Declaration)row).PersonId)).Distinct().ToList();
        Guid Contact() => contacts[random.Next(contacts.Count)];
        List<Actor> people = [Actor.Public, .. Enum.GetValues<Role>().Select(role => Actor.Of(Contact(), role.ToString(), [role]))];
        people.Add(Actor.Of(Contact(), "Expert and administrator", [Role.Expert, Role.Administrator]));
        people.Add(Actor.Of(Contact(), "Auditor and administrator", [Role.Auditor, Role.Administrator]));
        people.Add(Actor.Of(Contact(), "An app", [Role.Secretariat], [Permission.ReadStakeholders, Permission.ReadInteractions, Permission.ReadEvidence]));
        return [.. people.Select(actor => actor with { Today = today })];
    }
}

/// <summary>A query with its variables, asked by somebody. It was made of what its maker may read.</summary>
internal sealed record Question(DocumentNode Document, IReadOnlyDictionary<string, object?> Variables, Actor Actor, Actor Maker)
{
    /// <summary>Whether a variable has a value that fits its type and not its place.</summary>
    public bool IsUnfit => Variables.Values.Any(value => value is QueryParts.UnfitSize or QueryParts.UnfitGroups or QueryParts.UnfitCursor || value == QueryParts.UnfitOrder);
}
