using GraphQL.Http;
using GraphQL.Http.Documents;
using GraphQL.Http.EventStreams;
using GraphQL.Http.Sockets;
using GraphQL.Types;
using GraphQL.Types.Sdl;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Tests.Hostile;

/// <summary>The endpoint without a network before it or data behind it, over a large schema in which every field needs a permission; it works on the caller's own thread.</summary>
internal sealed class Front
{
    private readonly RequestHandler handler;

    public Front()
    {
        var schema = SdlReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cases", "large.graphql")));
        foreach (var field in schema.Types.Values.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)).OfType<CompositeType>().SelectMany(type => type.Fields.Values))
        {
            field.Requires = "Any";
            field.PageSize = field.Arguments.ContainsKey("first") ? new PageSize(["first", "last"], 20) : null;
            field.PerEntry = field.Name is "nodes" or "edges";
        }

        var (pipeline, options) = (new Pipeline(schema), new EndpointOptions { Caller = _ => new(new Caller(May: permission => permission.Length > 0)) });
        var requests = new RequestReader(pipeline, options, new DocumentLookup(options));
        handler = new RequestHandler(
            pipeline, options, requests, new SocketHandler(pipeline, options, requests, default), new ReservedStreams(pipeline, options, requests, default), default);
    }

    /// <summary>The status, the size of the answer in bytes, and the milliseconds of processor time that this thread spent on it.</summary>
    public (int Status, long Bytes, double Milliseconds) Send(byte[] body)
    {
        var http = new DefaultHttpContext
        {
            Request = { Method = "POST", Path = "/graphql", ContentType = "application/json", ContentLength = body.Length, Body = new MemoryStream(body) },
            Response = { Body = new MemoryStream() },
        };
        http.Request.Headers.Accept = "application/graphql-response+json";
        var start = ThreadTime.Milliseconds;
        var done = handler.Handle(http);
        var spent = ThreadTime.Milliseconds - start;
        return done.IsCompletedSuccessfully ? (http.Response.StatusCode, http.Response.Body.Length, spent) : throw new InvalidOperationException("It went on elsewhere, so its time is not known.", done.Exception);
    }
}
