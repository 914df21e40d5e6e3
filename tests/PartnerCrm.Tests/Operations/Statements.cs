using System.Collections.Concurrent;
using System.Diagnostics;

namespace PartnerCrm.Tests.Operations;

/// <summary>Listens at the driver to the statements that run on behalf of one piece of work, in their order.</summary>
internal sealed class Statements : IDisposable
{
    private const string Mine = "PartnerCrm.Tests.Operations";

    private readonly ActivitySource source = new(Mine);
    private readonly ActivityListener listener;
    private readonly ConcurrentQueue<string> seen = [];
    private readonly Activity? work;

    public Statements()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = from => from.Name is "Npgsql" or Mine,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Add,
        };
        // Statements of others, who run at the same time, are heard from now on.
        ActivitySource.AddActivityListener(listener);
        work = source.StartActivity("work");
    }

    public IReadOnlyList<string> Seen => [.. seen];

    public void Dispose()
    {
        work?.Dispose();
        listener.Dispose();
        source.Dispose();
    }

    private void Add(Activity activity)
    {
        // Opening a connection is traced too, without a text.
        if (activity.Source.Name == "Npgsql" && activity.TraceId == work?.TraceId && activity.GetTagItem("db.query.text") is string text) seen.Enqueue(text);
    }
}
