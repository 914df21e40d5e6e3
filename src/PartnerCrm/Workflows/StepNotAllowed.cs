using PartnerCrm.Writes;

namespace PartnerCrm.Workflows;

/// <summary>The step cannot be taken from here, or not yet, or not by the caller.</summary>
public sealed class StepNotAllowed(string step, string state, IReadOnlyList<Missing> missing) : Refusal(Say(step, state, missing), "step")
{
    /// <summary>The step that was asked for.</summary>
    public string Step { get; } = step;

    /// <summary>Where the case stands.</summary>
    public string State { get; } = state;

    /// <summary>Everything that is missing; empty where no such step leads on from this state.</summary>
    public IReadOnlyList<Missing> Missing { get; } = missing;

    private static string Say(string step, string state, IReadOnlyList<Missing> missing) => missing.Count == 0
        ? $"There is no step {step} from {state}. Ask for the steps of this case to see which there are."
        : $"{step} is not open from {state}; missing: {string.Join("; ", missing.Select(item => item.What))}.";
}
