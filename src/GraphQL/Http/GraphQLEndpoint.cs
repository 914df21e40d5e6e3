using GraphQL.Http.Documents;
using GraphQL.Http.EventStreams;
using GraphQL.Http.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GraphQL.Http;

/// <summary>GraphQL over HTTP at one address.</summary>
public static class GraphQLEndpoint
{
    /// <summary>
    /// Serves a pipeline at a pattern such as <c>/graphql</c>: POST with JSON, GET for queries, WebSockets (graphql-transport-ws), server-sent events (graphql-sse),
    /// and GraphiQL with its files below <c>/graphql/ide</c>. What is returned takes the host's rules (authorization, rate limits, origins) for all of these.
    /// </summary>
    /// <exception cref="ArgumentException">Only trusted documents shall be served, and there are none.</exception>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern, Pipeline pipeline, EndpointOptions? options = null)
    {
        options ??= new EndpointOptions();
        var stopping = endpoints.ServiceProvider.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        var requests = new RequestReader(pipeline, options, new DocumentLookup(options));
        var sockets = new SocketHandler(pipeline, options, requests, stopping);
        var streams = new ReservedStreams(pipeline, options, requests, stopping);
        var handler = new RequestHandler(pipeline, options, requests, sockets, streams, stopping);

        var app = endpoints.CreateApplicationBuilder();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = options.KeepAlive, KeepAliveTimeout = options.KeepAlive });
        app.Run(handler.Handle);
        var group = endpoints.MapGroup(pattern);
        group.Map("", app.Build());
        if (options.Ide)
            group.MapGet("ide/{file}", IdeFiles.Serve);
        return group;
    }
}
