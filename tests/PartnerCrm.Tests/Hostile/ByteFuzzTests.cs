using System.Diagnostics;
using System.Globalization;
using PartnerCrm.Tests.Hostile.Bytes;

namespace PartnerCrm.Tests.Hostile;

/// <summary>Broken bytes against the server on its port. BYTE_FUZZ_REQUESTS sets how many; without it, a slice of twenty seconds. It runs alone, since it weighs the memory of the whole process.</summary>
[CollectionDefinition(nameof(ByteFuzzTests), DisableParallelization = true)]
[Collection(nameof(ByteFuzzTests))]
public sealed class ByteFuzzTests(Target target) : IClassFixture<Target>
{
    /// <summary>What the bounded caches of documents and plans may hold, with room to spare.</summary>
    private const int MostGrowth = 128 * 1024 * 1024;

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(20260302)]
    public async Task No_bytes_are_a_fault_of_the_server_nor_hang_nor_stay_in_memory_nor_fill_the_log(int seed)
    {
        var asked = Environment.GetEnvironmentVariable("BYTE_FUZZ_REQUESTS");
        var most = asked is null ? long.MaxValue : long.Parse(asked, CultureInfo.InvariantCulture);
        var authorization = target.Client.DefaultRequestHeaders.Authorization!.ToString();
        var requests = new Requests(target.World, authorization);
        using var log = new LogLines();
        // Caches fill first, so that what grows later grows for ever.
        await new ByteFuzz(target.Client.BaseAddress!, requests, authorization).Run(seed - 100, 4_000, Slice / 4, TestContext.Current.CancellationToken);
        var (before, clock) = (GC.GetTotalMemory(forceFullCollection: true), Stopwatch.StartNew());

        var fuzz = new ByteFuzz(target.Client.BaseAddress!, requests, authorization);
        await fuzz.Run(seed, most, asked is null ? Slice : TimeSpan.FromHours(6), TestContext.Current.CancellationToken);

        clock.Stop();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{fuzz.Sent:N0} requests in {clock.Elapsed.TotalSeconds:N0} s; {fuzz.Report()}; heap {before >> 20} MB before, {after >> 20} MB after, working set {Environment.WorkingSet >> 20} MB; {log.Count} log lines"));
        foreach (var line in log.First) Console.WriteLine(line);
        Assert.True(fuzz.Faults.Count == 0, string.Join("\n\n", fuzz.Faults));
        Assert.InRange(after - before, long.MinValue, MostGrowth);
        // The framework warns about some sockets whose frames are broken.
        Assert.InRange(log.Count, 0, fuzz.Sent / 200);
    }
}
