using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace PartnerCrm.Tests.Hostile.Bytes;

/// <summary>Counts what the program logs as a warning or worse, and keeps the first lines.</summary>
internal sealed class LogLines : EventListener
{
    private const EventKeywords Formatted = (EventKeywords)4;
    private readonly ConcurrentQueue<string> first = [];
    private long count;

    public long Count => Interlocked.Read(ref count);

    public IReadOnlyList<string> First => [.. first];

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Extensions-Logging")
            EnableEvents(eventSource, EventLevel.Warning, Formatted);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName != "FormattedMessage") return;
        if (Interlocked.Increment(ref count) <= 20) first.Enqueue(string.Join(" | ", eventData.Payload!.Select(part => part?.ToString()).Where(part => part?.Length > 0)));
    }
}
