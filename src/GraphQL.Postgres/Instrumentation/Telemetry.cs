using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GraphQL.Postgres.Instrumentation;

/// <summary>What reads tell whoever listens: add the source and the meter <see cref="Name"/>. Nothing is measured while nobody listens, and no statement, parameter or row is told.</summary>
public static class Telemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "GraphQL.Postgres";

    internal static readonly ActivitySource Source = new(Name);

    internal static readonly Meter Meter = new(Name);

    internal static readonly Counter<long> Plans = Meter.CreateCounter<long>("graphql.plan_cache.lookups", "{lookup}", "Plans looked for, by graphql.cache.result: hit or miss.");

    internal static readonly Histogram<double> Planning = Meter.CreateHistogram<double>("graphql.plan.duration", "s", "Planning a read and writing its statement.");

    internal static readonly Histogram<double> Statements = Meter.CreateHistogram<double>("graphql.statement.duration", "s", "A read's statement, from sending it to its last byte.");

    internal static readonly Counter<long> Rows = Meter.CreateCounter<long>("graphql.rows", "{row}", "Rows written into answers, at all levels.");

    /// <summary>Times one piece of work under a name when somebody listens. The end that comes first counts.</summary>
    internal static Span Begin(string name, Histogram<double> duration) => duration.Enabled || Source.HasListeners() ? new Span(name, duration) : default;

    internal struct Span(string name, Histogram<double> duration) : IDisposable
    {
        private readonly long began = Stopwatch.GetTimestamp();
        private readonly Activity? activity = Source.StartActivity(name)?.SetTag("db.system.name", "postgresql");
        private Histogram<double>? duration = duration;

        public void Dispose()
        {
            activity?.Dispose();
            duration?.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
            duration = null;
        }
    }
}
