using PartnerCrm.Access;
using PartnerCrm.Writes;

namespace PartnerCrm.Screening;

/// <summary>How a screening ended.</summary>
public enum ScreeningResult
{
    /// <summary>Every name was compared.</summary>
    Finished,

    /// <summary>Something could not be compared, so it says nothing.</summary>
    Failed,
}

/// <summary>What a screened party is to the one that was asked about.</summary>
public enum ScreenedAs
{
    /// <summary>The party itself.</summary>
    Self,

    /// <summary>Somebody who works for it or sits on its board.</summary>
    Person,

    /// <summary>Whoever owns or controls it, directly or not.</summary>
    Owner,
}

/// <summary>One screening of an organization, its people and its owners against the lists in force. It never changes; only its hits are decided.</summary>
public sealed class ScreeningRun : Entity
{
    private ScreeningRun()
        : base(Guid.Empty)
    {
    }

    private ScreeningRun(Guid id)
        : base(id)
    {
    }

    /// <summary>The organization that was screened.</summary>
    public Guid PartyId { get; private init; }

    /// <summary>How it ended.</summary>
    public ScreeningResult Result { get; private init; }

    /// <summary>What could not be compared, where it failed.</summary>
    public string? Failure { get; private init; }

    /// <summary>When it was run.</summary>
    public DateTimeOffset ScreenedAt { get; private init; }

    /// <summary>Who ran it; null where the program itself did.</summary>
    public Guid? ScreenedBy { get; private init; }

    /// <summary>Why it was run.</summary>
    public ScreeningTrigger Trigger { get; private init; }

    /// <summary>The last day on which it counts; after it, the organization is to be screened again.</summary>
    public DateOnly ValidUntil { get; private init; }

    /// <summary>How many parties were screened, the organization among them.</summary>
    public int PartiesScreened { get; private init; }

    /// <summary>How many names were compared.</summary>
    public int NamesScreened { get; private init; }

    /// <summary>How many possible matches were found.</summary>
    public int HitsFound { get; private init; }

    internal static ScreeningRun Of(
        Guid id, Guid party, ScreeningCircle circle, IReadOnlyList<Guid> lists, int hits, ScreeningPolicy policy, ScreeningTrigger trigger, Actor actor, DateTimeOffset at)
    {
        var run = new ScreeningRun(id)
        {
            PartyId = party,
            Result = circle.Failure is null ? ScreeningResult.Finished : ScreeningResult.Failed,
            Failure = circle.Failure,
            ScreenedAt = at,
            ScreenedBy = actor.IsSignedIn ? actor.Id : null,
            Trigger = trigger,
            ValidUntil = DateOnly.FromDateTime(at.UtcDateTime).AddMonths(policy.ScreeningMonths),
            PartiesScreened = circle.Members.Count,
            NamesScreened = circle.Members.Sum(member => member.Names.Count),
            HitsFound = hits,
        };
        run.Record(new PartyScreened(party, run.Result, lists, run.PartiesScreened, run.NamesScreened, hits, trigger));
        return run;
    }

    /// <summary>A screening that broke off: it says nothing but why.</summary>
    internal static ScreeningRun Broken(Guid id, Guid party, IReadOnlyList<Guid> lists, string failure, ScreeningTrigger trigger, DateTimeOffset at)
    {
        var run = new ScreeningRun(id)
        {
            PartyId = party,
            Result = ScreeningResult.Failed,
            Failure = failure,
            ScreenedAt = at,
            Trigger = trigger,
            ValidUntil = DateOnly.FromDateTime(at.UtcDateTime),
        };
        run.Record(new PartyScreened(party, run.Result, lists, 0, 0, 0, trigger) { Reason = failure });
        return run;
    }
}

/// <summary>A list version that a screening used, or in the face of which it broke off.</summary>
public sealed class ScreeningList : IPartOf
{
    public required Guid Id { get; init; }

    public required Guid ScreeningId { get; init; }

    public required Guid VersionId { get; init; }

    Guid IPartOf.Whole => ScreeningId;
}

/// <summary>A party that a screening compared, and under which names.</summary>
public sealed class ScreenedParty : IPartOf
{
    public required Guid Id { get; init; }

    public required Guid ScreeningId { get; init; }

    public required Guid PartyId { get; init; }

    /// <summary>What it is to the organization that was asked about.</summary>
    public required ScreenedAs Role { get; init; }

    /// <summary>The names that were compared.</summary>
    public required string[] Names { get; init; }

    /// <summary>Stands for the names and identifiers it had; another one means that they changed.</summary>
    public required string Fingerprint { get; init; }

    Guid IPartOf.Whole => ScreeningId;
}
