using PartnerCrm.Data;
using PartnerCrm.Stakeholders;
using PartnerCrm.Stakeholders.Identifiers;
using PartnerCrm.Writes;

namespace PartnerCrm.Demo;

/// <summary>Logs some 1,500 invented people, and where they work.</summary>
internal sealed class DemoContacts(DemoCast cast, IReadOnlyList<DemoCulture> cultures)
{
    private const int Count = 1490;

    private static readonly string[] Titles =
    [
        "Director", "Head of plant health", "Programme officer", "Research fellow", "Managing director", "Standards adviser", "Laboratory head", "Export manager", "Liaison officer",
        "Chief inspector", "Trade policy analyst", "Entomologist", "Plant pathologist", "Secretary general", "Grants manager", "Data exchange lead",
    ];

    private static readonly (string Topic, string Evidence)[] Expertise =
    [
        ("Fruit flies", "Led a national trapping programme for six seasons."), ("Wood-boring insects", "Author of two identification keys."),
        ("Electronic certification", "Took part in the design of a national system."), ("Seed-borne viruses", "Heads an accredited laboratory."),
        ("Pest risk analysis", "Served on three expert panels."), ("Phytosanitary treatments", "Validated cold treatments for two commodities."),
        ("Capacity evaluation", "Facilitated evaluations in four countries."), ("Trade law", "Advised two governments on import rules."),
    ];

    private readonly Random random = cast.Random;

    public void Plan()
    {
        var people = cultures.Select(culture => (Culture: culture, People: new Queue<(string, string, DemoName, Gender)>(Shuffled(culture.People())))).ToList();
        foreach (var share in DemoChance.Along(Count, 1.4))
        {
            var (culture, left) = random.Pick(people.Where(block => block.People.Count > 0).ToList());
            var (given, family, name, gender) = left.Dequeue();
            cast.Diary.Plan(cast.Diary.At(share, 7), cast.Officer(), session => Log(session, culture, given, family, name, gender));
        }
    }

    /// <summary>The person and everything that goes with a new one.</summary>
    public Contact Add(Session session, LogContact said, Organization? employer)
    {
        var contact = session.Add(Contact.Register(session.NewId(), said.Name, said, session.Now));
        var party = session.AddNewParty(contact);
        cast.Contacts++;
        if (employer is null) return contact;
        var terms = new LinkTerms(LinkKind.Employs, said.Title, null, null, null, null, said.EmployedFrom, null, null);
        var link = session.Add(Link.Register(session.NewId(), new Party(employer.Id, PartyKind.Organization), party, terms, session.Now));
        cast.Staff[employer.Id].Add(contact.Id);
        if (random.Percent(5)) EndLater(cast, link, random.Next(90, 900), "Left the organization.");
        return contact;
    }

    /// <summary>Ends a tie some days later, by a newer row.</summary>
    public static void EndLater(DemoCast cast, Link link, int days, string reason) =>
        cast.Diary.Plan(DateOnly.FromDateTime(link.RecordedAt.UtcDateTime).AddDays(days), "secretariat", session =>
        {
            session.Again(link);
            session.Add(link.End(session.NewId(), session.Today.AddDays(-5), reason, session.Now));
        });

    private void Log(Session session, DemoCulture culture, string given, string family, DemoName name, Gender gender)
    {
        var title = random.Pick(Titles);
        var near = cast.ByLanguage.GetValueOrDefault(culture.Language);
        var employer = random.Percent(6) ? null : random.Pick(near is not null && random.Percent(80) ? near : cast.Organizations);
        var country = employer?.Country is { } seat && random.Percent(85) ? seat : random.Pick(culture.Countries);
        var contact = Add(session, new LogContact(
            name.Latin, given, family, title, country, Languages(culture.Language), [$"{Plain(given)}.{Plain(family)}@{Host(employer)}.example"],
            random.Percent(60) ? [$"+{random.Next(20, 99)} 555 {random.Next(0, 10_000):0000}"] : [], random.Percent(80) ? gender : null,
            random.Percent(30) ? cast.People[cast.Officer()].Id : null, random.Percent(50) ? LawfulBasis.Mandate : LawfulBasis.PublicRole,
            session.Today.AddYears(5), random.Percent(2), Title: title, EmployedFrom: session.Today.AddDays(-random.Next(30, 3000))), employer);
        if (name.Native is { } native) session.Add(PartyName.Add(session.NewId(), contact.Id, PartyNameKind.OriginalScript, native, culture.Language, null, session.Now));
        if (random.Percent(10)) session.Add(ContactExpertise.Show(session.NewId(), contact.Id, Entry(random.Pick(Expertise)), session.Now));
        if (random.Percent(6)) session.Add(PartyIdentifier.Add(session.NewId(), contact.Id, IdentifierKind.Orcid, Orcid(), session.Now));
        if (random.Percent(12)) SecondTie(session, contact);
    }

    private void SecondTie(Session session, Contact contact)
    {
        var kind = random.Pick([LinkKind.BoardMember, LinkKind.ConsultsFor, LinkKind.MemberOf]);
        var terms = new LinkTerms(kind, kind is LinkKind.BoardMember ? "Non-executive member" : null, null, null, null, null, session.Today.AddDays(-random.Next(60, 2000)), null, "Their own website");
        var to = random.Pick(cast.Organizations);
        session.Add(Link.Register(session.NewId(), new Party(contact.Id, PartyKind.Contact), new Party(to.Id, PartyKind.Organization), terms, session.Now));
    }

    private string[] Languages(string language)
    {
        var own = language switch { "ng" => "en", "pacific" => "en", _ => language };
        return own is "en" ? ["en"] : random.Percent(70) ? [own, "en"] : [own, "fr"];
    }

    private string Orcid()
    {
        var digits = $"00000009{random.Next(0, 10_000_000):0000000}";
        return digits + CheckDigits.Mod11Of(digits);
    }

    private static ExpertiseEntry Entry((string Topic, string Evidence) known) => new(known.Topic, known.Evidence);

    private static string Host(Organization? employer) => employer?.Website is { } site ? new Uri(site).Host.Replace(".example", string.Empty, StringComparison.Ordinal) : "mail";

    private static string Plain(string name) => new([.. Folding.Fold(name).Where(char.IsAsciiLetter)]);

    private T[] Shuffled<T>(IEnumerable<T> items)
    {
        var array = items.ToArray();
        random.Shuffle(array);
        return array;
    }
}
