namespace GraphQL.Http.Sockets;

/// <summary>Why a socket is closed: the codes of RFC 6455 and of graphql-transport-ws.</summary>
internal enum SocketClose
{
    Normal = 1000,
    GoingAway = 1001,
    TooBig = 1009,
    InternalError = 1011,
    BadMessage = 4400,
    NotAcknowledged = 4401,
    Forbidden = 4403,
    UnknownProtocol = 4406,
    InitTimedOut = 4408,
    IdInUse = 4409,
    TooManyInits = 4429,
}
