using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GraphQL.Tests.Instrumentation;

/// <summary>Listens to what one test does, and to nothing that runs beside it.</summary>
public sealed class Heard : IDisposable
{
    private readonly AsyncLocal<bool> mine = new();
    private readonly MeterListener meters = new();
    private readonly ActivityListener activities;
    private readonly ConcurrentQueue<string> told = [];

    public Heard(string name)
    {
        mine.Value = true;
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == name)
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Tell(instrument, value.ToString(), tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Tell(instrument, value is > 0 and < 60 ? "some time" : "no time", tags));
        meters.Start();
        activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (mine.Value)
                    told.Enqueue($"span {activity.DisplayName}{Shown([.. activity.TagObjects])}");
            },
        };
        ActivitySource.AddActivityListener(activities);
    }

    public IReadOnlyList<string> Told => [.. told];

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
    }

    private void Tell(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (mine.Value)
            told.Enqueue($"{instrument.Name} {value}{Shown(tags)}");
    }

    private static string Shown(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = "";
        foreach (var (key, value) in tags)
            text += $" {key}={value}";
        return text;
    }
}
