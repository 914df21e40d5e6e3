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

    public static async Task Write(HttpContext http, IAsyncEnumerable<StreamMessage> messages, TimeSpan keepAlive, CancellationToken stop)
    {
        var response = http.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["X-Accel-Buffering"] = "no";
        response.Headers.Append("Vary", "Accept");
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await Comment(response, stop);

        using var pulse = new PeriodicTimer(keepAlive);
        var beat = pulse.WaitForNextTickAsync(stop).AsTask();
        await using var reading = messages.GetAsyncEnumerator(stop);
        var next = reading.MoveNextAsync().AsTask();
        while (true)
        {
            if (await Task.WhenAny(next, beat) == beat)
            {
                await beat;
                await Comment(response, stop);
                beat = pulse.WaitForNextTickAsync(stop).AsTask();
                continue;
            }

            if (!await next)
                return;
            reading.Current.Write(response.BodyWriter);
            await response.BodyWriter.FlushAsync(stop);
            next = reading.MoveNextAsync().AsTask();
        }
    }

    private static async Task Comment(HttpResponse response, CancellationToken stop) => await response.BodyWriter.WriteAsync(":\n\n"u8.ToArray(), stop);
}
