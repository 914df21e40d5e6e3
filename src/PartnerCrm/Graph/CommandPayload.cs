using PartnerCrm.Audit;
using PartnerCrm.Writes;

namespace PartnerCrm.Graph;

/// <summary>What a mutation answered. Where it was a dry run, the transaction that shows what would be is open until this is disposed.</summary>
internal sealed class CommandPayload : IAsyncDisposable
{
    public Guid? Entity { get; init; }

    public IReadOnlyList<Refusal> Errors { get; init; } = [];

    /// <summary>What is shown this once.</summary>
    public string? Once { get; init; }

    /// <summary>Reads what was recorded.</summary>
    public Func<CancellationToken, Task<IReadOnlyList<RecordedFact>>> Facts { get; init; } = _ => Task.FromResult<IReadOnlyList<RecordedFact>>([]);

    /// <summary>Where the rows of this payload are read; null where they are committed.</summary>
    public DryRun? DryRun { get; init; }

    public ValueTask DisposeAsync() => DryRun?.DisposeAsync() ?? ValueTask.CompletedTask;
}
