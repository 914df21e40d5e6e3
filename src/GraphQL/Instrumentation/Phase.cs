using System.Diagnostics;

namespace GraphQL.Instrumentation;

/// <summary>One phase of a request, timed from its beginning to its disposal when somebody listens.</summary>
internal readonly struct Phase : IDisposable
{
    private readonly string? name;
    private readonly long began;
    private readonly Activity? activity;

    private Phase(string name) => (this.name, began, activity) = (name, Stopwatch.GetTimestamp(), Telemetry.Source.StartActivity("graphql." + name));

    public static Phase Begin(string name) => Telemetry.Phases.Enabled || Telemetry.Source.HasListeners() ? new Phase(name) : default;

    public void Dispose()
    {
        if (name is null)
            return;
        activity?.Dispose();
        Telemetry.Phases.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("graphql.phase", name));
    }
}
