using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GraphQL.Instrumentation;

/// <summary>
/// What the engine tells whoever listens, by the names of OpenTelemetry's conventions for GraphQL: add the source and the meter <see cref="Name"/>. Nothing is measured while
/// nobody listens. Neither a document nor a variable is ever told, since both carry what people typed.
/// </summary>
public static class Telemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "GraphQL";

    internal static readonly ActivitySource Source = new(Name);

    internal static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> Operations = Meter.CreateHistogram<double>("graphql.operation.duration", "s", "A request from its document to its result.");

    internal static readonly Histogram<double> Phases = Meter.CreateHistogram<double>("graphql.phase.duration", "s", "One phase of a request: parse, validate, coerce, permit, execute, write.");

    internal static readonly Histogram<long> Cost = Meter.CreateHistogram<long>("graphql.operation.cost", "{cost}", "What operations cost, known before they ran.");

    internal static readonly Counter<long> Documents = Meter.CreateCounter<long>("graphql.document_cache.lookups", "{lookup}", "Documents looked for among those known to be valid, by graphql.cache.result: hit or miss.");

    internal static readonly Counter<long> Refusals = Meter.CreateCounter<long>("graphql.refusals", "{request}", "Requests refused before execution or stopped, by error.type: the code of their first error.");

    internal static readonly UpDownCounter<long> Subscriptions = Meter.CreateUpDownCounter<long>("graphql.subscriptions.open", "{subscription}", "Subscriptions that are read now.");

    internal static readonly Counter<long> Events = Meter.CreateCounter<long>("graphql.subscription.events", "{event}", "Results sent to subscribers.");

    internal static KeyValuePair<string, object?> Result(bool hit) => new("graphql.cache.result", hit ? "hit" : "miss");
}
