using System.Runtime.CompilerServices;
using GraphQL.Http;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace GraphQL.Clients.Tests;

/// <summary>A schema whose subscriptions count: to a number, or without an end.</summary>
public sealed class CountingServer : IAsyncLifetime
{
    private readonly WebApplication app;

    public CountingServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGraphQL("/graphql", new Pipeline(Schema()), new EndpointOptions { InitTimeout = TimeSpan.FromSeconds(1) });
    }

    public string Url => new Uri(new Uri(app.Urls.Single()), "/graphql").ToString();

    public string SocketUrl => Url.Replace("http:", "ws:", StringComparison.Ordinal);

    public async ValueTask InitializeAsync() => await app.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Schema Schema()
    {
        var query = new ObjectType("Query");
        query.Add(new Field("hello", new NonNullType(Scalars.String)) { Resolve = _ => new("world") });
        query.Add(new Field("echo", Scalars.Int) { Resolve = field => new(field.Argument<int>("of")) }).Add(new InputField("of", new NonNullType(Scalars.Int)));
        var mutation = new ObjectType("Mutation");
        mutation.Add(new Field("touch", Scalars.Int) { Resolve = _ => new(1) });
        var subscription = new ObjectType("Subscription");
        subscription.Add(Events("count", field => Count(field.Argument<int>("to"), field.Stop))).Add(new InputField("to", new NonNullType(Scalars.Int)));
        subscription.Add(Events("forever", field => Count(int.MaxValue, field.Stop)));
        return new Schema(query, mutation, subscription);
    }

    private static Field Events(string name, Func<Execution.FieldContext, IAsyncEnumerable<object?>> events) =>
        new(name, new NonNullType(Scalars.Int)) { Subscribe = field => events(field), Resolve = field => new(field.Parent) };

    private static async IAsyncEnumerable<object?> Count(int to, [EnumeratorCancellation] CancellationToken stop)
    {
        for (var number = 1; number <= to; number++)
        {
            yield return number;
            await Task.Delay(10, stop);
        }
    }
}
