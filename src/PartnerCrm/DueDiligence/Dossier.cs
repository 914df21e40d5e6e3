using PartnerCrm.Access;
using PartnerCrm.Profiles;
using PartnerCrm.Relationships;
using PartnerCrm.Stakeholders;
using PartnerCrm.Writes;

namespace PartnerCrm.DueDiligence;

/// <summary>The due diligence on one relationship, made under one version of a policy profile. <see cref="DossierWorkflow"/> is its whole life; nothing else sets <see cref="State"/>.</summary>
public sealed partial class Dossier : Entity
{
    private Dossier()
        : base(Guid.Empty)
    {
    }

    private Dossier(Guid id)
        : base(id)
    {
    }

    /// <summary>The relationship it is about.</summary>
    public Guid RelationshipId { get; private init; }

    /// <summary>The organization on the other side.</summary>
    public Guid OrganizationId { get; private init; }

    /// <summary>Counts the dossiers of the relationship.</summary>
    public int Number { get; private init; }

    /// <summary>The relationship's type when it was opened; it counts for this type only.</summary>
    public RelationshipType Type { get; private init; }

    /// <summary>How deep it goes.</summary>
    public DueDiligenceTier Tier { get; private init; }

    /// <summary>The version of the policy profile it is pinned to.</summary>
    public Guid ProfileId { get; private init; }

    /// <summary>For how many months after its submission it is valid at most.</summary>
    public int ValidMonths { get; private init; }

    /// <summary>Where it stands.</summary>
    public DossierState State { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Who prepared it; none of them submits it.</summary>
    public Guid[] Preparers { get; private set; } = [];

    /// <summary>When it was submitted and frozen.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Who submitted it.</summary>
    public Guid? SubmittedBy { get; private set; }

    /// <summary>When it was accepted.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>Who accepted it.</summary>
    public Guid? AcceptedBy { get; private set; }

    /// <summary>When it was sent back, given up, or a newer one took its place.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public static Dossier Open(Guid id, Relationship relationship, Organization organization, int number, PolicyInForce policy, DateTimeOffset at)
    {
        if (relationship.IsOver) throw new TermsAreFixed();
        var tier = policy.Rules.TierOf(relationship.Type, organization.Form);
        var dossier = new Dossier(id)
        {
            RelationshipId = relationship.Id,
            OrganizationId = organization.Id,
            Number = number,
            Type = relationship.Type,
            Tier = tier,
            ProfileId = policy.Id,
            ValidMonths = policy.Rules.Terms(tier).DossierMonths,
            State = DossierState.Draft,
            OpenedAt = at,
        };
        dossier.Record(new DossierOpened(relationship.Id, number, tier, policy.Code, policy.Number));
        return dossier;
    }

    /// <summary>The only way along the workflow.</summary>
    /// <exception cref="Workflows.StepNotAllowed">Names everything that is missing.</exception>
    public void Take(DossierStep step, DossierCase facts, Actor actor, DateTimeOffset at, string? reason)
    {
        var next = DossierWorkflow.Table.Take(State, step, facts, actor, Day(at), reason);
        Record(new DossierMoved(step, State, next) { Reason = reason });
        State = next;
        if (step is DossierStep.Submit) (SubmittedAt, SubmittedBy) = (at, actor.Id);
        else if (step is DossierStep.Accept) (AcceptedAt, AcceptedBy) = (at, actor.Id);
        else ClosedAt = at;
    }

    /// <summary>What was frozen of it is known by its hash, in the audit too.</summary>
    internal void Freeze(DossierSnapshot snapshot) => Record(new DossierFrozen(snapshot.Sha256));

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
