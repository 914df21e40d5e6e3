using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>A field in which a person is expert, and what shows it.</summary>
public sealed class ContactExpertise : DatedRow, IPartOf
{
    private ContactExpertise()
        : base(Guid.Empty)
    {
    }

    private ContactExpertise(Guid id)
        : base(id)
    {
    }

    /// <summary>Whose expertise it is.</summary>
    public Guid ContactId { get; private init; }

    /// <summary>Whose expertise it is, as far as we know today; empty once the row was superseded.</summary>
    public Guid? KnownContactId { get; private init; }

    /// <summary>The field of expertise.</summary>
    public string Topic { get; private init; } = string.Empty;

    /// <summary>What shows the expertise: publications, posts held, groups served on.</summary>
    public string Evidence { get; private init; } = string.Empty;

    Guid IPartOf.Whole => ContactId;

    public static ContactExpertise Show(Guid id, Guid contact, ExpertiseEntry entry, DateTimeOffset at)
    {
        var shown = new ContactExpertise(id)
        {
            ContactId = contact,
            RecordedAt = at,
            Topic = Texts.Required(entry.Topic, 200, "expertise.topic"),
            Evidence = Texts.Required(entry.Evidence, 4000, "expertise.evidence"),
        };
        shown.Record(new ExpertiseShown(shown.Topic));
        return shown;
    }
}

/// <summary>A field in which a person is expert, and what shows it.</summary>
/// <param name="Topic">The field of expertise.</param>
/// <param name="Evidence">What shows the expertise: publications, posts held, groups served on.</param>
public sealed record ExpertiseEntry(string Topic, string Evidence);
