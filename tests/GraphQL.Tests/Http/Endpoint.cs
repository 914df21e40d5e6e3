using System.Collections.Concurrent;
using System.Text;
using GraphQL.Execution;
using GraphQL.Http;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace GraphQL.Tests.Http;

/// <summary>A small schema behind a real server on a free port of this machine.</summary>
public sealed class Endpoint : IAsyncLifetime
{
    private readonly WebApplication app;

    public Endpoint() : this(new EndpointOptions())
    {
    }

    internal Endpoint(EndpointOptions options, Limits? limits = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGraphQL("/graphql", new Pipeline(Schema(), limits ?? new Limits { MaxBodyBytes = 10_000, ShowCost = false }, (e, _) => Reported.Enqueue(e)), options);
    }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    public ConcurrentQueue<Exception> Reported { get; } = [];

    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync();
        Client.BaseAddress = new Uri(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>Stops the server while this object still holds its sockets.</summary>
    public Task Stop() => app.StopAsync(TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Post(string body, string? accept = null, string? contentType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (contentType is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return Send(request, accept);
    }

    public Task<HttpResponseMessage> Get(string query, string? accept = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql" + query);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Send(request, accept);
    }

    private Task<HttpResponseMessage> Send(HttpRequestMessage request, string? accept)
    {
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private Schema Schema()
    {
        var query = new ObjectType("Query");
        query.Add(new Field("echo", Scalars.String) { Resolve = field => new(field.Argument<string>("text")) })
            .Add(new InputField("text", Scalars.String));
        query.Add(new Field("need", Scalars.String) { Resolve = _ => new("needed") }).Add(new InputField("id", new NonNullType(Scalars.Id)));
        query.Add(new Field("host", Scalars.String) { Resolve = field => new(field.Operation.Host) });
        query.Add(new Field("wait", Scalars.String)
        {
            Resolve = async field =>
            {
                Waiting.TrySetResult();
                try
                {
                    await Task.Delay(Timeout.Infinite, field.Stop);
                }
                finally
                {
                    Stopped.TrySetResult();
                }

                return null;
            },
        });
        var mutation = new ObjectType("Mutation");
        mutation.Add(new Field("change", Scalars.String) { Resolve = _ => new("changed") });
        var subscription = new ObjectType("Subscription");
        subscription.Add(new Field("count", new NonNullType(Scalars.Int)) { Subscribe = Count, Resolve = field => new(field.Parent) })
            .Add(new InputField("to", Scalars.Int));
        subscription.Add(new Field("never", Scalars.Int) { Subscribe = Never });
        subscription.Add(new Field("always", new NonNullType(Scalars.Int)) { Subscribe = Always, Resolve = field => new(field.Parent) });
        return new Schema(query, mutation, subscription);
    }

    private static async IAsyncEnumerable<object?> Count(FieldContext field)
    {
        for (var i = 1; i <= field.Argument<int>("to"); i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    // It looks at no token: only who reads it can end it.
    private async IAsyncEnumerable<object?> Always(FieldContext field)
    {
        try
        {
            for (var i = 1; ; i++)
            {
                await Task.Delay(20, CancellationToken.None); // slower than any reader
                yield return i;
            }
        }
        finally
        {
            Stopped.TrySetResult();
        }
    }

    private async IAsyncEnumerable<object?> Never(FieldContext field)
    {
        Waiting.TrySetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, field.Stop);
        }
        finally
        {
            Stopped.TrySetResult();
        }

        yield return null;
    }
}
