using PartnerCrm.Data;
using PartnerCrm.Writes;

namespace PartnerCrm.Stakeholders;

/// <summary>An organization with which the secretariat has, had or might have to do.</summary>
public sealed class Organization : Entity
{
    private Organization()
        : base(Guid.Empty)
    {
    }

    private Organization(Guid id)
        : base(id)
    {
    }

    /// <summary>The legal name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The legal name as it is sorted and searched.</summary>
    public string SortName { get; private set; } = string.Empty;

    /// <summary>The form of the organization.</summary>
    public OrganizationForm Form { get; private set; }

    /// <summary>How far its work reaches.</summary>
    public OrganizationReach? Reach { get; private set; }

    /// <summary>Who owns it.</summary>
    public OrganizationOwnership? Ownership { get; private set; }

    /// <summary>The groups of stakeholders it belongs to.</summary>
    public OrganizationCategory[] Categories { get; private set; } = [];

    /// <summary>Whether it is one of the secretariat's traditional contacts.</summary>
    public bool TraditionalContact { get; private set; }

    /// <summary>The sectors in which it is active.</summary>
    public Sector[] Sectors { get; private set; } = [];

    /// <summary>The country of its seat, as the two letters of ISO 3166-1.</summary>
    public string? Country { get; private set; }

    /// <summary>The FAO region of its country.</summary>
    public FaoRegion? Region { get; private set; }

    /// <summary>The address of its website.</summary>
    public string? Website { get; private set; }

    /// <summary>How many people work for it.</summary>
    public OrganizationSize? Size { get; private set; }

    /// <summary>The amount of its annual income.</summary>
    public decimal? IncomeAmount { get; private set; }

    /// <summary>The currency of its annual income.</summary>
    public string? IncomeCurrency { get; private set; }

    /// <summary>The year of its annual income.</summary>
    public int? IncomeYear { get; private set; }

    /// <summary>What else is to be known about it.</summary>
    public string? Note { get; private set; }

    /// <summary>When it was logged.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    public static Organization Register(Guid id, string name, OrganizationForm form, IOrganizationDetails details, DateTimeOffset at)
    {
        var organization = new Organization(id) { Form = form, CreatedAt = at };
        organization.TakeName(name);
        organization.Apply(details);
        organization.Record(new OrganizationRegistered(organization.Name, form));
        return organization;
    }

    /// <summary>Takes over what is said of it; what is not said stays, and what is to be emptied is emptied.</summary>
    public void Update(OrganizationForm? form, IOrganizationDetails details, IReadOnlyCollection<OrganizationDetail> empty)
    {
        Form = form ?? Form;
        foreach (var detail in empty) Empty(detail);
        Apply(details);
        Record(new OrganizationUpdated());
    }

    public void Rename(string name)
    {
        var before = Name;
        TakeName(name);
        Record(new OrganizationRenamed(before, Name));
    }

    private void TakeName(string name) => (Name, SortName) = (Texts.Required(name, 400, "name"), Folding.Fold(name));

    private void Apply(IOrganizationDetails details)
    {
        Reach = details.Reach ?? Reach;
        Ownership = details.Ownership ?? Ownership;
        Categories = details.Categories is { } categories ? [.. categories.Distinct().Order()] : Categories;
        TraditionalContact = details.TraditionalContact ?? TraditionalContact;
        Sectors = details.Sectors is { } sectors ? [.. sectors.Distinct().Order()] : Sectors;
        Size = details.Size ?? Size;
        Website = Texts.Website(details.Website) ?? Website;
        Note = Texts.Optional(details.Note) ?? Note;
        if (Stakeholders.Country.Of(details.Country) is { } country) (Country, Region) = (country.Code, country.Region);
        if (details.AnnualIncome is not { } income) return;
        income.Check();
        (IncomeAmount, IncomeCurrency, IncomeYear) = (income.Amount, income.Currency, income.Year);
    }

    private void Empty(OrganizationDetail detail)
    {
        switch (detail)
        {
            case OrganizationDetail.Reach: Reach = null; break;
            case OrganizationDetail.Ownership: Ownership = null; break;
            case OrganizationDetail.Country: (Country, Region) = (null, null); break;
            case OrganizationDetail.Website: Website = null; break;
            case OrganizationDetail.Size: Size = null; break;
            case OrganizationDetail.AnnualIncome: (IncomeAmount, IncomeCurrency, IncomeYear) = (null, null, null); break;
            case OrganizationDetail.Note: Note = null; break;
            default: throw new ArgumentOutOfRangeException(nameof(detail), detail, "This detail cannot be emptied.");
        }
    }
}
