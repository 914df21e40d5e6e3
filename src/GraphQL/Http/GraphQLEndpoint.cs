using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GraphQL.Http;

/// <summary>What the host says about its endpoint.</summary>
public sealed record EndpointOptions
{
    /// <summary>Who asks, from the request; asked once for each request, before its body is read. Without it everybody is the same and may everything.</summary>
    public Func<HttpContext, ValueTask<Caller>> Caller { get; init; } = static _ => new(new Caller());

    /// <summary>Whether a browser that opens the endpoint gets GraphiQL, served from this assembly.</summary>
    public bool Ide { get; init; } = true;
}

/// <summary>GraphQL over HTTP at one address.</summary>
public static class GraphQLEndpoint
{
    /// <summary>
    /// Serves a pipeline at a pattern such as <c>/graphql</c>: POST with JSON, GET for queries, and GraphiQL with its files below <c>/graphql/ide</c>.
    /// What is returned takes the host's rules (authorization, rate limits, origins) for all of these.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern, Pipeline pipeline, EndpointOptions? options = null)
    {
        options ??= new EndpointOptions();
        var group = endpoints.MapGroup(pattern);
        group.Map("", new RequestHandler(pipeline, options).Handle);
        if (options.Ide)
            group.MapGet("ide/{file}", IdeFiles.Serve);
        return group;
    }
}
