namespace GraphQL.Http.Sockets;

/// <summary>A message after which the socket cannot go on.</summary>
internal sealed class SocketRefused(SocketClose code, string reason) : Exception(reason)
{
    public SocketClose Code { get; } = code;
}
