using System.Text.Json;
using PartnerCrm.Access;
using PartnerCrm.Screening.Matching;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

public sealed partial class ScreeningHit
{
    internal static ScreeningHit Found(Guid id, ScreeningRun run, Guid party, Guid entry, MatchExplanation explanation, RememberedDecision? before, ScreeningPolicy policy, DateOnly today)
    {
        var (old, why) = (before?.Hit, before?.WhyReopened(policy, today));
        var isKept = old is { IsDecided: true } && why is null or HitReopening.SecondPersonNeeded;
        // Still open for the reason for which it was opened again before.
        var wasReopened = old is { IsDecided: false, Reopened: not null };
        var hit = new ScreeningHit(id)
        {
            ScreeningId = run.Id,
            OrganizationId = run.PartyId,
            PartyId = party,
            EntryId = entry,
            Score = (decimal)explanation.Score,
            Explanation = JsonSerializer.Serialize(explanation, Compact),
            CarriedFrom = isKept ? old!.Id : null,
            Reopened = wasReopened ? old!.Reopened : why,
            ReopenedFrom = wasReopened ? old!.ReopenedFrom : why is null ? null : old!.Id,
            Changes = wasReopened ? old!.Changes : [.. before?.Changes ?? []],
        };
        if (isKept) hit.TakeOver(old!, policy.NeedsSecondPerson);
        hit.Record(new HitFound(party, entry, hit.Score));
        return hit;
    }

    /// <summary>Whether somebody said something about it, be it confirmed or not.</summary>
    internal bool IsDecided => (Proposed ?? Decision) is not HitDecision.Undecided;

    /// <exception cref="OwnHit">Nobody decides about himself or herself.</exception>
    internal void Decide(HitDecision decision, HitGrounds grounds, ScreeningPolicy policy, Actor actor, DateTimeOffset at)
    {
        if (actor.Id == PartyId) throw new OwnHit();
        if (string.IsNullOrWhiteSpace(grounds.Reason)) throw new InvalidInput("Say why: the decision is read again when the case is audited.", "reason");
        var open = decision is HitDecision.Undecided;
        var waits = policy.NeedsSecondPerson && !open;
        (Decision, Proposed, NeedsConfirmation) = (waits ? HitDecision.Undecided : decision, waits ? decision : null, policy.NeedsSecondPerson);
        (Reason, DecidedBy, DecidedAt) = (open ? null : grounds.Reason, open ? null : actor.Id, open ? null : at);
        (Evidence, Sources) = (open ? null : grounds.Evidence, open ? [] : [.. grounds.Sources]);
        (ConfirmedBy, ConfirmedAt) = (null, null);
        HoldsUntil = decision is HitDecision.FalsePositive ? DateOnly.FromDateTime(at.UtcDateTime).AddMonths(policy.FalsePositiveMonths) : null;
        Record(waits ? new HitDecisionProposed(PartyId, EntryId, decision) { Reason = grounds.Reason } : new HitDecided(PartyId, EntryId, decision) { Reason = grounds.Reason });
    }

    /// <exception cref="OwnHit">Nobody decides about himself or herself.</exception>
    /// <exception cref="OwnProposal">Who decided does not confirm.</exception>
    /// <exception cref="NothingProposed">No decision waits.</exception>
    internal void Confirm(bool agrees, string? reason, Actor actor, DateTimeOffset at)
    {
        if (actor.Id == PartyId) throw new OwnHit();
        if (Proposed is not { } proposed) throw new NothingProposed();
        if (actor.Id == DecidedBy) throw new OwnProposal();
        if (!agrees && string.IsNullOrWhiteSpace(reason)) throw new InvalidInput("Say why you do not agree: whoever decides anew needs to know.", "reason");
        if (agrees)
        {
            (Decision, Proposed, ConfirmedBy, ConfirmedAt) = (proposed, null, actor.Id, at);
            Record(new HitDecided(PartyId, EntryId, proposed) { Reason = reason ?? Reason });
            return;
        }

        (Proposed, Reason, Evidence, Sources, DecidedBy, DecidedAt, HoldsUntil) = (null, null, null, [], null, null, null);
        Record(new HitProposalRejected(PartyId, EntryId, proposed) { Reason = reason });
    }

    /// <summary>A newer screening of the organization took its place.</summary>
    internal void End(HitEnd why, Guid? byVersion, DateTimeOffset at)
    {
        (Ended, EndedAt, EndedByVersion) = (why, at, byVersion);
        Record(new HitEnded(PartyId, EntryId, why));
    }

    private void TakeOver(ScreeningHit old, bool needsConfirmation)
    {
        var said = old.Proposed ?? old.Decision;
        var waits = needsConfirmation && old.ConfirmedBy is null;
        (Decision, Proposed, NeedsConfirmation) = (waits ? HitDecision.Undecided : said, waits ? said : null, needsConfirmation);
        // What one person decided where two were needed holds only when two are not needed any more.
        (Reason, Evidence, Sources, DecidedBy, DecidedAt) = (old.Reason, old.Evidence, old.Sources, old.DecidedBy, old.DecidedAt);
        (ConfirmedBy, ConfirmedAt, HoldsUntil) = (old.ConfirmedBy, old.ConfirmedAt, old.HoldsUntil);
    }
}
