using System.Threading.Channels;
using GraphQL;

namespace PartnerCrm.Events;

/// <summary>One who is told of events, from its making until it is disposed of.</summary>
public sealed class EventListener(Func<OutboxEvent, bool> which, Action<EventListener> forget) : IDisposable
{
    private const int MaxWaiting = 10_000;

    private readonly Channel<OutboxEvent> waiting = Channel.CreateBounded<OutboxEvent>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });

    /// <summary>The events that it was told of and has not read yet.</summary>
    public ChannelReader<OutboxEvent> Waiting => waiting.Reader;

    public void Dispose() => forget(this);

    internal void Tell(OutboxEvent one)
    {
        if (which(one) && !waiting.Writer.TryWrite(one))
            End(new GraphQLException($"More than {MaxWaiting} events waited to be read. Subscribe again, and read anew what you show.", "EVENTS_MISSED"));
    }

    internal void End(Exception? fault) => waiting.Writer.TryComplete(fault);
}
