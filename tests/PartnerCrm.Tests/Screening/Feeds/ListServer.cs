using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PartnerCrm.Tests.Screening.Feeds;

/// <summary>A publisher of lists on the loopback, which does what its script says, request by request; the last step goes on.</summary>
internal sealed class ListServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Queue<Func<HttpContext, Task>> script = [];
    private Func<HttpContext, Task> last = Status(404);

    private ListServer(WebApplication app) => this.app = app;

    public int Asked { get; private set; }

    public Uri Address => new(app.Urls.Single());

    public static async Task<ListServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new ListServer(builder.Build());
        server.app.Run(server.Answer);
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public void Script(params Func<HttpContext, Task>[] steps)
    {
        lock (script)
        {
            script.Clear();
            foreach (var step in steps) script.Enqueue(step);
        }
    }

    public static Func<HttpContext, Task> Status(int status) => http =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>The file, or 304 for whoever has it by its tag.</summary>
    public static Func<HttpContext, Task> File(byte[] bytes, string? tag = null) => http =>
    {
        if (tag is not null && http.Request.Headers.IfNoneMatch == tag) return Status(304)(http);
        if (tag is not null) http.Response.Headers.ETag = tag;
        return http.Response.Body.WriteAsync(bytes).AsTask();
    };

    /// <summary>Promises the file, sends half of it and hangs up.</summary>
    public static Func<HttpContext, Task> Half(byte[] bytes) => async http =>
    {
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await http.Response.Body.FlushAsync();
        http.Abort();
    };

    /// <summary>Says nothing until the client goes.</summary>
    public static Func<HttpContext, Task> Silence { get; } = async http =>
    {
        try
        {
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The client went, as it should.
            http.Abort();
        }
    };

    public static Func<HttpContext, Task> Redirect(string to) => http =>
    {
        http.Response.Redirect(to);
        return Task.CompletedTask;
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task Answer(HttpContext http)
    {
        lock (script)
        {
            Asked++;
            if (script.TryDequeue(out var step)) last = step;
        }

        return last(http);
    }
}
