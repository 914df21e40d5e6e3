using PartnerCrm.Writes;

namespace PartnerCrm.Interactions;

/// <summary>What the rows that hang on an interaction have in common: they move with its day, so that pages along them are in the order of days.</summary>
public abstract class InteractionPart(Guid id, Guid interactionId, DateOnly happenedOn) : IPartOf
{
    public Guid Id { get; private init; } = id;

    /// <summary>The interaction.</summary>
    public Guid InteractionId { get; private init; } = interactionId;

    /// <summary>The day on which it took place.</summary>
    public DateOnly HappenedOn { get; private set; } = happenedOn;

    Guid IPartOf.Whole => InteractionId;

    /// <summary>The id of the organization, contact or objective.</summary>
    internal abstract Guid Other { get; }

    internal void MoveTo(DateOnly happenedOn) => HappenedOn = happenedOn;
}

/// <summary>An organization that took part in an interaction.</summary>
public sealed class InteractionOrganization(Guid id, Guid interactionId, Guid organizationId, DateOnly happenedOn) : InteractionPart(id, interactionId, happenedOn)
{
    /// <summary>The organization.</summary>
    public Guid OrganizationId { get; private init; } = organizationId;

    internal override Guid Other => OrganizationId;
}

/// <summary>A person who took part in an interaction.</summary>
public sealed class InteractionParticipant(Guid id, Guid interactionId, Guid contactId, DateOnly happenedOn) : InteractionPart(id, interactionId, happenedOn)
{
    /// <summary>The person.</summary>
    public Guid ContactId { get; private init; } = contactId;

    internal override Guid Other => ContactId;
}

/// <summary>An objective that an interaction touched.</summary>
public sealed class InteractionObjective(Guid id, Guid interactionId, Guid objectiveId, DateOnly happenedOn) : InteractionPart(id, interactionId, happenedOn)
{
    /// <summary>The objective.</summary>
    public Guid ObjectiveId { get; private init; } = objectiveId;

    internal override Guid Other => ObjectiveId;
}
