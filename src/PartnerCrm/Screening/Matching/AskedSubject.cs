using PartnerCrm.Screening.Lists;

namespace PartnerCrm.Screening.Matching;

/// <summary>A subject made ready for comparison, once for all that it is compared with.</summary>
internal sealed class AskedSubject
{
    private readonly NamePreparation preparation;
    private readonly PreparedName? person;
    private readonly PreparedName? organization;
    private readonly HashSet<string> countries;

    public AskedSubject(ScreeningSubject subject, NamePreparation preparation, MatchEvidence evidence)
    {
        (Subject, this.preparation, countries) = (subject, preparation, evidence.Codes(subject.Countries ?? []));
        if (subject.Kind is not ListedPartyKind.Organization) person = preparation.Person(subject.Name);
        if (subject.Kind is not ListedPartyKind.Person) organization = preparation.Organization(subject.Name);
    }

    public ScreeningSubject Subject { get; }

    /// <summary>The name as that of each kind that it may be of.</summary>
    public IEnumerable<PreparedName> Names => new[] { person, organization }.OfType<PreparedName>();

    /// <summary>The name as it is compared with a party's of this kind.</summary>
    public PreparedName As(bool isPerson) => isPerson ? person ?? preparation.Person(Subject.Name) : organization ?? preparation.Organization(Subject.Name);

    /// <summary>What speaks for and against a party beyond the name.</summary>
    public IEnumerable<MatchAdjustment> Evidence(ListedParty party, HashSet<string> listedCountries) => MatchEvidence.Of(Subject, countries, party, listedCountries);
}
