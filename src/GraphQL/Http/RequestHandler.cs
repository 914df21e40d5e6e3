using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using GraphQL.Execution;
using GraphQL.Http.EventStreams;
using GraphQL.Http.Sockets;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Http;

/// <summary>One HTTP request: what it accepts, how it is read, who asks, the answer and its status.</summary>
internal sealed class RequestHandler(
    Pipeline pipeline, EndpointOptions options, RequestReader requests, SocketHandler sockets, ReservedStreams streams, CancellationToken stopping)
{
    [SuppressMessage("Design", "CA1031", Justification = "What the host's own check throws must reach the log and the client as INTERNAL, whatever it is.")]
    public async Task Handle(HttpContext http)
    {
        var (request, stop) = (http.Request, http.RequestAborted);
        var wishes = Accepted.From(request.Headers.Accept);
        var accepted = options.Ide && HttpMethods.IsGet(request.Method) ? wishes.BestOrPage : wishes.Best;
        try
        {
            if (http.WebSockets.IsWebSocketRequest)
                await sockets.Handle(http);
            else if (accepted is AcceptedType.Html)
                await IdePage.Write(http);
            else if (ReservedStreams.IsMeant(request))
                await streams.Handle(http);
            else
                await Answer(http, accepted, wishes.TakesEvents, stop);
        }
        catch (RequestRefused refused) when (!http.Response.HasStarted)
        {
            if (refused.Allow is not null)
                http.Response.Headers.Allow = refused.Allow;
            Write(http, accepted, refused.Status, new ExecutionResult([new GraphQLError(refused.Message, Code: refused.Code)]));
        }
        catch (GraphQLException refused) when (!http.Response.HasStarted)
        {
            await Respond(http, accepted, new SubscriptionResult(new ExecutionResult(refused.Errors)), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            // The client went away, or the server stops: nobody is left to answer.
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            Write(http, accepted, StatusCodes.Status500InternalServerError, pipeline.Unforeseen(e));
        }
    }

    private async Task Answer(HttpContext http, AcceptedType accepted, bool takesEvents, CancellationToken stop)
    {
        if (accepted is AcceptedType.Neither)
            throw new RequestRefused(StatusCodes.Status406NotAcceptable, "Accept application/graphql-response+json, application/json or text/event-stream.");

        var caller = await options.Caller(http);
        var body = await requests.Read(http.Request, takesEvents, stop);
        if (body.IsBatch)
        {
            await AnswerAll(http, accepted, body.Requests, caller, stop);
        }
        else if (takesEvents)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, stopping);
            await Respond(http, accepted, await pipeline.Subscribe(body.Requests[0], caller, either.Token), either.Token);
        }
        else
        {
            Respond(http, accepted, await pipeline.Run(body.Requests[0], caller, stop));
        }
    }

    private async Task Respond(HttpContext http, AcceptedType accepted, SubscriptionResult answer, CancellationToken stop)
    {
        if (answer.IsStream || accepted is AcceptedType.EventStream)
        {
            await EventStreamResponse.Write(http, EventStreamResponse.Of(answer, stop), options.KeepAlive, stop);
            return;
        }

        Respond(http, accepted, answer.Result);
    }

    private static void Respond(HttpContext http, AcceptedType accepted, ExecutionResult answer)
    {
        using var result = answer;
        if (result.Errors is [{ Code: Request.KindNotAllowed } error, ..])
            throw new RequestRefused(StatusCodes.Status405MethodNotAllowed, error.Message) { Allow = HttpMethods.Post, Code = error.Code };
        Write(http, accepted, StatusOf(result, accepted), result);
    }

    /// <summary>Answers in the order of the requests, one after the other: a mutation may prepare what the next one needs.</summary>
    private async Task AnswerAll(HttpContext http, AcceptedType accepted, IReadOnlyList<Request> batch, Caller caller, CancellationToken stop)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("["u8);
        for (var i = 0; i < batch.Count; i++)
        {
            if (i > 0)
                output.Write(","u8);
            var result = i == 0 || options.Spend?.Invoke(http) is not false
                ? await pipeline.Run(batch[i], caller, stop)
                : new ExecutionResult([new GraphQLError("Too many requests. Try again later.", Code: "RATE_LIMITED")]);
            result.Write(output);
        }

        output.Write("]"u8);
        Begin(http, accepted, StatusCodes.Status200OK);
        await http.Response.BodyWriter.WriteAsync(output.WrittenMemory, stop);
    }

    /// <summary>Once execution began, it is 200 whatever the fields said; before that the newer media type speaks by its status, the older one only by its body.</summary>
    private static int StatusOf(ExecutionResult result, AcceptedType accepted) => result switch
    {
        { Executed: true } => StatusCodes.Status200OK,
        _ when accepted is not AcceptedType.GraphQLResponse => StatusCodes.Status200OK,
        { Errors: [{ Code: Failure.Code }, ..] } => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };

    // The answer is whole, so it goes out with its length and in one piece, when the request ends.
    private static void Write(HttpContext http, AcceptedType accepted, int status, ExecutionResult result)
    {
        using var answer = new PooledBytes();
        result.Write(answer);
        Begin(http, accepted, status);
        http.Response.ContentLength = answer.Written.Length;
        http.Response.BodyWriter.Write(answer.Written.Span);
    }

    private static void Begin(HttpContext http, AcceptedType accepted, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = accepted is AcceptedType.GraphQLResponse ? "application/graphql-response+json; charset=utf-8" : "application/json; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.Append("Vary", "Accept");
    }
}
