using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Instrumentation;
using GraphQL.Postgres.Planning;
using GraphQL.Postgres.Shaping;
using Npgsql;

namespace GraphQL.Postgres.Running;

/// <summary>Answers bound fields from PostgreSQL: all fields of one object in one statement, one round trip, one snapshot.</summary>
/// <param name="database">Where the statement runs.</param>
/// <param name="actorOf">Who asks, from the operation's host object; visibility predicates are rendered for this actor.</param>
/// <param name="repeat">Runs a read, and again where its fault passes by itself, such as a connection that died in the pool; without it a read runs once.</param>
/// <param name="connectionOf">The open connection, in whose transaction an object's rows are to be read; null for objects whose rows are read anywhere.</param>
/// <param name="maxConnections">How many reads run at a time; more wait.</param>
public sealed class PostgresSource(
    NpgsqlDataSource database, Func<OperationContext, object> actorOf, RepeatRead? repeat = null, Func<object, NpgsqlConnection?>? connectionOf = null, int maxConnections = 32)
    : FieldSource, IAsyncDisposable
{
    private static readonly ReadOnlyMemory<byte> Null = "null"u8.ToArray();
    private readonly PlanCache plans = new();
    private readonly PlanRunner runner = new(new ReadConnections(database, maxConnections));
    private BoundSchema? schema;

    /// <summary>The bound schema, given once it is built: the schema's fields point to this source, and this source plans over the schema.</summary>
    public BoundSchema Schema
    {
        get => schema ?? throw new InvalidOperationException("The source has no schema yet.");
        set => schema = value;
    }

    /// <summary>Shown each plan, with the values of its parameters, before it runs.</summary>
    internal Action<ReadPlan, IReadOnlyList<object?>>? Observe { get; set; }

    internal PlanCache Plans => plans;

    /// <summary>Closes the connections that wait for reads.</summary>
    public ValueTask DisposeAsync() => runner.DisposeAsync();

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<CompletedField>> Answer(
        OperationContext operation, object? parent, IReadOnlyList<CollectedField> fields, CancellationToken stop)
    {
        try
        {
            if (fields.All(field => IsKnown(field, parent))) return await Read(operation, parent, fields, stop);
        }
        catch (UnfitInput)
        {
            // Which of them it is, and what the others answer, is found out below.
        }

        return await ReadFitting(operation, parent, fields, stop);
    }

    private static bool IsKnown(CollectedField field, object? parent) => field.Definition.Binding is not RowOfParent row || row.Id(parent!) is not null;

    // What does not fit is that field's own error; its neighbours are answered without it.
    private async Task<IReadOnlyList<CompletedField>> ReadFitting(OperationContext operation, object? parent, IReadOnlyList<CollectedField> fields, CancellationToken stop)
    {
        var answers = new CompletedField[fields.Count];
        Array.Fill(answers, new CompletedField(Null));
        var places = Enumerable.Range(0, fields.Count).Where(i => IsKnown(fields[i], parent)).ToList();
        while (places.Count > 0)
        {
            try
            {
                var read = await Read(operation, parent, [.. places.Select(place => fields[place])], stop);
                for (var i = 0; i < read.Count; i++) answers[places[i]] = read[i];
                break;
            }
            catch (UnfitInput unfit)
            {
                answers[places[unfit.Place]] = new CompletedField(Null, unfit.Errors);
                places.RemoveAt(unfit.Place);
            }
        }

        return answers;
    }

    private async ValueTask<IReadOnlyList<CompletedField>> Read(OperationContext operation, object? parent, IReadOnlyList<CollectedField> fields, CancellationToken stop)
    {
        var actor = actorOf(operation);
        var plan = plans.Find(operation, fields, actor);
        Telemetry.Plans.Add(1, new KeyValuePair<string, object?>("graphql.cache.result", plan is null ? "miss" : "hit"));
        if (plan is null)
        {
            using (Telemetry.Begin("graphql.plan", Telemetry.Planning))
                plans.Add(operation, fields, plan = Planner.Plan(Schema, operation, actor, fields));
        }

        var asked = new Asked(operation.Variables, actor, parent);
        var parameters = new object?[plan.Parameters.Count];
        for (var i = 0; i < parameters.Length; i++) parameters[i] = plan.Parameters[i].Value(asked);
        var windows = new Window[plan.Windows.Count];
        for (var i = 0; i < windows.Length; i++) windows[i] = plan.Windows[i].Of(asked);
        Observe?.Invoke(plan, parameters);
        var held = parent is null ? null : connectionOf?.Invoke(parent);
        try
        {
            return await Run(stop);
        }
        catch (PostgresException ended) when (TookTooLong(ended))
        {
            throw TimedOut(ended);
        }
        catch (NpgsqlException fault) when (fault.IsTransient && repeat is not null && held is null)
        {
            return await Again(repeat);
        }

        async ValueTask<IReadOnlyList<CompletedField>> Again(RepeatRead repeat)
        {
            try
            {
                return await repeat(Run, stop);
            }
            catch (PostgresException ended) when (TookTooLong(ended))
            {
                throw TimedOut(ended);
            }
        }

        bool TookTooLong(PostgresException ended) => ended.SqlState == PostgresErrorCodes.QueryCanceled && !stop.IsCancellationRequested;

        ValueTask<IReadOnlyList<CompletedField>> Run(CancellationToken token) => runner.Run(held, plan, parameters, new Showing(actor, windows), token);
    }

    private static GraphQLException TimedOut(PostgresException ended) =>
        new([new GraphQLError("The database ended this read because it took too long. Ask for less at once.", Code: Limits.TimedOut)], ended);
}

/// <summary>Runs a read once or, as its host sees fit, more often; reads change nothing.</summary>
public delegate ValueTask<IReadOnlyList<CompletedField>> RepeatRead(Func<CancellationToken, ValueTask<IReadOnlyList<CompletedField>>> read, CancellationToken stop);
