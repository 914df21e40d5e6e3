using Microsoft.AspNetCore.Http;

namespace GraphQL.Http.Sockets;

/// <summary>The conversation over one socket, as graphql-transport-ws has it.</summary>
internal sealed class SocketSession : IAsyncDisposable
{
    private const int MaxIdLength = 200;
    private readonly HttpContext http;
    private readonly EndpointOptions options;
    private readonly RequestReader requests;
    private readonly SocketWriter writer;
    private readonly RunningOperations operations;
    private readonly CancellationTokenSource initTimeout;
    private bool isInitialised;
    private Caller? caller;

    public SocketSession(HttpContext http, Pipeline pipeline, EndpointOptions options, RequestReader requests, SocketWriter writer)
    {
        (this.http, this.options, this.requests, this.writer) = (http, options, requests, writer);
        operations = new RunningOperations(pipeline, options.MaxOperations, (type, id, result) => writer.Send(type, id, result));
        initTimeout = new CancellationTokenSource(options.InitTimeout);
        initTimeout.Token.Register(() => _ = writer.Close(SocketClose.InitTimedOut, "connection_init did not come in time."));
    }

    /// <exception cref="SocketRefused">The socket must be closed.</exception>
    public Task Handle(object? json)
    {
        if (json is not IReadOnlyDictionary<string, object?> message)
            throw Bad("A message must be a JSON object with a string \"type\".");
        switch (Text(message, "type"))
        {
            case "connection_init":
                return Initialise(message);
            case "ping":
                return writer.Send("""{"type":"pong"}"""u8.ToArray());
            case "pong":
                return Task.CompletedTask;
            case "subscribe":
                return Subscribe(message);
            case "complete":
                operations.Stop(Id(message));
                return Task.CompletedTask;
            case null:
                throw Bad("A message must have a string \"type\".");
            case var other:
                throw Bad($"The message type \"{other}\" is not one of graphql-transport-ws.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        initTimeout.Dispose();
        await operations.DisposeAsync();
    }

    private async Task Initialise(IReadOnlyDictionary<string, object?> message)
    {
        if (isInitialised)
            throw new SocketRefused(SocketClose.TooManyInits, "Send connection_init once.");
        isInitialised = true;
        var payload = message.GetValueOrDefault("payload") is { } given
            ? given as IReadOnlyDictionary<string, object?> ?? throw Bad("The payload of connection_init must be a JSON object.")
            : new Dictionary<string, object?>();
        caller = (options.Connect is { } connect ? await connect(http, payload) : await options.Caller(http))
            ?? throw new SocketRefused(SocketClose.Forbidden, "You may not connect with what connection_init says about you.");
        initTimeout.CancelAfter(Timeout.InfiniteTimeSpan);
        await writer.Send("""{"type":"connection_ack"}"""u8.ToArray());
    }

    private async Task Subscribe(IReadOnlyDictionary<string, object?> message)
    {
        if (caller is null)
            throw new SocketRefused(SocketClose.NotAcknowledged, "Send connection_init and wait for connection_ack first.");
        var id = Id(message);
        if (operations.IsActive(id))
            throw new SocketRefused(SocketClose.IdInUse, $"An operation with the id \"{id}\" runs already.");
        try
        {
            var request = requests.Read(message.GetValueOrDefault("payload") ?? throw Bad("A subscribe message must have a payload with a string \"query\"."));
            if (options.Spend?.Invoke(http) is false)
                throw new GraphQLException("Too many requests. Try again later.", "RATE_LIMITED");

            // A socket lives long: whoever opened it acts with the rights that he has now.
            if (caller.Renew is { } renew)
                caller = await renew(http.RequestAborted) ?? throw new SocketRefused(SocketClose.Forbidden, "You are no longer signed in.");
            operations.Start(id, request, caller);
        }
        catch (GraphQLException refused)
        {
            await writer.Send("error", id, new Execution.ExecutionResult(refused.Errors));
        }
    }

    private static string Id(IReadOnlyDictionary<string, object?> message) => Text(message, "id") is { Length: > 0 and <= MaxIdLength } id
        ? id
        : throw Bad($"A message of this type must have an \"id\": a string of 1 to {MaxIdLength} characters.");

    private static string? Text(IReadOnlyDictionary<string, object?> message, string name) => message.GetValueOrDefault(name) as string;

    private static SocketRefused Bad(string reason) => new(SocketClose.BadMessage, reason);
}
