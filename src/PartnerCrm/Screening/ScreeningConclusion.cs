using System.Text.Json;

namespace PartnerCrm.Screening;

/// <summary>What screening concludes about a party today.</summary>
public enum ScreeningState
{
    /// <summary>Never screened yet.</summary>
    NotScreened,

    /// <summary>The last screening broke off, or the comparison of everybody with a list did.</summary>
    Failed,

    /// <summary>Screened against an older list, before names, identifiers, people or owners changed, or too long ago.</summary>
    Stale,

    /// <summary>A possible match waits for a decision, or for the second person who confirms one.</summary>
    Undecided,

    /// <summary>A listed party was recognized.</summary>
    TrueMatch,

    /// <summary>Screened against the lists in force, and nothing is open.</summary>
    Clear,
}

/// <summary>Why a screening no longer speaks of a party as it is.</summary>
public enum ScreeningAge
{
    /// <summary>A list changed, and who may be named by what changed was not compared with it yet.</summary>
    ListChanged,

    /// <summary>Names or identifiers of somebody who is screened with it changed.</summary>
    PartyChanged,

    /// <summary>Somebody joined its people or owners.</summary>
    LinkChanged,

    /// <summary>It is older than the policy allows.</summary>
    TooOld,
}

/// <summary>The one answer that other slices get from screening: no reasons, no names, only the conclusion per party.</summary>
public sealed class ScreeningConclusion
{
    /// <summary>The organization or contact it is about.</summary>
    public Guid PartyId { get; set; }

    /// <summary>The conclusion, over the party itself, its current people and its owners.</summary>
    public ScreeningState State { get; set; }

    /// <summary>When the party was last screened.</summary>
    public DateTimeOffset? ScreenedAt { get; set; }

    /// <summary>Since when it is so; of who was never screened, since the registration.</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>The last day on which the screening counts.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>Why the screening no longer speaks of the party as it is, as names of <see cref="ScreeningAge"/>.</summary>
    public string[] StaleBecause { get; set; } = [];

    /// <summary>The list versions that it speaks of, or that it failed against, as JSON.</summary>
    public string Lists { get; set; } = "[]";
}

/// <summary>A list version against which a conclusion holds.</summary>
/// <param name="Kind">The kind of list.</param>
/// <param name="Number">The number of the version.</param>
/// <param name="ListDate">When its publisher made it.</param>
public sealed record ConcludedList(string Kind, int Number, DateTimeOffset ListDate);

/// <summary>What screening concludes: never more, and in particular not whom a possible match is with.</summary>
/// <param name="State">The conclusion, over the party itself, its current people and its owners. Only CLEAR means clear.</param>
/// <param name="Since">Since when it is so; of who was never screened, since the registration.</param>
/// <param name="ScreenedAt">When it was last screened.</param>
/// <param name="ValidUntil">The last day on which that screening counts.</param>
/// <param name="StaleBecause">Why that screening no longer speaks of it as it is; empty while it does.</param>
/// <param name="Lists">The list versions against which the conclusion holds; where the last screening broke off, those that it failed against.</param>
public sealed record ScreeningSummary(
    ScreeningState State, DateTimeOffset? Since, DateTimeOffset? ScreenedAt, DateOnly? ValidUntil, IReadOnlyList<ScreeningAge> StaleBecause, IReadOnlyList<ConcludedList> Lists)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    internal static ScreeningSummary Of(ScreeningConclusion conclusion) => new(
        conclusion.State, conclusion.Since, conclusion.ScreenedAt, conclusion.ValidUntil,
        [.. conclusion.StaleBecause.Select(name => Enum.Parse<ScreeningAge>(name.Replace("_", string.Empty, StringComparison.Ordinal), true)).Order()],
        JsonSerializer.Deserialize<IReadOnlyList<ConcludedList>>(conclusion.Lists, Json)!);
}
