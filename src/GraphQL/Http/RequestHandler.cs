using System.Diagnostics.CodeAnalysis;
using GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace GraphQL.Http;

/// <summary>One HTTP request: what it accepts, how it is read, who asks, the answer and its status.</summary>
internal sealed class RequestHandler(Pipeline pipeline, EndpointOptions options)
{
    [SuppressMessage("Design", "CA1031", Justification = "What the host's own check throws must reach the log and the client as INTERNAL, whatever it is.")]
    public async Task Handle(HttpContext http)
    {
        var (request, stop) = (http.Request, http.RequestAborted);
        var accepted = Accepted.From(request.Headers.Accept, page: options.Ide && HttpMethods.IsGet(request.Method));
        try
        {
            if (accepted is AcceptedType.Html)
                await IdePage.Write(http);
            else
                await Answer(http, accepted, stop);
        }
        catch (RequestRefused refused) when (!http.Response.HasStarted)
        {
            if (refused.Allow is not null)
                http.Response.Headers.Allow = refused.Allow;
            await Write(http, accepted, refused.Status, new ExecutionResult([new GraphQLError(refused.Message, Code: refused.Code)]), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The client went away: nobody is left to answer.
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            await Write(http, accepted, StatusCodes.Status500InternalServerError, pipeline.Unforeseen(e), stop);
        }
    }

    private async Task Answer(HttpContext http, AcceptedType accepted, CancellationToken stop)
    {
        if (accepted is AcceptedType.Neither)
            throw new RequestRefused(StatusCodes.Status406NotAcceptable, "Accept application/graphql-response+json or application/json.");

        var caller = await options.Caller(http);
        var request = await RequestReader.Read(http.Request, pipeline.Limits, stop);
        var result = await pipeline.Run(request, caller, stop);
        if (result.Errors is [{ Code: Request.KindNotAllowed } error, ..])
            throw new RequestRefused(StatusCodes.Status405MethodNotAllowed, error.Message) { Allow = HttpMethods.Post, Code = error.Code };
        await Write(http, accepted, StatusOf(result, accepted), result, stop);
    }

    /// <summary>Once execution began, it is 200 whatever the fields said; before that the newer media type speaks by its status, the older one only by its body.</summary>
    private static int StatusOf(ExecutionResult result, AcceptedType accepted) => result switch
    {
        { Executed: true } => StatusCodes.Status200OK,
        _ when accepted is not AcceptedType.GraphQLResponse => StatusCodes.Status200OK,
        { Errors: [{ Code: Failure.Code }, ..] } => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };

    private static async Task Write(HttpContext http, AcceptedType accepted, int status, ExecutionResult result, CancellationToken stop)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = accepted is AcceptedType.GraphQLResponse ? "application/graphql-response+json; charset=utf-8" : "application/json; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.Append("Vary", "Accept");
        result.Write(http.Response.BodyWriter);
        await http.Response.BodyWriter.FlushAsync(stop);
    }
}
