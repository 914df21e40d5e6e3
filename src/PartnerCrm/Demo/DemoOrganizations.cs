using PartnerCrm.Data;
using PartnerCrm.Stakeholders;
using PartnerCrm.Stakeholders.Identifiers;
using PartnerCrm.Writes;

namespace PartnerCrm.Demo;

/// <summary>Logs some 400 invented organizations, and how they are tied to each other.</summary>
internal sealed class DemoOrganizations(DemoCast cast, IReadOnlyList<DemoCulture> cultures)
{
    private static readonly (OrganizationForm Form, int Count)[] Forms =
    [
        (OrganizationForm.Company, 90), (OrganizationForm.IndustryAssociation, 58), (OrganizationForm.ResearchInstitute, 55), (OrganizationForm.UniversityOrTeachingBody, 40),
        (OrganizationForm.Foundation, 25), (OrganizationForm.DonorAgency, 15), (OrganizationForm.DevelopmentBank, 8), (OrganizationForm.Ngo, 40),
        (OrganizationForm.IntergovernmentalBody, 14), (OrganizationForm.RegionalPlantProtectionOrganization, 9), (OrganizationForm.NationalPlantProtectionOrganization, 25),
        (OrganizationForm.GovernmentBody, 10), (OrganizationForm.Other, 5),
    ];

    private readonly DemoOrganizationNames names = new();
    private readonly Random random = cast.Random;

    public void Plan()
    {
        var forms = Forms.SelectMany(form => Enumerable.Repeat(form.Form, form.Count)).ToArray();
        random.Shuffle(forms);
        foreach (var (form, share) in forms.Zip(DemoChance.Along(forms.Length, 1.8)))
            cast.Diary.Plan(cast.Diary.At(share, 2), cast.Officer(), session => Log(session, form));
    }

    private void Log(Session session, OrganizationForm form)
    {
        var culture = random.Pick(cultures);
        var name = names.Next(random, form, culture.Language);
        var site = new string([.. Folding.Fold(name.Stem).Where(char.IsAsciiLetter)]);
        var organization = Add(session, new LogOrganization(
            name.Legal, form, Reach(form), Ownership(form), Categories(form), random.Percent(30), Sectors(form, name.Sector), random.Pick(culture.Countries),
            $"https://{site}.example/", random.Percent(70) ? (OrganizationSize)random.Next(4) : null,
            random.Percent(45) ? new AnnualIncome(random.Next(2, 4000) * 25_000m, random.Pick(["USD", "EUR", "EUR", "CHF"]), session.Today.Year - 1) : null,
            random.Percent(15) ? "First met in the margins of a session." : null));
        if (!cast.ByLanguage.TryGetValue(culture.Language, out var same)) cast.ByLanguage[culture.Language] = same = [];
        same.Add(organization);
        NameToo(session, organization.Id, PartyNameKind.Translated, name.English, "en");
        NameToo(session, organization.Id, PartyNameKind.OriginalScript, name.Native, name.Language);
        if (name.Acronym.Length > 2 && random.Percent(60)) NameToo(session, organization.Id, PartyNameKind.Acronym, name.Acronym, null);
        if (random.Percent(25)) Identify(session, organization);
        if (cast.Organizations.Count > 20 && random.Percent(55)) Tie(session, organization);
    }

    /// <summary>The organization and everything that goes with a new one.</summary>
    public Organization Add(Session session, LogOrganization said)
    {
        var organization = session.Add(Organization.Register(session.NewId(), said.Name, said.Form, said, session.Now));
        session.AddNewParty(organization);
        cast.Organizations.Add(organization);
        cast.Staff[organization.Id] = [];
        return organization;
    }

    private static void NameToo(Session session, Guid party, PartyNameKind kind, string? name, string? language)
    {
        if (name is not null) session.Add(PartyName.Add(session.NewId(), party, kind, name, language, null, session.Now));
    }

    private void Identify(Session session, Organization organization)
    {
        var research = organization.Categories.Contains(OrganizationCategory.Research);
        var ror = string.Concat(Enumerable.Range(0, 6).Select(_ => "0123456789abcdefghjkmnpqrstvwxyz"[random.Next(32)]));
        var lei = $"0000{random.Next(100_000, 1_000_000)}DEMO{random.Next(1000, 10_000)}";
        session.Add(PartyIdentifier.Add(
            session.NewId(), organization.Id, research ? IdentifierKind.Ror : IdentifierKind.Lei, research ? $"0{ror}{CheckDigits.RorCheckOf(ror)}" : lei + CheckDigits.Mod97Of(lei), session.Now));
    }

    // An older organization that owns, funds, carries or accompanies the new one; some of it comes to an end.
    private void Tie(Session session, Organization to)
    {
        var from = random.Pick(cast.Organizations);
        if (from.Id == to.Id) return;
        var since = session.Today.AddDays(-random.Next(100, 3000));
        var terms = (random.Next(4)) switch
        {
            0 => new LinkTerms(LinkKind.Owns, null, random.Next(2, 20) * 5, null, null, null, since, null, "Company register"),
            1 => new LinkTerms(LinkKind.Funds, null, null, random.Next(1, 60) * 10_000m, "USD", random.Percent(40), since, since.AddDays(1095), "Annual report"),
            2 => new LinkTerms(LinkKind.MemberOf, null, null, null, null, null, since, null, null),
            _ => new LinkTerms(LinkKind.PartnerOf, null, null, null, null, null, since, null, null),
        };
        var link = session.Add(Link.Register(session.NewId(), new Party(from.Id, PartyKind.Organization), new Party(to.Id, PartyKind.Organization), terms, session.Now));
        if (terms.ValidTo is null && random.Percent(12)) DemoContacts.EndLater(cast, link, random.Next(60, 700), "Ended, as they told us.");
    }

    private OrganizationReach Reach(OrganizationForm form) => form switch
    {
        OrganizationForm.NationalPlantProtectionOrganization or OrganizationForm.GovernmentBody => OrganizationReach.National,
        OrganizationForm.RegionalPlantProtectionOrganization => OrganizationReach.Regional,
        _ => (OrganizationReach)random.Next(4),
    };

    private OrganizationOwnership Ownership(OrganizationForm form) => form switch
    {
        OrganizationForm.Company or OrganizationForm.IndustryAssociation or OrganizationForm.Ngo or OrganizationForm.Foundation =>
            random.Percent(85) ? OrganizationOwnership.Private : OrganizationOwnership.Mixed,
        OrganizationForm.ResearchInstitute or OrganizationForm.UniversityOrTeachingBody => (OrganizationOwnership)random.Next(3),
        _ => OrganizationOwnership.Public,
    };

    private OrganizationCategory[] Categories(OrganizationForm form) => form switch
    {
        OrganizationForm.Company => random.Percent(12) ? [OrganizationCategory.Industry, OrganizationCategory.Donor] : [OrganizationCategory.Industry],
        OrganizationForm.IndustryAssociation => [OrganizationCategory.Industry],
        OrganizationForm.ResearchInstitute or OrganizationForm.UniversityOrTeachingBody => [OrganizationCategory.Research],
        OrganizationForm.Foundation or OrganizationForm.DonorAgency or OrganizationForm.DevelopmentBank => [OrganizationCategory.Donor],
        _ => [OrganizationCategory.Other],
    };

    private Sector[] Sectors(OrganizationForm form, Sector first) => form switch
    {
        OrganizationForm.ResearchInstitute or OrganizationForm.UniversityOrTeachingBody => [first, Sector.ResearchAndEducation],
        OrganizationForm.DevelopmentBank => [first, Sector.Finance],
        OrganizationForm.Company when random.Percent(10) => [first, random.Pick([Sector.ChemicalsAndPesticides, Sector.GmoSeeds, Sector.FossilFuels, Sector.Pharmaceuticals])],
        _ => [first],
    };
}
