using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>A possible match of a screened party with a listed one, and what was decided about it.</summary>
public sealed partial class ScreeningHit : Entity, IAnnounced
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    private ScreeningHit()
        : base(Guid.Empty)
    {
    }

    private ScreeningHit(Guid id)
        : base(id)
    {
    }

    /// <summary>The screening that found it.</summary>
    public Guid ScreeningId { get; private init; }

    /// <summary>The organization that was screened: the party itself, or the one whose person or owner the party is.</summary>
    public Guid OrganizationId { get; private init; }

    /// <summary>The party that may be listed.</summary>
    public Guid PartyId { get; private init; }

    /// <summary>The listed party that it may be.</summary>
    public Guid EntryId { get; private init; }

    /// <summary>How sure the match is, from 0 to 1.</summary>
    public decimal Score { get; private init; }

    /// <summary>The score part by part.</summary>
    public string Explanation { get; private init; } = string.Empty;

    /// <summary>What holds. Where another person must confirm a decision, it is undecided until then.</summary>
    public HitDecision Decision { get; private set; }

    /// <summary>What somebody decided and another person has still to confirm.</summary>
    public HitDecision? Proposed { get; private set; }

    /// <summary>Why it was decided so.</summary>
    public string? Reason { get; private set; }

    /// <summary>What was looked at to decide it.</summary>
    public string? Evidence { get; private set; }

    /// <summary>Where the evidence is found: numbers of documents, web addresses.</summary>
    public string[] Sources { get; private set; } = [];

    /// <summary>Who decided it.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Whether another person must confirm the decision.</summary>
    public bool NeedsConfirmation { get; private set; }

    /// <summary>Who confirmed it; never who decided it.</summary>
    public Guid? ConfirmedBy { get; private set; }

    /// <summary>When it was confirmed.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The last day on which a false positive holds; after it, it is undecided again.</summary>
    public DateOnly? HoldsUntil { get; private set; }

    /// <summary>The earlier hit whose decision it took over, since the lists say nothing else of the listed party.</summary>
    public Guid? CarriedFrom { get; private init; }

    /// <summary>The earlier hit whose decision no longer holds.</summary>
    public Guid? ReopenedFrom { get; private init; }

    /// <summary>Why that decision no longer holds.</summary>
    public HitReopening? Reopened { get; private init; }

    /// <summary>What is said otherwise of the listed party since it was decided about.</summary>
    public ListingPart[] Changes { get; private init; } = [];

    /// <summary>Why it is history; null while it is what the latest screening of the organization found.</summary>
    public HitEnd? Ended { get; private set; }

    /// <summary>When it became history.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The list version that no longer names the listed party like this, where that ended it.</summary>
    public Guid? EndedByVersion { get; private set; }

    /// <summary>Whether it is what the latest screening of the organization found, and not history.</summary>
    public bool Current { get; private init; }

    bool IAnnounced.Announces(Fact fact) => fact is HitFound;

    internal static MatchExplanation Read(string explanation) => JsonSerializer.Deserialize<MatchExplanation>(explanation, Compact)!;
}
