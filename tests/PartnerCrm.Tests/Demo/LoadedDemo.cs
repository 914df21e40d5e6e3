using System.Diagnostics;
using PartnerCrm.Access;
using PartnerCrm.Tests.Testing;

namespace PartnerCrm.Tests.Demo;

/// <summary>A CRM into which the demo was loaded once, for tests that only read.</summary>
public sealed class LoadedDemo(CrmWorlds worlds) : IAsyncLifetime
{
    public CrmWorld World { get; private set; } = null!;

    public IReadOnlyDictionary<string, Actor> People { get; private set; } = null!;

    public TimeSpan Took { get; private set; }

    public async ValueTask InitializeAsync()
    {
        World = await worlds.New();
        People = await World.AddPeople();
        var started = Stopwatch.GetTimestamp();
        await World.LoadDemo(People, TestContext.Current.CancellationToken);
        Took = Stopwatch.GetElapsedTime(started);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
