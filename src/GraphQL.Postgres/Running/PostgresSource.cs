using GraphQL.Execution;
using GraphQL.Postgres.Binding;
using GraphQL.Postgres.Planning;
using GraphQL.Postgres.Sql;
using Npgsql;

namespace GraphQL.Postgres.Running;

/// <summary>Answers bound fields from PostgreSQL: all fields of one object in one statement, one round trip, one snapshot.</summary>
/// <param name="database">Where the statement runs.</param>
/// <param name="actorOf">Who asks, from the operation's host object; visibility predicates are rendered for this actor.</param>
/// <param name="repeat">Runs a read, and again where its fault passes by itself, such as a connection that died in the pool; without it a read runs once.</param>
public sealed class PostgresSource(NpgsqlDataSource database, Func<OperationContext, object> actorOf, RepeatRead? repeat = null) : FieldSource
{
    private BoundSchema? schema;

    /// <summary>The bound schema, given once it is built: the schema's fields point to this source, and this source plans over the schema.</summary>
    public BoundSchema Schema
    {
        get => schema ?? throw new InvalidOperationException("The source has no schema yet.");
        set => schema = value;
    }

    /// <summary>Shown each plan and its statement before it runs.</summary>
    internal Action<ReadPlan, SqlText>? Observe { get; set; }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<CompletedField>> Answer(
        OperationContext operation, object? parent, IReadOnlyList<CollectedField> fields, CancellationToken stop)
    {
        var actor = actorOf(operation);
        var plan = new Planner(Schema, operation, actor).Plan(parent, fields);
        return repeat is null ? await Read(stop) : await repeat(Read, stop);

        async ValueTask<IReadOnlyList<CompletedField>> Read(CancellationToken token)
        {
            var sql = SqlWriter.Write(Schema, actor, plan);
            Observe?.Invoke(plan, sql);
            return await PlanRunner.Run(database, sql, plan, token);
        }
    }
}

/// <summary>Runs a read once or, as its host sees fit, more often; reads change nothing.</summary>
public delegate ValueTask<IReadOnlyList<CompletedField>> RepeatRead(Func<CancellationToken, ValueTask<IReadOnlyList<CompletedField>>> read, CancellationToken stop);
