namespace PartnerCrm.Workflows;

/// <summary>One row of a workflow: from a state, by a step, to a state, where every guard holds.</summary>
public sealed record Rule<TState, TStep, TFacts>(TState From, TStep Step, TState To, params IReadOnlyList<Guard<TFacts>> Guards)
    where TState : struct, Enum
    where TStep : struct, Enum
{
    /// <summary>Whether whoever takes the step must say why.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>Whether it holds back, gives up or ends, and so stays open where nothing may go on.</summary>
    public bool IsWayOut { get; init; }

    /// <summary>The kinds of case that know this step, as the table prints them; empty for all.</summary>
    public string Of { get; init; } = string.Empty;

    /// <summary>Whether this case knows the step at all.</summary>
    public Func<TFacts, bool> Applies { get; init; } = static _ => true;
}
