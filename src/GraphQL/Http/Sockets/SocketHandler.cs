using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Http.Sockets;

/// <summary>Opens WebSockets that speak graphql-transport-ws, and stays with each until it closes.</summary>
internal sealed class SocketHandler(Pipeline pipeline, EndpointOptions options, RequestReader requests, CancellationToken stopping)
{
    private const string Protocol = "graphql-transport-ws";

    /// <exception cref="RequestRefused">The page of another origin wants it (403).</exception>
    [SuppressMessage("Design", "CA1031", Justification = "What the host's own check throws must reach the log and close the socket, whatever it is.")]
    public async Task Handle(HttpContext http)
    {
        if (!RequestForgery.IsOwnSocket(http.Request, options.Origins))
            throw new RequestRefused(StatusCodes.Status403Forbidden, "Pages of this origin may not open a socket here.") { Code = "ORIGIN_NOT_ALLOWED" };

        var spoken = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(spoken ? Protocol : null);
        using var writer = new SocketWriter(socket);
        using var stops = stopping.Register(() => _ = writer.Close(SocketClose.GoingAway, "The server stops. Connect again."));
        if (!spoken)
            await writer.Close(SocketClose.UnknownProtocol, $"Speak the subprotocol {Protocol}.");
        await using var session = new SocketSession(http, pipeline, options, requests, writer);
        try
        {
            // The server must not read on from a connection on which a read was given up.
            if (!await new SocketReader(socket, writer, pipeline.Limits.MaxBodyBytes).Read(session.Handle))
                http.Abort();
        }
        catch (Exception e)
        {
            pipeline.Unforeseen(e);
            await writer.Close(SocketClose.InternalError, "Something went wrong on our side. Connect again.");
        }
    }
}
