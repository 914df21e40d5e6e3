using PartnerCrm.Access;
using PartnerCrm.Writes;

namespace PartnerCrm.Relationships;

/// <summary>
/// A relationship between the Secretariat and an organization. <see cref="RelationshipWorkflow"/> is its whole life; nothing else sets <see cref="State"/>.
/// </summary>
public sealed partial class Relationship : Entity, IAnnounced
{
    private Relationship()
        : base(Guid.Empty)
    {
    }

    private Relationship(Guid id)
        : base(id)
    {
    }

    /// <summary>The organization on the other side.</summary>
    public Guid OrganizationId { get; private init; }

    /// <summary>The version of the policy profile under which its case was opened or its review began; the one in force counts until then.</summary>
    public Guid? ProfileId { get; private set; }

    /// <summary>What kind of relationship it is.</summary>
    public RelationshipType Type { get; private set; }

    /// <summary>Where it stands in its life.</summary>
    public RelationshipState State { get; private set; }

    /// <summary>The day since which it stands there.</summary>
    public DateOnly StateSince { get; private set; }

    /// <summary>When it was first taken down.</summary>
    public DateOnly OpenedOn { get; private init; }

    /// <summary>The document that proposes it.</summary>
    public string? ProposalReference { get; private set; }

    /// <summary>When the written proposal was attached.</summary>
    public DateOnly? ProposedOn { get; private set; }

    /// <summary>The document that both sides signed.</summary>
    public string? InstrumentReference { get; private set; }

    /// <summary>When the instrument was signed.</summary>
    public DateOnly? InstrumentSignedOn { get; private set; }

    /// <summary>The instrument's last day.</summary>
    public DateOnly? InstrumentExpiresOn { get; private set; }

    /// <summary>The day by which the instrument is reviewed.</summary>
    public DateOnly? InstrumentReviewOn { get; private set; }

    /// <summary>What both sides agreed to call it in public.</summary>
    public string? PublicLabel { get; private set; }

    /// <summary>When both sides agreed to the public label.</summary>
    public DateOnly? PublicLabelAgreedOn { get; private set; }

    /// <summary>Whether the public sees it.</summary>
    public bool Published { get; private set; }

    /// <summary>Whether it may still be changed as its preparers like.</summary>
    public bool IsDraft => State is RelationshipState.Prospect or RelationshipState.Proposed or RelationshipState.InDueDiligence;

    /// <summary>Whether nothing can be added to it any more.</summary>
    public bool IsOver => State is RelationshipState.Declined or RelationshipState.Withdrawn or RelationshipState.Ended;

    public static Relationship Open(Guid id, Guid organization, RelationshipType type, RelationshipTerms terms, DateOnly today)
    {
        var relationship = new Relationship(id)
        {
            OrganizationId = organization,
            Type = type,
            State = RelationshipState.Prospect,
            StateSince = today,
            OpenedOn = today,
        };
        relationship.Set(terms);
        relationship.Record(new RelationshipOpened(organization, type, terms.Title));
        return relationship;
    }

    /// <summary>The only way along the workflow.</summary>
    /// <exception cref="Workflows.StepNotAllowed">Names everything that is missing.</exception>
    public void Take(RelationshipStep step, CaseFacts facts, Actor actor, DateOnly today, string? reason = null)
    {
        var next = RelationshipWorkflow.Table.Take(State, step, facts, actor, today, reason);
        Record(new RelationshipMoved(step, State, next) { Reason = reason });
        (State, StateSince) = (next, today);
        if (ProfileId is null || step is RelationshipStep.Open or RelationshipStep.Review) ProfileId = facts.HouseProfile;

        // What goes back into preparation is nobody's business outside.
        if (IsDraft) Published = false;
    }

    public void AttachProposal(string reference, DateOnly today)
    {
        if (!IsDraft) throw new TermsAreFixed();
        if (reference.Length is 0 or > 500) throw new InvalidInput("A reference has 1 to 500 characters: the document's symbol or address.", "reference");
        (ProposalReference, ProposedOn) = (reference, today);
        Record(new ProposalAttached(reference));
    }

    /// <summary>A relationship that turned out to be more, or less, than its type. A decision for another type does not count for the new one.</summary>
    public void Retype(RelationshipType type, string reason)
    {
        if (!IsDraft && State is not (RelationshipState.UnderReview or RelationshipState.Suspended)) throw new TermsAreFixed();
        if (type == Type) throw new InvalidInput("It is of this type already.", "type");
        if (reason.Length == 0) throw new InvalidInput("Say why.", "reason");
        Record(new RelationshipRetyped(Type, type) { Reason = reason });
        Type = type;
    }

    /// <exception cref="Workflows.StepNotAllowed">Names everything that is missing.</exception>
    public void RecordInstrument(string reference, DateOnly signedOn, DateOnly expiresOn, DateOnly reviewOn, CaseFacts facts, Actor actor, DateOnly today)
    {
        if (IsOver) throw new TermsAreFixed();
        RelationshipGuards.CheckSignature(facts, actor, today);
        if (reference.Length is 0 or > 500) throw new InvalidInput("A reference has 1 to 500 characters: the document's symbol or address.", "reference");
        if (signedOn > today) throw new InvalidInput("An instrument is recorded once it is signed.", "signedOn");
        if (expiresOn < signedOn) throw new InvalidInput("The last day lies before the signature.", "expiresOn");
        if (reviewOn > expiresOn) throw new InvalidInput("The review comes no later than the last day.", "reviewOn");
        (InstrumentReference, InstrumentSignedOn, InstrumentExpiresOn, InstrumentReviewOn) = (reference, signedOn, expiresOn, reviewOn);
        Record(new InstrumentRecorded(reference, signedOn, expiresOn, reviewOn));
    }

    public void AgreePublicLabel(string label, DateOnly agreedOn, DateOnly today)
    {
        if (label.Length is 0 or > 300) throw new InvalidInput("A label has 1 to 300 characters.", "label");
        if (agreedOn > today) throw new InvalidInput("A label is recorded once both sides agreed to it.", "agreedOn");
        (PublicLabel, PublicLabelAgreedOn) = (label, agreedOn);
        Record(new PublicLabelAgreed(label, agreedOn));
    }

    /// <exception cref="Workflows.StepNotAllowed">Names everything that is missing.</exception>
    public void Publish(CaseFacts facts, Actor actor, DateOnly today)
    {
        RelationshipGuards.CheckPublication(facts, actor, today);
        Published = true;
        Record(new RelationshipPublished());
    }

    public void Unpublish(string reason)
    {
        if (!Published) throw new InvalidInput("It is not published.", "relationship");
        if (reason.Length == 0) throw new InvalidInput("Say why.", "reason");
        Published = false;
        Record(new RelationshipUnpublished { Reason = reason });
    }
}
