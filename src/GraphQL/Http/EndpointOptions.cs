using GraphQL.Http.Documents;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Http;

/// <summary>What the host says about its endpoint.</summary>
public sealed record EndpointOptions
{
    /// <summary>Who asks, from the request; asked once for each request, before its body is read. Without it everybody is the same and may everything.</summary>
    public Func<HttpContext, ValueTask<Caller>> Caller { get; init; } = static _ => new(new Caller());

    /// <summary>
    /// Who asks over a WebSocket, from the request that opened it and the payload of its <c>connection_init</c>; null closes the socket (4403).
    /// Without it, whoever opened it. Before each operation he is renewed (<see cref="Caller.Renew"/>).
    /// </summary>
    public Func<HttpContext, IReadOnlyDictionary<string, object?>, ValueTask<Caller?>>? Connect { get; init; }

    /// <summary>Whether one more operation may run that is no HTTP request of its own: over a socket, or in a batch behind its first. Without it, always.</summary>
    public Func<HttpContext, bool>? Spend { get; init; }

    /// <summary>Origins besides the endpoint's own whose pages may open a WebSocket, such as <c>https://app.example</c>. Programs that name no origin always may.</summary>
    public IReadOnlyCollection<string> Origins { get; init; } = [];

    /// <summary>How long a socket may take to send <c>connection_init</c>.</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often an idle connection shows that it lives; a socket that does not answer as long is closed.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Operations that may run at once over one socket or reserved stream.</summary>
    public int MaxOperations { get; init; } = 100;

    /// <summary>Requests that one HTTP request may carry as a list; a list is refused unless this is more than one.</summary>
    public int MaxBatch { get; init; } = 1;

    /// <summary>Documents known before anybody sends them, which requests name by id.</summary>
    public TrustedDocuments? Documents { get; init; }

    /// <summary>Whether every other document is refused.</summary>
    public bool OnlyTrusted { get; init; }

    /// <summary>Whether a browser that opens the endpoint gets GraphiQL, served from this assembly.</summary>
    public bool Ide { get; init; } = true;
}
