using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PartnerCrm.Tests.Hostile.Bytes;

/// <summary>Many connections that send what they should not, until enough was sent or the time is over.</summary>
internal sealed class ByteFuzz(Uri address, Requests requests, string authorization)
{
    private const int Connections = 8;
    private const int Batch = 24;

    /// <summary>Longer than any operation may take, with room for a machine that is busy with other things.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, long> seen = new();
    private readonly ConcurrentQueue<string> faults = [];
    private long sent;

    public IReadOnlyList<string> Faults => [.. faults];

    public long Sent => sent;

    public string Report() => string.Join(", ", seen.OrderByDescending(entry => entry.Value).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key}: {entry.Value:N0}")));

    public async Task Run(int seed, long most, TimeSpan time, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(number => Task.Run(() => Attack(new Random(seed + number)), stop)));

        async Task Attack(Random random)
        {
            RawConnection? open = null;
            while (Interlocked.Read(ref sent) < most && clock.Elapsed < time && faults.Count < 20)
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
                patience.CancelAfter(Patience);
                try
                {
                    switch (random.Next(12))
                    {
                        case 0: await Alone(requests.Broken(random), "broken", patience.Token); break;
                        case 1: await Alone(SocketFrames.Conversation(requests, random, authorization), "socket", patience.Token); break;
                        default: open = await Pipelined([.. Enumerable.Range(0, Batch).Select(_ => requests.Sound(random))], open ?? new RawConnection(address), patience.Token); break;
                    }
                }
                catch (Exception e) when (e is OperationCanceledException or IOException or FormatException)
                {
                    faults.Enqueue($"seed {seed}: {e.GetType().Name} {e.Message}");
                    open?.Dispose();
                    open = null;
                }
            }

            open?.Dispose();
        }
    }

    private async Task<RawConnection?> Pipelined(IReadOnlyList<byte[]> batch, RawConnection connection, CancellationToken stop)
    {
        var answers = await connection.Ask(batch, stop);
        for (var i = 0; i < answers.Count; i++)
            Judge(answers[i].Status, answers[i].Body, batch[i]);
        Interlocked.Add(ref sent, answers.Count);
        if (answers.Count == batch.Count) return connection;
        connection.Dispose();
        return null;
    }

    private async Task Alone(byte[] bytes, string kind, CancellationToken stop)
    {
        using var connection = new RawConnection(address);
        var answer = await connection.Until(bytes, stop);
        Interlocked.Increment(ref sent);
        var status = answer.AsSpan().StartsWith("HTTP/1.1 "u8) && answer.Length > 12 ? int.Parse(Encoding.ASCII.GetString(answer, 9, 3), CultureInfo.InvariantCulture) : 0;
        seen.AddOrUpdate(kind, 1, (_, count) => count + 1);
        Judge(status, answer, bytes);
        if (kind == "socket" && SocketFrames.IsFault(answer)) faults.Enqueue("1011 to " + Shown(bytes));
    }

    private void Judge(int status, byte[] body, byte[] request)
    {
        seen.AddOrUpdate(status.ToString(CultureInfo.InvariantCulture), 1, (_, count) => count + 1);
        if (status is >= 500 and not 505 // another version of HTTP is not served, and the web server says so
             || body.AsSpan().IndexOf("\"INTERNAL\""u8) >= 0) faults.Enqueue($"{status} {Shown(body)} to {Shown(request)}");
    }

    private static string Shown(byte[] bytes) => Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2_000));
}
