using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Http.EventStreams;

/// <summary>
/// The mode of a single connection of graphql-sse: PUT reserves a stream and gives its token, GET reads it, POST runs an operation whose results go there,
/// DELETE stops one. The token is the only key to a stream.
/// </summary>
internal sealed class ReservedStreams(Pipeline pipeline, EndpointOptions options, RequestReader requests, CancellationToken stopping)
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";
    private const int MostUnread = 1_000;
    private static readonly TimeSpan Unread = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, ReservedStream> streams = new(StringComparer.Ordinal);
    private int unread;

    /// <summary>Whether a request is about a reserved stream.</summary>
    public static bool IsMeant(HttpRequest http) => HttpMethods.IsPut(http.Method) || TokenOf(http) is not null;

    /// <exception cref="RequestRefused">The stream is not there or not free, or the method does not fit.</exception>
    /// <exception cref="GraphQLException">The operation cannot be had or run.</exception>
    public Task Handle(HttpContext http)
    {
        if (HttpMethods.IsPut(http.Request.Method))
            return Reserve(http);
        var token = TokenOf(http.Request)!;
        var stream = streams.GetValueOrDefault(token) ?? throw new RequestRefused(StatusCodes.Status404NotFound, "No stream is reserved under this token. Reserve one by PUT.");
        return http.Request.Method switch
        {
            "GET" => Read(http, token, stream),
            "POST" => Start(http, stream),
            "DELETE" => Stop(http, stream),
            _ => throw new RequestRefused(StatusCodes.Status405MethodNotAllowed, "A stream is reserved by PUT, read by GET, fed by POST; DELETE stops an operation.") { Allow = "GET, POST, PUT, DELETE" },
        };
    }

    private async Task Reserve(HttpContext http)
    {
        await options.Caller(http);
        if (Interlocked.Increment(ref unread) > MostUnread)
        {
            Interlocked.Decrement(ref unread);
            throw new RequestRefused(StatusCodes.Status429TooManyRequests, "Too many streams are reserved and not read. Try again in half a minute.");
        }

        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var stream = streams[token] = new ReservedStream(pipeline, options);
        _ = Expire(token, stream);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(token, http.RequestAborted);
    }

    private async Task Expire(string token, ReservedStream stream)
    {
        await Task.Delay(Unread, CancellationToken.None);
        Interlocked.Decrement(ref unread);
        if (stream.Claim())
            await End(token, stream);
    }

    private async Task Read(HttpContext http, string token, ReservedStream stream)
    {
        if (!Accepted.From(http.Request.Headers.Accept).TakesEvents)
            throw new RequestRefused(StatusCodes.Status406NotAcceptable, "A stream is read with Accept: text/event-stream.");
        if (!stream.Claim())
            throw new RequestRefused(StatusCodes.Status409Conflict, "This stream has a reader, or had one. Reserve another by PUT.");
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            await EventStreamResponse.Write(http, stream.Read(either.Token), options.KeepAlive, either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // The reader went away, or the server stops.
        }
        finally
        {
            await End(token, stream);
        }
    }

    private async Task Start(HttpContext http, ReservedStream stream)
    {
        var caller = await options.Caller(http);
        var json = await requests.ReadJson(http.Request, http.RequestAborted);
        if (RequestParameters.From(json).Extensions?.GetValueOrDefault("operationId") is not string { Length: > 0 and <= 200 } id)
            throw new RequestRefused(StatusCodes.Status400BadRequest, "Name the operation by extensions.operationId, a string of 1 to 200 characters.");
        if (stream.Operations.IsActive(id))
            throw new RequestRefused(StatusCodes.Status409Conflict, "An operation of this id runs already.");
        stream.Operations.Start(id, requests.Read(json), caller);
        http.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private static Task Stop(HttpContext http, ReservedStream stream)
    {
        if (http.Request.Query["operationId"] is not [{ Length: > 0 } id])
            throw new RequestRefused(StatusCodes.Status400BadRequest, "Name the operation by ?operationId=.");
        stream.Operations.Stop(id);
        return Task.CompletedTask;
    }

    private async Task End(string token, ReservedStream stream)
    {
        streams.TryRemove(token, out _);
        await stream.DisposeAsync();
    }

    private static string? TokenOf(HttpRequest http) =>
        http.Headers[TokenHeader].ToString() is { Length: > 0 } header ? header : http.QueryString.HasValue && http.Query["token"] is [{ Length: > 0 } parameter] ? parameter : null;
}
