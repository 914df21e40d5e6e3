using PartnerCrm.Access;

namespace PartnerCrm.Workflows;

/// <summary>One condition of a step, as data: the same row refuses the step and tells beforehand what it still needs.</summary>
/// <param name="What">What is missing where it does not hold, worded to follow "missing:".</param>
/// <param name="Who">Who can supply it.</param>
/// <param name="Holds">Whether it holds for these facts, this actor and this day.</param>
public sealed record Guard<TFacts>(string What, string Who, Func<TFacts, Actor, DateOnly, bool> Holds)
{
    /// <summary>Where it can be supplied.</summary>
    public Func<TFacts, string>? Link { get; init; }

    /// <summary>The kinds of case it is asked of, as the table prints them; empty for all.</summary>
    public string Of { get; init; } = string.Empty;

    /// <summary>Whether it is asked of this case.</summary>
    public Func<TFacts, bool> Applies { get; init; } = static _ => true;

    /// <summary>A right that the actor must hold.</summary>
    public static Guard<TFacts> Right(Permission permission, string what, string who) => new(what, who, (_, actor, _) => actor.May(permission));

    public Missing Missing(TFacts facts) => new(What, Who, Link?.Invoke(facts));

    public override string ToString() => Of.Length == 0 ? What : $"{What} ({Of})";
}
