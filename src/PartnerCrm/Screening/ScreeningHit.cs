using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerCrm.Access;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>What was decided about a possible match.</summary>
public enum HitDecision
{
    /// <summary>Nothing yet.</summary>
    Undecided,

    /// <summary>The party is the listed one.</summary>
    TrueMatch,

    /// <summary>The party is not the listed one.</summary>
    FalsePositive,
}

/// <summary>A possible match of a screened party with a listed one.</summary>
public sealed class ScreeningHit : Entity, IAnnounced
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

    /// <summary>The party that may be listed.</summary>
    public Guid PartyId { get; private init; }

    /// <summary>The listed party that it may be.</summary>
    public Guid EntryId { get; private init; }

    /// <summary>How sure the match is, from 0 to 1.</summary>
    public decimal Score { get; private init; }

    /// <summary>The score part by part.</summary>
    public string Explanation { get; private init; } = string.Empty;

    /// <summary>What was decided.</summary>
    public HitDecision Decision { get; private set; }

    /// <summary>Why it was decided so.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who decided it.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The earlier hit whose decision it took over, since the list says the same of the listed party.</summary>
    public Guid? CarriedFrom { get; private init; }

    bool IAnnounced.Announces(Fact fact) => fact is HitFound;

    internal static ScreeningHit Found(Guid id, Guid screening, Guid party, Guid entry, MatchExplanation explanation, ScreeningHit? before)
    {
        var hit = new ScreeningHit(id)
        {
            ScreeningId = screening,
            PartyId = party,
            EntryId = entry,
            Score = (decimal)explanation.Score,
            Explanation = JsonSerializer.Serialize(explanation, Compact),
            CarriedFrom = before?.Id,
            Decision = before?.Decision ?? HitDecision.Undecided,
            Reason = before?.Reason,
            DecidedBy = before?.DecidedBy,
            DecidedAt = before?.DecidedAt,
        };
        hit.Record(new HitFound(party, entry, hit.Score));
        return hit;
    }

    /// <exception cref="OwnHit">Nobody decides about himself or herself.</exception>
    public void Decide(HitDecision decision, string reason, Actor actor, DateTimeOffset at)
    {
        if (actor.Id == PartyId) throw new OwnHit();
        if (string.IsNullOrWhiteSpace(reason)) throw new InvalidInput("Say why: the decision is read again when the case is audited.", "reason");
        var open = decision is HitDecision.Undecided;
        (Decision, Reason, DecidedBy, DecidedAt) = (decision, open ? null : reason, open ? null : actor.Id, open ? null : at);
        Record(new HitDecided(PartyId, EntryId, decision) { Reason = reason });
    }

    internal static MatchExplanation Read(string explanation) => JsonSerializer.Deserialize<MatchExplanation>(explanation, Compact)!;
}
