namespace PartnerCrm.Tests.Events;

/// <summary>The feed of a CRM while it runs, as a server runs it.</summary>
internal sealed class RunningFeed : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly Task running;

    private RunningFeed(Crm crm) => running = crm.Events.Run(Lost.Add, stopping.Token);

    /// <summary>The connections that it lost.</summary>
    public List<Exception> Lost { get; } = [];

    public static async Task<RunningFeed> Of(Crm crm)
    {
        var feed = new RunningFeed(crm);
        await crm.Events.Ready.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return feed;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        stopping.Dispose();
    }
}
