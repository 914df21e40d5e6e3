using PartnerCrm.Data;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>A person with whom the secretariat has, had or might have to do. Every user of the system is one.</summary>
public sealed class Contact : Entity
{
    private Contact()
        : base(Guid.Empty)
    {
    }

    private Contact(Guid id)
        : base(id)
    {
    }

    /// <summary>The name the person goes by.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The name as it is sorted and searched.</summary>
    public string SortName { get; private set; } = string.Empty;

    /// <summary>The given name.</summary>
    public string? GivenName { get; private set; }

    /// <summary>The family name.</summary>
    public string? FamilyName { get; private set; }

    /// <summary>What the person is, in a few words, such as "Head of plant health".</summary>
    public string? Role { get; private set; }

    /// <summary>The country the person works in, as the two letters of ISO 3166-1.</summary>
    public string? Country { get; private set; }

    /// <summary>The FAO region of the country.</summary>
    public FaoRegion? Region { get; private set; }

    /// <summary>The languages the person can be spoken to in, as tags such as fr.</summary>
    public string[] Languages { get; private set; } = [];

    /// <summary>The e-mail addresses, the preferred one first.</summary>
    public string[] Emails { get; private set; } = [];

    /// <summary>The phone numbers, the preferred one first.</summary>
    public string[] Phones { get; private set; } = [];

    /// <summary>The gender, where the person gave it.</summary>
    public Gender? Gender { get; private set; }

    /// <summary>Who in the secretariat keeps the contact.</summary>
    public Guid? LiaisonOwner { get; private set; }

    /// <summary>On what grounds the personal data are kept.</summary>
    public LawfulBasis? LawfulBasis { get; private set; }

    /// <summary>The day until which the personal data may be kept.</summary>
    public DateOnly? RetainUntil { get; private set; }

    /// <summary>Whether the person asked not to be contacted.</summary>
    public bool DoNotContact { get; private set; }

    /// <summary>What else is to be known about the person.</summary>
    public string? Note { get; private set; }

    /// <summary>When the contact was logged.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    public static Contact Register(Guid id, string name, IContactDetails details, DateTimeOffset at)
    {
        var contact = new Contact(id) { CreatedAt = at };
        contact.TakeName(name);
        contact.Apply(details);
        contact.Record(new ContactRegistered());
        return contact;
    }

    /// <summary>Takes over what is said of the person; what is not said stays, and what is to be emptied is emptied.</summary>
    public void Update(IContactDetails details, IReadOnlyCollection<ContactDetail> empty)
    {
        foreach (var detail in empty) Empty(detail);
        Apply(details);
        Record(new ContactUpdated());
    }

    public void Rename(string name)
    {
        TakeName(name);
        Record(new ContactRenamed());
    }

    private void TakeName(string name) => (Name, SortName) = (Texts.Required(name, 200, "name"), Folding.Fold(name));

    private void Apply(IContactDetails details)
    {
        GivenName = Texts.Optional(details.GivenName) ?? GivenName;
        FamilyName = Texts.Optional(details.FamilyName) ?? FamilyName;
        Role = Texts.Optional(details.Role) ?? Role;
        Languages = details.Languages is { } languages ? [.. languages.Select(tag => Texts.Language(tag, "languages")).Distinct()] : Languages;
        Emails = details.Emails is { } emails ? [.. emails.Select(email => Texts.Email(email, "emails")).Distinct()] : Emails;
        Phones = details.Phones is { } phones ? [.. phones.Select(phone => Texts.Phone(phone, "phones")).Distinct()] : Phones;
        Gender = details.Gender ?? Gender;
        LiaisonOwner = details.LiaisonOwner ?? LiaisonOwner;
        LawfulBasis = details.LawfulBasis ?? LawfulBasis;
        RetainUntil = details.RetainUntil ?? RetainUntil;
        DoNotContact = details.DoNotContact ?? DoNotContact;
        Note = Texts.Optional(details.Note) ?? Note;
        if (Stakeholders.Country.Of(details.Country) is { } country) (Country, Region) = (country.Code, country.Region);
    }

    private void Empty(ContactDetail detail)
    {
        switch (detail)
        {
            case ContactDetail.GivenName: GivenName = null; break;
            case ContactDetail.FamilyName: FamilyName = null; break;
            case ContactDetail.Role: Role = null; break;
            case ContactDetail.Country: (Country, Region) = (null, null); break;
            case ContactDetail.Gender: Gender = null; break;
            case ContactDetail.LiaisonOwner: LiaisonOwner = null; break;
            case ContactDetail.LawfulBasis: LawfulBasis = null; break;
            case ContactDetail.RetainUntil: RetainUntil = null; break;
            case ContactDetail.Note: Note = null; break;
            default: throw new ArgumentOutOfRangeException(nameof(detail), detail, "This detail cannot be emptied.");
        }
    }
}
