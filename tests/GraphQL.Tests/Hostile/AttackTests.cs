using System.Globalization;
using System.Text;

namespace GraphQL.Tests.Hostile;

/// <summary>What attacks cost the server, by the processor time of the thread that answers them. ATTACK_RUNS sets how often each is tried.</summary>
[CollectionDefinition(nameof(AttackTests), DisableParallelization = true)]
[Collection(nameof(AttackTests))]
public class AttackTests(ITestOutputHelper output)
{
    /// <summary>The goal for a release build is 50 ms; here the compiler is not done optimizing, and others use the machine.</summary>
    private const int MostMilliseconds = 400;

    private const int WarmUp = 3;

    [Fact]
    public void An_attack_is_refused_before_it_costs_much()
    {
        if (!ThreadTime.IsKnown)
            Assert.Skip("This system does not tell how long a thread ran.");
        var runs = int.Parse(Environment.GetEnvironmentVariable("ATTACK_RUNS") ?? "3", CultureInfo.InvariantCulture);
        var front = new Front();
        var slow = new List<string>();
        foreach (var (name, body) in Attacks.All())
        {
            for (var i = 0; i < (runs > 5 ? 30 : WarmUp); i++)
                front.Send(New(body, i));
            var tries = Enumerable.Range(100, runs).Select(i => front.Send(New(body, i))).ToList();
            var times = tries.Select(one => one.Milliseconds).Order().ToList();
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-60} {tries[0].Status} {body.Length,9:N0} B in {tries[0].Bytes,9:N0} B out  p50 {times[times.Count / 2],6:0.0} ms  p99 {times[(int)(times.Count * 0.99)],6:0.0} ms");
            output.WriteLine(line);
            if (runs > 5)
                Console.WriteLine(line);
            Assert.InRange(tries[0].Status, 200, 499);
            if (times[times.Count / 2] > MostMilliseconds)
                slow.Add(line);
        }

        Assert.True(slow.Count == 0, string.Join('\n', slow));
    }

    /// <summary>The same attack as a document that was never seen, so that it is not answered from the cache.</summary>
    private static byte[] New(byte[] body, int number)
    {
        var at = body.AsSpan().IndexOf("\"query\":\""u8);
        return at < 0 ? body : [.. body[..(at + 9)], .. Encoding.ASCII.GetBytes($"#{number}\\n"), .. body[(at + 9)..]];
    }
}
