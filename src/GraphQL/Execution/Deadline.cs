using System.Globalization;

namespace GraphQL.Execution;

/// <summary>How long an operation may take: its token is cancelled when the time is over, and when the caller goes away.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly TimeSpan allowed;
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource source;

    public Deadline(TimeSpan allowed, CancellationToken caller)
    {
        (this.allowed, this.caller, source) = (allowed, caller, CancellationTokenSource.CreateLinkedTokenSource(caller));
        source.CancelAfter(allowed);
    }

    public CancellationToken Stop => source.Token;

    /// <summary>Whether it was the time, and not the caller, that ended the operation.</summary>
    public bool IsOver => source.IsCancellationRequested && !caller.IsCancellationRequested;

    /// <summary>What the caller sees then: execution had begun, so there is <c>data</c>, and it is null.</summary>
    public ExecutionResult Result() => new(null, [new GraphQLError(
        string.Create(CultureInfo.InvariantCulture, $"This operation took longer than {allowed.TotalSeconds:0.###} seconds and was stopped. Ask for less at once; what a mutation did until then may have taken effect, so look before you repeat it."),
        Code: Limits.TimedOut)]);

    public void Dispose() => source.Dispose();
}
