using PartnerCrm.Access;
using PartnerCrm.Data;

namespace PartnerCrm.Workflows;

/// <summary>A whole workflow as one table. It answers which steps are open, refuses the others with everything that is missing, and prints itself.</summary>
/// <param name="everyWayOn">What every step asks that leads on, whichever it is; only ways out are free of it.</param>
/// <param name="rules">The steps.</param>
public sealed class Workflow<TState, TStep, TFacts>(IReadOnlyList<Guard<TFacts>> everyWayOn, params IEnumerable<Rule<TState, TStep, TFacts>> rules)
    where TState : struct, Enum
    where TStep : struct, Enum
{
    private static readonly Missing Reason = new("a reason", "whoever takes the step", null);

    public IReadOnlyList<Rule<TState, TStep, TFacts>> Rules { get; } = [.. rules.Select(rule => rule.IsWayOut ? rule : rule with { Guards = [.. rule.Guards, .. everyWayOn] })];

    /// <summary>The state that a step leads to.</summary>
    /// <exception cref="StepNotAllowed">There is no such step from here, or something is missing: all of it is named.</exception>
    public TState Take(TState state, TStep step, TFacts facts, Actor actor, DateOnly day, string? reason)
    {
        var rule = Rules.FirstOrDefault(rule => Equals(rule.From, state) && Equals(rule.Step, step) && rule.Applies(facts))
            ?? throw new StepNotAllowed(Name(step), Name(state), []);
        var missing = Missing(rule, facts, actor, day);
        if (rule.NeedsReason && string.IsNullOrWhiteSpace(reason)) missing.Add(Reason);
        return missing.Count == 0 ? rule.To : throw new StepNotAllowed(Name(step), Name(state), missing);
    }

    /// <summary>Every step that leads on from a state, and what each still needs of this actor on this day.</summary>
    public IEnumerable<(TStep Step, IReadOnlyList<Missing> Missing)> Steps(TState state, TFacts facts, Actor actor, DateOnly day) =>
        Rules.Where(rule => Equals(rule.From, state) && rule.Applies(facts))
            .Select(rule => (rule.Step, (IReadOnlyList<Missing>)Missing(rule, facts, actor, day)));

    /// <summary>The table as people read it: each step with the states it leads from and to, and its guards below.</summary>
    public override string ToString() => string.Concat(Rules
        .GroupBy(rule => (rule.Step, rule.To, rule.Of, Guards: Guards(rule)))
        .Select(same => $"{string.Join(", ", same.Select(rule => Name(rule.From)))} {Name(same.Key.Step)} -> {Name(same.Key.To)}"
            + (same.Key.Of.Length > 0 ? $" ({same.Key.Of})\n" : "\n") + same.Key.Guards));

    private static string Guards(Rule<TState, TStep, TFacts> rule) =>
        string.Concat(rule.Guards.Select(guard => guard.ToString()).Concat(rule.NeedsReason ? [Reason.What] : []).Select(guard => $"    {guard}\n"));

    private static List<Missing> Missing(Rule<TState, TStep, TFacts> rule, TFacts facts, Actor actor, DateOnly day) =>
        [.. rule.Guards.Where(guard => guard.Applies(facts) && !guard.Holds(facts, actor, day)).Select(guard => guard.Missing(facts))];

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => EnumNames.Of(value.ToString());
}
