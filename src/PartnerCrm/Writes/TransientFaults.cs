using Npgsql;
using PartnerCrm.Data;
using Polly;
using Polly.Retry;

namespace PartnerCrm.Writes;

/// <summary>
/// Faults of the database that pass by themselves: a lost serializable race (40001), a deadlock (40P01), a server that stops or fails over (57P01), a broken connection.
/// The whole command is repeated a few times, each time after a longer, jittered wait.
/// </summary>
public static class TransientFaults
{
    public static ResiliencePipeline Pipeline(int attempts = 8) => new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = outcome => ValueTask.FromResult(Passes(outcome.Outcome.Exception)),
            MaxRetryAttempts = attempts,
            Delay = TimeSpan.FromMilliseconds(20),
            MaxDelay = TimeSpan.FromSeconds(1),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();

    /// <summary>Whether a fault, or one of its causes, passes by itself.</summary>
    public static bool Passes(Exception? fault) => fault switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.AdminShutdown } => true,
        // The same command ran at the same time, or its first attempt committed after all: the repeat finds its row.
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: IdempotencyTable.KeyName } => true,
        NpgsqlException { IsTransient: true } => true,
        _ => Passes(fault.InnerException),
    };
}
