using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GraphQL.Http.EventStreams;

/// <summary>A response of server-sent events (graphql-sse): results as they come, and a comment now and then to show that the connection lives.</summary>
internal static class EventStreamResponse
{
    /// <summary>The results of one operation, then its end (the mode of distinct connections).</summary>
    public static async IAsyncEnumerable<StreamMessage> Of(SubscriptionResult result, [EnumeratorCancellation] CancellationToken stop)
    {
        if (result.IsStream)
        {
            await foreach (var next in result.Events.WithCancellation(stop))
                yield return new StreamMessage("next", null, next);
        }
        else
        {
            yield return new StreamMessage("next", null, result.Result);
        }

        yield return new StreamMessage("complete", null, null);
    }

    /// <param name="http">The request that reads the stream.</param>
    /// <param name="messages">What it reads.</param>
    /// <param name="keepAlive">The time between two comments.</param>
    /// <param name="stop">Ends the reading. A write is only given up when the connection is gone, since one that is given up breaks the connection.</param>
    public static async Task Write(HttpContext http, IAsyncEnumerable<StreamMessage> messages, TimeSpan keepAlive, CancellationToken stop)
    {
        var (response, gone) = (http.Response, http.RequestAborted);
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["X-Accel-Buffering"] = "no";
        response.Headers.Append("Vary", "Accept");
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await Comment(response, gone);

        using var pulse = new PeriodicTimer(keepAlive);
        var beat = pulse.WaitForNextTickAsync(stop).AsTask();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var reading = messages.GetAsyncEnumerator(ended.Token);
        var next = reading.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                if (await Task.WhenAny(next, beat) == beat)
                {
                    await beat;
                    await Comment(response, gone);
                    beat = pulse.WaitForNextTickAsync(stop).AsTask();
                    continue;
                }

                if (!await next)
                    return;
                reading.Current.Write(response.BodyWriter);
                await response.BodyWriter.FlushAsync(gone);
                next = reading.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // A stream cannot be left while it is waited for; what it says then is of no use to anybody.
            await ended.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task Comment(HttpResponse response, CancellationToken gone) => await response.BodyWriter.WriteAsync(":\n\n"u8.ToArray(), gone);
}
