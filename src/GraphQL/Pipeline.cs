using System.Diagnostics.CodeAnalysis;
using GraphQL.Execution;
using GraphQL.Execution.Pricing;
using GraphQL.Execution.Subscriptions;
using GraphQL.Instrumentation;
using GraphQL.Language;
using GraphQL.Types;
using GraphQL.Validation;

namespace GraphQL;

/// <summary>The way of a request: parse, validate, choose the operation, coerce its variables, check permissions, execute. One pipeline serves any number of requests at a time.</summary>
/// <param name="schema">What can be asked. It must be valid as a whole (section 3): the constructor refuses another with everything that is wrong.</param>
/// <param name="limits">How much of it at once.</param>
/// <param name="report">Told once about every unforeseen exception, with the trace id that the client sees; for a log.</param>
public sealed class Pipeline(Schema schema, Limits? limits = null, Action<Exception, string>? report = null)
{
    private readonly Executor executor = new();
    private readonly Subscriptions subscriptions = new((limits ?? new Limits()).MaxWaitingEvents);
    private readonly DocumentCache documents = new(maxCount: 2_000, maxCharacters: 4_000_000);

    public Limits Limits { get; } = limits ?? new Limits();

    public Schema Schema { get; } = SchemaValidator.Demand(schema);

    /// <summary>Answers a request. Whatever is wrong with it is in the result's errors.</summary>
    /// <exception cref="OperationCanceledException">The caller went away.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "An engine's error must reach the log and the client as INTERNAL, whatever it is.")]
    public async Task<ExecutionResult> Run(Request request, Caller caller, CancellationToken stop)
    {
        // A copy would not know what the operation is and what became of it, so it is disposed by hand.
        var span = OperationSpan.Begin();
        try
        {
            var operation = Prepare(request, caller);
            span.Is(operation);
            return span.Answered(await Execute(operation, caller.Root, stop));
        }
        catch (Exception e) when (!IsGone(e, stop))
        {
            return span.Answered(Refused(e));
        }
        finally
        {
            span.Dispose();
        }
    }

    /// <summary>
    /// Answers a request of any kind: a query or mutation with its result, a subscription with a stream of results (section 6.2.3), which the token ends too.
    /// At each event the caller's rights are renewed; the stream ends with an error when they no longer suffice, and without one when its source ends.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller went away.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "An engine's error must reach the log and the client as INTERNAL, whatever it is.")]
    public async Task<SubscriptionResult> Subscribe(Request request, Caller caller, CancellationToken stop)
    {
        try
        {
            var operation = Prepare(request, caller);
            return operation.Operation.Kind is OperationKind.Subscription
                ? new SubscriptionResult(await subscriptions.Join(new Subscription(request, who => Prepare(request, who), Execute, report), operation, caller, stop))
                : new SubscriptionResult(await Execute(operation, caller.Root, stop));
        }
        catch (Exception e) when (!IsGone(e, stop))
        {
            return new SubscriptionResult(Refused(e));
        }
    }

    /// <summary>What parsing and validation have against a document; nothing when it can be served.</summary>
    public IReadOnlyList<GraphQLError> Check(string document)
    {
        try
        {
            Read(document);
            return [];
        }
        catch (GraphQLException e)
        {
            return e.Errors;
        }
    }

    private OperationContext Prepare(Request request, Caller caller)
    {
        var document = Find(request.Query);
        var operation = OperationChoice.Choose(document.Operations, request.OperationName);
        Demand(request.Allows(operation.Kind) ? [] : [new GraphQLError($"A {operation.Kind} cannot be sent this way.", [operation.At], Code: Request.KindNotAllowed)]);
        var variables = Coerce(operation, request);
        var context = new OperationContext
        {
            Schema = Schema,
            Document = document.Document,
            Operation = operation,
            Fragments = document.Fragments,
            Variables = variables,
            May = caller.May ?? (static _ => true),
            Host = caller.Host,
            Report = report,
        };
        using (Phase.Begin("permit"))
            Demand(document.Permissions.Check(context, request.Variables));
        context.Cost = Cost(document.Price(Schema, operation), variables);
        return context;
    }

    /// <summary>What the client sees of an exception that has nothing to do with the request; the host is told.</summary>
    internal ExecutionResult Unforeseen(Exception exception) => new([Failure.Unforeseen(exception, report)]);

    private ExecutionResult Refused(Exception exception) => exception is GraphQLException known ? new ExecutionResult(known.Errors) : Unforeseen(exception);

    private static bool IsGone(Exception exception, CancellationToken stop) => exception is OperationCanceledException && stop.IsCancellationRequested;

    private KnownDocument Find(string text)
    {
        var known = documents.Find(text);
        Telemetry.Documents.Add(1, Telemetry.Result(hit: known is not null));
        return known ?? Read(text);
    }

    private IReadOnlyDictionary<string, object?> Coerce(OperationNode operation, Request request)
    {
        VariableCount.Demand(request.Variables, Limits.MaxValues);
        using (Phase.Begin("coerce"))
            return VariableCoercion.Coerce(Schema, operation, request.Variables);
    }

    private KnownDocument Read(string text)
    {
        DocumentNode document;
        using (Phase.Begin("parse"))
            document = Parser.ParseDocument(text, Limits.Parser);
        using (Phase.Begin("validate"))
            Demand(Validator.Validate(Schema, document, Limits.Operation));
        var known = new KnownDocument(
            document,
            [.. document.Definitions.OfType<OperationNode>()],
            document.Definitions.OfType<FragmentNode>().ToDictionary(fragment => fragment.Name.Value));
        documents.Add(text, known);
        return known;
    }

    /// <exception cref="GraphQLException">It costs more than is allowed.</exception>
    private OperationCost Cost(PricedOperation price, IReadOnlyDictionary<string, object?> variables)
    {
        var cost = new OperationCost(price.Cost(variables), Limits.MaxCost);
        return cost.IsTooMuch ? throw new GraphQLException([price.Refusal(cost, variables)]) : cost;
    }

    private async Task<ExecutionResult> Execute(OperationContext operation, object? root, CancellationToken stop)
    {
        using var phase = Phase.Begin("execute");
        using var deadline = new Deadline(Limits.Timeout, stop);
        ExecutionResult result;
        try
        {
            result = await executor.Execute(operation, root, deadline.Stop);
        }
        catch (OperationCanceledException) when (deadline.IsOver)
        {
            result = deadline.Result();
        }

        if (Limits.ShowCost)
            result.Cost = operation.Cost;
        return result;
    }

    private static void Demand(IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
            throw new GraphQLException(errors);
    }
}
