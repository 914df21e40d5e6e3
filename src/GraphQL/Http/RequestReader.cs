using GraphQL.Http.Documents;
using GraphQL.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GraphQL.Http;

/// <summary>Reads GraphQL requests (GraphQL over HTTP, "Request"): JSON by POST or over a socket, the query string by GET.</summary>
internal sealed class RequestReader(Pipeline pipeline, EndpointOptions options, DocumentLookup documents)
{
    private static readonly Func<OperationKind, bool>
        Queries = static kind => kind is OperationKind.Query,
        QueriesAndStreams = static kind => kind is not OperationKind.Mutation,
        NoStreams = static kind => kind is not OperationKind.Subscription,
        Everything = static _ => true;

    /// <summary>What an HTTP request asks for.</summary>
    /// <param name="http">The request.</param>
    /// <param name="streams">Whether its sender can read a stream of results.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="RequestRefused">It is not a request that this endpoint reads.</exception>
    /// <exception cref="GraphQLException">Its document is not to be had.</exception>
    public async Task<RequestBody> Read(HttpRequest http, bool streams, CancellationToken stop)
    {
        if (HttpMethods.IsGet(http.Method))
        {
            if (!RequestForgery.IsOwnGet(http))
                throw new RequestRefused(StatusCodes.Status403Forbidden, "A GET with cookies needs a header GraphQL-Preflight, or one of Accept or Content-Type that names JSON.");
            return RequestBody.One(Request(RequestParameters.From(http.Query), streams ? QueriesAndStreams : Queries));
        }

        if (!HttpMethods.IsPost(http.Method))
            throw new RequestRefused(StatusCodes.Status405MethodNotAllowed, $"Send a GraphQL request by POST, or a query by GET; not by {http.Method}.") { Allow = "GET, POST" };
        var body = await ReadJson(http, stop);
        if (body is object?[] items)
            return new RequestBody([.. Batch(items).Select(item => Request(RequestParameters.From(item), NoStreams))], IsBatch: true);
        return RequestBody.One(Request(RequestParameters.From(body), streams ? Everything : NoStreams));
    }

    /// <summary>A request of any kind, from JSON.</summary>
    /// <exception cref="RequestRefused">It is not a request.</exception>
    /// <exception cref="GraphQLException">Its document is not to be had.</exception>
    public Request Read(object? json) => Request(RequestParameters.From(json), Everything);

    /// <summary>The body of a POST.</summary>
    /// <exception cref="RequestRefused">It is not JSON, or too large.</exception>
    public Task<object?> ReadJson(HttpRequest http, CancellationToken stop) =>
        // A page of another origin cannot send JSON without asking first, so this check is also the guard against forged requests.
        IsJson(http.ContentType)
            ? BodyReader.Read(http, pipeline.Limits.MaxBodyBytes, stop)
            : throw new RequestRefused(StatusCodes.Status415UnsupportedMediaType, "Send the request as application/json in UTF-8.");

    private Request Request(RequestParameters parameters, Func<OperationKind, bool> allows) =>
        new(documents.Find(parameters), parameters.OperationName, parameters.Variables) { Allows = allows };

    private object?[] Batch(object?[] body)
    {
        if (options.MaxBatch <= 1)
            throw new RequestRefused(StatusCodes.Status400BadRequest, "Send one request at a time: a list of requests is not served here.");
        if (body.Length is 0 || body.Length > options.MaxBatch)
            throw new RequestRefused(StatusCodes.Status400BadRequest, $"A list must hold 1 to {options.MaxBatch} requests; this one holds {body.Length}.");
        return body;
    }

    private static bool IsJson(string? contentType) => contentType is "application/json" || MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}

/// <summary>The requests of one HTTP request: one, or a batch of at least one.</summary>
internal readonly record struct RequestBody(IReadOnlyList<Request> Requests, bool IsBatch)
{
    public static RequestBody One(Request request) => new([request], IsBatch: false);
}
